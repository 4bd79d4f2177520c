import { isObject, type Json } from '../../../model/json';

/**
 * What an entity allows below itself.
 *
 * Shape: `maxPathLength` is how many others may stand between it and the last one. `permitted` and `excluded` are hosts, or with a dot before them all hosts
 *        below. `types` are entity types. Null: it does not say.
 */
export type Constraints = { maxPathLength: number | null; permitted: string[] | null; excluded: string[]; types: string[] | null };

/** Constraints and who set them: the anchor stands at depth 0, its members at 1. */
export type Bound = { constraints: Constraints; depth: number };

/**
 * The constraints of a statement; null where it has none. Those that we do not know are left aside, as the specification has it.
 *
 * Fails:  `malformed` for one that we know and cannot read: it was meant to forbid something.
 * Source: https://openid.net/specs/openid-federation-1_0.html#section-6.2
 */
export function readConstraints(value: Json | undefined): Constraints | null | 'malformed' {
  if (value === undefined) return null;
  if (!isObject(value)) return 'malformed';
  const { max_path_length: length, naming_constraints: naming = {}, allowed_entity_types: types } = value;
  if (length !== undefined && !(typeof length === 'number' && Number.isInteger(length) && length >= 0)) return 'malformed';
  if (!isObject(naming) || !areTexts(naming.permitted) || !areTexts(naming.excluded) || !areTexts(types)) return 'malformed';
  return { maxPathLength: length ?? null, permitted: naming.permitted ?? null, excluded: naming.excluded ?? [], types: types ?? null };
}

const areTexts = (value: Json | undefined): value is string[] | undefined =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** May an entity of this name stand at this depth, by all that was said above it? */
export const mayStand = (id: string, depth: number, bounds: readonly Bound[]): boolean =>
  bounds.every(({ constraints: { maxPathLength, permitted, excluded }, depth: setAt }) => {
    if (maxPathLength !== null && depth - setAt - 1 > maxPathLength) return false;
    const host = hostOf(id);
    if (host === null) return permitted === null && excluded.length === 0; // a name without a host is nowhere permitted
    return (permitted === null || permitted.some((name) => isUnder(host, name))) && !excluded.some((name) => isUnder(host, name));
  });

/** May entities below have this type? `federation_entity` always may. */
export const mayBe = (type: string, bounds: readonly Bound[]): boolean =>
  bounds.every(({ constraints: { types } }) => types === null || types.includes(type));

/** A host, or with a dot before it every host below, but not itself. https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.10 */
function isUnder(host: string, name: string): boolean {
  const wanted = name.toLowerCase();
  return wanted.startsWith('.') ? host.endsWith(wanted) && host.length > wanted.length : host === wanted;
}

/** The host of an https address or of a did:web; null for a name that has none. */
function hostOf(id: string): string | null {
  if (id.startsWith('https:')) return URL.canParse(id) ? new URL(id).hostname : null;
  const web = /^did:web:([^:%]+)/.exec(id)?.[1];
  return web?.toLowerCase() ?? null;
}
