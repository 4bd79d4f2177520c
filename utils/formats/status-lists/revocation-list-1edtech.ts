import { parseStrict } from '../../encoding/strict-json';
import { idOf, textOf, valuesOf } from '../../model/claims';
import type { Credential } from '../../model/credential';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Outcome, UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { ListContent } from '../../model/status-list';
import { told } from './purpose';
import type { StatusType } from './status-type';

/**
 * The list of Open Badges 3.0: plain JSON that names what is revoked. Nobody signs it; it is believed because the issuer signed its address.
 *
 * Source: https://www.imsglobal.org/spec/ob/v3p0/ (1EdTechRevocationList; left out of 3.0.3)
 */
export const revocationList1EdTech: StatusType = {
  id: '1EdTechRevocationList',
  spec: 'https://www.imsglobal.org/spec/ob/v3p0/',
  accept: 'application/json',
  believedBy: 'address',
  address: (entry) => idOf(entry),
  open: async (text) => {
    const list = parseStrict(text);
    if (!list.ok || !isObject(list.value)) return problem('wrong-content');
    return ok({
      read: { format: 'json', credential: asCredential(list.value), proofs: [] },
      ttl: null,
      content: async () => contentOf(list.value as JsonObject),
    });
  },
  isAt: () => true,
  lookUp,
};

function lookUp(_entry: JsonObject, content: ListContent, { issuer, claims }: Credential): Outcome {
  if (content.kind !== 'names') return { kind: 'unknown', code: 'status-list-malformed' };
  if (content.issuer !== null && content.issuer !== issuer) return { kind: 'unknown', code: 'status-list-not-issuers' };
  const id = idOf(claims);
  if (id === null) return { kind: 'unknown', code: 'status-entry-malformed' };
  const reason = content.revoked.get(id);
  if (reason === undefined) return { kind: 'passed', code: 'in-force' };
  return { kind: 'revoked', code: 'status-entry-set', ...(reason !== '' && { text: reason }) };
}

/** `revokedCredential` to the specification; its own validator reads `revokedCredentials`. A list without either is no such list: it revokes nobody by chance. */
function contentOf(list: JsonObject): Result<ListContent, UnknownCode> {
  const given = ['revokedCredential', 'revokedCredentials'].filter((term) => isObject(list[term]) || Array.isArray(list[term]));
  const entries = given.flatMap((term) => valuesOf(list, term));
  if (given.length === 0 || !entries.every(isEntry)) return problem('status-list-malformed');
  const revoked = entries.filter((entry) => typeof entry === 'string' || entry.revoked !== false);
  return ok({ kind: 'names', revoked: new Map(revoked.map((entry) => [idOf(entry) ?? '', reasonOf(entry)])), issuer: idOf(list.issuer) });
}

/** To be in the list is to be revoked, unless the entry says that it is not. An entry that says neither makes the list unreadable. */
const isEntry = (entry: Json): entry is string | JsonObject =>
  typeof entry === 'string' || (isObject(entry) && idOf(entry) !== null && (entry.revoked === undefined || typeof entry.revoked === 'boolean'));

const reasonOf = (entry: string | JsonObject): string => (typeof entry === 'string' ? '' : told(textOf(entry, 'revocationReason') ?? ''));

const asCredential = (claims: JsonObject): Credential => ({
  types: [],
  issuer: idOf(claims.issuer) ?? '',
  alsoIssuer: null,
  validFrom: null,
  validUntil: null,
  status: [],
  claims,
  faults: [],
});
