import { parseStrict } from '../../encoding/strict-json';
import { idOf, textOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Outcome, UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { ListContent } from '../../model/status-list';
import { credentialOf } from '../vcdm';
import { told } from './purpose';
import type { OpenList, StatusType } from './status-type';

/** What a kind of list is made of that names what is taken back. `namesIn` reads the names in a list; `namesOf` are those that a credential goes by. */
export type ListOfNames = Pick<StatusType, 'id' | 'spec' | 'accept' | 'isAt'> & {
  namesIn(list: JsonObject): Result<ListContent, UnknownCode>;
  namesOf(credential: JsonObject): readonly string[];
};

/**
 * A kind of list in plain JSON that names what is taken back. Nobody signs it; it is believed because of where it stands.
 *
 * Fails: to open, with `wrong-content`, for a text that is no such JSON.
 */
export const listOfNames = ({ namesIn, namesOf, ...kind }: ListOfNames): StatusType => ({
  ...kind,
  believedBy: 'address',
  address: (entry) => idOf(entry),
  open: async (text, issuer) => openNames(text, issuer, namesIn),
  lookUp: (_entry, content, { issuer, claims }) => lookUpNames(namesOf(claims), content, issuer),
});

function openNames(text: string, issuer: string, namesIn: ListOfNames['namesIn']): Result<OpenList, UnknownCode> {
  const list = parseStrict(text);
  if (!list.ok || !isObject(list.value)) return problem('wrong-content');
  const { value } = list;
  const credential = { ...credentialOf({}), issuer, claims: value };
  return ok({ read: { format: 'json', credential, proofs: [] }, ttl: null, content: async () => namesIn(value) });
}

/**
 * What such a list says of a credential that goes by some names.
 *
 * Outcome: passed; revoked, with the issuer's reason; unknown `status-list-not-issuers` where it is another issuer's, `status-entry-malformed` for a credential
 *          without a name.
 */
function lookUpNames(names: readonly string[], content: ListContent, issuer: string): Outcome {
  if (content.kind !== 'names') return { kind: 'unknown', code: 'status-list-malformed' };
  if (content.issuer !== null && content.issuer !== issuer) return { kind: 'unknown', code: 'status-list-not-issuers' };
  const reason = names.map((name) => content.revoked.get(name)).find((one) => one !== undefined);
  if (reason !== undefined) return { kind: 'revoked', code: 'status-entry-set', ...(reason !== '' && { text: reason }) };
  return names.length === 0 ? { kind: 'unknown', code: 'status-entry-malformed' } : { kind: 'passed', code: 'in-force' };
}

/** The issuer's reason in an entry; `""` where it gives none. */
export const reasonOf = (entry: Json): string => (isObject(entry) ? told(textOf(entry, 'revocationReason') ?? '') : '');
