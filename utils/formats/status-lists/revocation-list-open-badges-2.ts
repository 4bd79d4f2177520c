import { parseStrict } from '../../encoding/strict-json';
import { idOf, textOf } from '../../model/claims';
import type { Credential } from '../../model/credential';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Outcome, UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { ListContent } from '../../model/status-list';
import { told } from './purpose';
import type { StatusType } from './status-type';

/**
 * The revocation list of Open Badges 2.0: plain JSON that names the assertions that are taken back, by id or uid. It is believed because the issuer's own
 * profile names its address.
 *
 * Source: https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList
 */
export const revocationListOpenBadges2: StatusType = {
  id: 'RevocationList',
  spec: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList',
  accept: 'application/json, application/ld+json',
  believedBy: 'address',
  address: (entry) => idOf(entry),
  async open(text, issuer) {
    const list = parseStrict(text);
    if (!list.ok || !isObject(list.value)) return problem('wrong-content');
    const { value } = list;
    return ok({ read: { format: 'json', credential: asCredential(value, issuer), proofs: [] }, ttl: null, content: async () => contentOf(value) });
  },
  isAt: ({ claims }, url) => textOf(claims, 'id') === url,
  lookUp,
};

function lookUp(_entry: JsonObject, content: ListContent, { issuer, claims }: Credential): Outcome {
  if (content.kind !== 'names') return { kind: 'unknown', code: 'status-list-malformed' };
  if (content.issuer !== null && content.issuer !== issuer) return { kind: 'unknown', code: 'status-list-not-issuers' };
  const names = [textOf(claims, 'id'), textOf(claims, 'uid')].filter((name) => name !== null);
  const reason = names.map((name) => content.revoked.get(name)).find((one) => one !== undefined);
  if (reason !== undefined) return { kind: 'revoked', code: 'status-entry-set', ...(reason !== '' && { text: reason }) };
  return names.length === 0 ? { kind: 'unknown', code: 'status-entry-malformed' } : { kind: 'passed', code: 'in-force' };
}

/** A list without its entries, or with one that names nothing, is not read: it would give everybody leave by chance. */
function contentOf({ revokedAssertions, issuer }: JsonObject): Result<ListContent, UnknownCode> {
  if (!Array.isArray(revokedAssertions) || revokedAssertions.some((entry) => namesIn(entry).length === 0)) return problem('status-list-malformed');
  const revoked = revokedAssertions.flatMap((entry) => namesIn(entry).map((name) => [name, reasonOf(entry)] as const));
  return ok({ kind: 'names', revoked: new Map(revoked), issuer: idOf(issuer) });
}

/** An entry is the assertion's id, or an object with its `id` or `uid`. */
const namesIn = (entry: Json): string[] => {
  if (typeof entry === 'string') return [entry];
  return isObject(entry) ? [textOf(entry, 'id'), textOf(entry, 'uid')].filter((name) => name !== null) : [];
};

const reasonOf = (entry: Json): string => (isObject(entry) ? told(textOf(entry, 'revocationReason') ?? '') : '');

const asCredential = (claims: JsonObject, issuer: string): Credential => ({
  types: [],
  issuer,
  alsoIssuer: null,
  validFrom: null,
  validUntil: null,
  status: [],
  claims,
  faults: [],
});
