import { isObject, type Json, type JsonObject } from '../../model/json';
import { LONGEST, waysOf } from './ways';

/** A search that can go more ways than this is not begun. An e-mail address by three parts that repeat is just within. */
const MOST_WAYS = 1_000_000;

/** Formats that are asked about, each by one short look at the text. To the specification a format is a remark; the library has some that search for ever. */
const FORMATS: readonly Json[] = ['date', 'time', 'date-time', 'duration', 'uuid', 'email', 'uri', 'uri-reference'];

/** A schema whose patterns look at short texts only, and by each of these patterns in how many ways it can be laid over one. */
export type SafePatterns = { schema: JsonObject; ways: ReadonlyMap<string, number> };

/**
 * A schema whose patterns cannot be made to search for ever: each looks at short texts only; longer ones pass it, and are no names by it. Null where one of them can
 * be laid over a text in too many ways.
 */
export function withSafePatterns(schema: JsonObject): SafePatterns | null {
  const ways = new Map<string, number>();
  const safe = withShortTexts(schema, ways) as JsonObject;
  return [...ways.values()].every((number) => number <= MOST_WAYS) ? { schema: safe, ways } : null;
}

function withShortTexts(value: Json, ways: Map<string, number>): Json {
  if (Array.isArray(value)) return value.map((item) => withShortTexts(item, ways));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, inner]): [string, Json][] => {
    if (name === 'format' && typeof inner === 'string') return FORMATS.includes(inner) ? [[name, inner]] : [];
    if (name === 'pattern' && typeof inner === 'string') return [[name, counted(`^[^]{${LONGEST + 1}}|(?:${inner})`, inner, ways)]];
    return [[name, name === 'patternProperties' && isObject(inner) ? namedShortly(inner, ways) : withShortTexts(inner, ways)]];
  });
  return Object.fromEntries(entries);
}

const namedShortly = (schemas: JsonObject, ways: Map<string, number>): JsonObject =>
  Object.fromEntries(
    Object.entries(schemas).map(([pattern, schema]) => {
      const short = counted(`^(?![^]{${LONGEST + 1}})[^]*?(?:${pattern})`, pattern, ways);
      return [short, withShortTexts(schema, ways)];
    }),
  );

function counted(pattern: string, given: string, ways: Map<string, number>): string {
  ways.set(pattern, given.length > 500 ? Infinity : waysOf(given));
  return pattern;
}
