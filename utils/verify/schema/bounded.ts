import type { Json, JsonObject } from '../../model/json';
import type { SafePatterns } from './patterns';

/** How often a schema and a document may be looked into; 1EdTech's for Open Badges takes some ten thousand looks. */
const MAX_LOOKS = 1_000_000;
/** What takes as long as a look: so many signs of a text, so many ways of laying a pattern over one. */
const SIGNS = 50;
const WAYS = 8;

/** The library writes down the whole way to each object of a schema before anything else: so many signs in all. */
const MAX_WRITTEN = 5_000_000;

/** Words of a schema at which a whole text is counted or searched. */
const OF_TEXT: readonly unknown[] = ['minLength', 'maxLength', 'format'];

/**
 * The same schema and document, that can be looked into only so often: a few lines of references to references can be made to take for ever, so can the search for
 * two equal items among thousands, and the library cannot be stopped from outside. A look at a long text, and a search, count for more.
 * `sharers` is among how many all of that is shared.
 *
 * Fails: throws a RangeError at the first look too many, and at once where the names in a schema would be written down for too long.
 */
export function bounded({ schema, ways }: SafePatterns, document: JsonObject, sharers = 1): { schema: JsonObject; document: JsonObject } {
  if (writtenFor(schema) > MAX_WRITTEN / sharers) throw new RangeError('too long names');
  let left = MAX_LOOKS / sharers;
  const extent = extentOf(document);
  const spend = (looks: number): void => {
    left -= looks;
    if (left < 0) throw new RangeError('too many looks');
  };
  const ofSearch = (name: string | symbol, value: unknown): number => {
    if (value === undefined) return 0;
    if (OF_TEXT.includes(name)) return extent.longest / SIGNS;
    if (name === 'pattern' && typeof value === 'string') return (ways.get(value) ?? 0) / WAYS;
    const patterns = name === 'patternProperties' && typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return patterns.reduce((sum, pattern) => sum + ((ways.get(pattern) ?? 0) / WAYS) * extent.mostNames, 0);
  };
  return {
    schema: watched(schema, (name, value) => spend(1 + length(name, value) / SIGNS + ofSearch(name, value))),
    document: watched(document, (name, value) => spend(1 + length(name, value) / SIGNS)),
  };
}

const length = (name: string | symbol, value: unknown): number =>
  (typeof name === 'string' ? name.length : 0) + (typeof value === 'string' ? value.length : 0);

/** The same value, of which each look at a member is told, wherever it is inside. */
function watched<Value extends object>(whole: Value, tell: (name: string | symbol, value: unknown) => void): Value {
  const known = new WeakMap<object, object>();
  const wrapped = <Inner>(value: Inner): Inner => {
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before as Inner;
    const proxy = new Proxy(value, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        tell(name, member);
        return wrapped(member);
      },
      ownKeys(target) {
        const names = Reflect.ownKeys(target);
        for (const name of names) tell(name, undefined);
        return names;
      },
    });
    known.set(value, proxy);
    return proxy;
  };
  return wrapped(whole);
}

type Extent = { longest: number; mostNames: number };

/** The length of the longest text in a value, and the most names that one of its objects has. */
function extentOf(value: Json): Extent {
  if (typeof value === 'string') return { longest: value.length, mostNames: 0 };
  if (typeof value !== 'object' || value === null) return { longest: 0, mostNames: 0 };
  const inner = Object.values(value).map(extentOf);
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return {
    longest: Math.max(0, ...names.map((name) => name.length), ...inner.map((one) => one.longest)),
    mostNames: Math.max(names.length, ...inner.map((one) => one.mostNames)),
  };
}

/** How many signs the ways to the objects in a schema have, below a name or an address of that many. */
function writtenFor(value: Json, above = 0): number {
  if (typeof value !== 'object' || value === null) return 0;
  const { $id = '', id = '', $ref = '' } = Array.isArray(value) ? {} : value;
  const here = above + [$id, id, $ref].reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
  return Object.entries(value).reduce((sum, [name, inner]) => sum + writtenFor(inner, here + name.length + 1), here);
}
