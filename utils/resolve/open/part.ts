import type { Role } from '../../model/examination';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { ProviderNamed, UnknownCode } from '../../model/outcome';
import { isSecured } from './envelope';
import type { Inner } from './inner';

/**
 * One credential's raw text, and where in the whole it stood.
 *
 * Shape: `part` is a JSON pointer, `""` for the whole. `role` says what it is there for; `of` is the part of the credential that it stands in, null where
 *        it stands in none. `presentation` is the raw text of the presentation that it was handed over in. `inherits`: it has no `@context` of its own,
 *        and was given its surrounding's. `enveloped`: it was called a credential in an envelope, whatever is in it. `among` is how many there are in the whole;
 *        `unopened`: why there is nothing to examine, where others that stood beside it could be opened.
 *        `isTooMuch`: those before it take so long to check that it is left.
 */
export type Part = {
  part: string;
  raw: string;
  role: Role;
  of: string | null;
  presentation: string | null;
  inherits: boolean;
  enveloped: boolean;
  among: number;
  isTooMuch: boolean;
  unopened?: NotOpened;
};

/** Why there is nothing to examine, the address that it depends on, and the service whose address that is. */
export type NotOpened = { code: UnknownCode | 'not-a-credential'; url?: string; provider?: ProviderNamed };

/** A text that stands in nothing. */
export const wholeOf = (raw: string): Part => ({
  part: '',
  raw,
  role: 'credential',
  of: null,
  presentation: null,
  inherits: false,
  enveloped: false,
  among: 1,
  isTooMuch: false,
});

/** What stands inside something, as a text of its own. JSON without a `@context` has its surrounding's, as JSON-LD reads it. */
export function partAt(found: Inner, around: Part, surrounding: JsonObject): Part {
  const { value, part, role } = found;
  const inherits = isObject(value) && !Object.hasOwn(value, '@context') && surrounding['@context'] !== undefined;
  const complete = inherits ? { '@context': surrounding['@context'] ?? null, ...value } : value;
  return { ...around, part, role, raw: textOfMember(complete) ?? '', inherits: inherits && isSecured(value), enveloped: false };
}

/** The value as text again; null for one that is none, or nests so deeply that it cannot be written (the parser goes deeper than the writer). */
export function textOfMember(value: Json): string | null {
  if (typeof value === 'string') return value.trim();
  if (!isObject(value)) return null;
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}
