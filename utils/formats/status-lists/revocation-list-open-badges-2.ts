import { idOf, textOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { ListContent } from '../../model/status-list';
import { listOfNames, reasonOf } from './names';

/**
 * The revocation list of Open Badges 2.0: plain JSON that names the assertions that are taken back, by id or uid. It is believed because the issuer's own
 * profile names its address.
 *
 * Source: https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList
 */
export const revocationListOpenBadges2 = listOfNames({
  id: 'RevocationList',
  spec: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList',
  accept: 'application/json, application/ld+json',
  isAt: ({ claims }, url) => textOf(claims, 'id') === url,
  namesIn,
  namesOf,
});

/** A list without its entries, or with one that names nothing, is not read: it would give everybody leave by chance. */
function namesIn({ revokedAssertions, issuer }: JsonObject): Result<ListContent, UnknownCode> {
  if (!Array.isArray(revokedAssertions) || revokedAssertions.some((entry) => entryNames(entry).length === 0)) return problem('status-list-malformed');
  const revoked = revokedAssertions.flatMap((entry) => entryNames(entry).map((name) => [name, reasonOf(entry)] as const));
  return ok({ kind: 'names', revoked: new Map(revoked), issuer: idOf(issuer) });
}

/** An entry is the assertion's id, or an object with its `id` or `uid`. */
const entryNames = (entry: Json): string[] => {
  if (typeof entry === 'string') return [entry];
  return isObject(entry) ? namesOf(entry) : [];
};

function namesOf(node: JsonObject): string[] {
  return [textOf(node, 'id'), textOf(node, 'uid')].filter((name) => name !== null);
}
