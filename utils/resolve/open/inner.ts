import type { Role } from '../../model/examination';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { isSecured } from './envelope';

/** Something signed that stands inside a credential, and where. */
export type Inner = { value: Json; part: string; role: Role };

/** The terms under which signed credentials stand in others, and what they are there for. */
const INNER: Record<string, Role> = { verifiableCredential: 'credential', endorsement: 'endorsement', endorsementJwt: 'endorsement' };

/** How deep is looked: no honest credential goes deeper. */
const MAX_LEVELS = 32;

/** Everything in a credential that is signed by itself, in the text's order. What stands inside one of these is its own affair. */
export const innerOf = (credential: JsonObject, part: string): Inner[] => inObject(credential, part, 0);

function inObject(node: JsonObject, part: string, level: number): Inner[] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === '@context' || name === 'proof') return [];
    const role = Object.hasOwn(INNER, name) ? INNER[name] : undefined;
    return inValue(value, `${part}/${escaped(name)}`, role, level + 1);
  });
}

function inValue(value: Json, part: string, role: Role | undefined, level: number): Inner[] {
  if (level > MAX_LEVELS) return [];
  if (role !== undefined && !Array.isArray(value) && isSecured(value)) return [{ value, part, role }];
  if (Array.isArray(value)) return value.flatMap((member, index) => inValue(member, `${part}/${index}`, role, level + 1));
  return isObject(value) ? inObject(value, part, level) : [];
}

/** https://www.rfc-editor.org/rfc/rfc6901#section-3 */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
