import type { SchemaDraft } from '@cfworker/json-schema';
import type { JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';
import { bounded } from './bounded';
import { withSafePatterns } from './patterns';

/**
 * Where a document is not as a schema says; null where it is in everything.
 *
 * Shape:  a JSON pointer, at most 120 characters. `sharers` is among how many the steps that an honest schema takes are shared.
 * Fails:  `schema-not-usable` for a schema that points elsewhere, that is none, or that takes more steps than an honest one. The schema is somebody else's: it is
 *         interpreted, never compiled, and nothing that it names is fetched.
 * Source: https://json-schema.org/draft/2020-12/json-schema-validation
 */
export async function violationOf(document: JsonObject, schema: JsonObject, sharers = 1): Promise<Result<string | null, 'schema-not-usable'>> {
  const { Validator } = await import('@cfworker/json-schema');
  try {
    const safe = withSafePatterns(schema);
    if (safe === null) return problem('schema-not-usable');
    const within = bounded(safe, document, sharers);
    const { valid, errors } = new Validator(within.schema, draftOf(schema)).validate(within.document);
    const deepest = errors.map(({ instanceLocation }) => instanceLocation).toSorted((one, other) => other.length - one.length)[0] ?? '#';
    return ok(valid ? null : (deepest.slice(1) || '/').slice(0, 120));
  } catch {
    return problem('schema-not-usable');
  }
}

const DRAFTS: readonly (readonly [RegExp, SchemaDraft])[] = [
  [/draft-04/, '4'],
  [/draft-0[67]/, '7'],
  [/2019-09/, '2019-09'],
];

const draftOf = ({ $schema }: JsonObject): SchemaDraft =>
  DRAFTS.find(([name]) => typeof $schema === 'string' && name.test($schema))?.[1] ?? '2020-12';
