import { idOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { ListContent } from '../../model/status-list';
import { listOfNames, reasonOf } from './names';

/**
 * The list of Open Badges 3.0: plain JSON that names what is revoked. Nobody signs it; it is believed because the issuer signed its address.
 *
 * Source: https://www.imsglobal.org/spec/ob/v3p0/ (1EdTechRevocationList; left out of 3.0.3)
 */
export const revocationList1EdTech = listOfNames({
  id: '1EdTechRevocationList',
  spec: 'https://www.imsglobal.org/spec/ob/v3p0/',
  accept: 'application/json',
  isAt: () => true,
  namesIn,
  namesOf: (credential) => [idOf(credential)].filter((name) => name !== null),
});

/** `revokedCredential` to the specification; its own validator reads `revokedCredentials`. A list without either is no such list: it revokes nobody by chance. */
function namesIn(list: JsonObject): Result<ListContent, UnknownCode> {
  const given = ['revokedCredential', 'revokedCredentials'].filter((term) => isObject(list[term]) || Array.isArray(list[term]));
  const entries = given.flatMap((term) => valuesOf(list, term));
  if (given.length === 0 || !entries.every(isEntry)) return problem('status-list-malformed');
  const revoked = entries.filter((entry) => typeof entry === 'string' || entry.revoked !== false);
  return ok({ kind: 'names', revoked: new Map(revoked.map((entry) => [idOf(entry) ?? '', reasonOf(entry)])), issuer: idOf(list.issuer) });
}

/** To be in the list is to be revoked, unless the entry says that it is not. An entry that says neither makes the list unreadable. */
const isEntry = (entry: Json): entry is string | JsonObject =>
  typeof entry === 'string' || (isObject(entry) && idOf(entry) !== null && (entry.revoked === undefined || typeof entry.revoked === 'boolean'));
