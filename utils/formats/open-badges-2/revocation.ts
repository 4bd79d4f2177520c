import { textOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Answers } from '../../model/net';
import type { Outcome } from '../../model/outcome';
import { ok, problem } from '../../model/result';
import { documentAt, type Found, type Served } from './document';

/**
 * Does the issuer's revocation list take the assertion back? The list is not signed: it is the word of the address that the issuer's profile names.
 *
 * Outcome: revoked; passed (`in-force`; `no-status-entry` where the profile names no list); unknown where the list could not be read.
 * Source:  https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList
 */
export function inForce(assertion: JsonObject, profile: Served, answers: Answers): Found<Outcome> {
  const [address, ...others] = valuesOf(profile.node, 'revocationList');
  if (address === undefined) return ok({ kind: 'passed', code: 'no-status-entry' });
  if (typeof address !== 'string' || others.length > 0) return ok({ kind: 'unknown', code: 'status-list-malformed' });

  const list = documentAt(address, ['RevocationList'], answers);
  if (!list.ok) return 'outcome' in list.problem ? ok(list.problem.outcome) : problem(list.problem);
  const issuer = textOf(list.value.node, 'issuer');
  if (issuer !== null && issuer !== textOf(profile.node, 'id')) return ok({ kind: 'unknown', code: 'status-list-not-issuers', url: address });
  const { revokedAssertions } = list.value.node;
  return ok(
    Array.isArray(revokedAssertions)
      ? lookUp(assertion, revokedAssertions, address)
      : { kind: 'unknown', code: 'status-list-malformed', url: address },
  );
}

function lookUp(assertion: JsonObject, revoked: readonly Json[], url: string): Outcome {
  const names = [textOf(assertion, 'id'), textOf(assertion, 'uid')].filter((name) => name !== null);
  if (revoked.some((entry) => namesIn(entry).some((name) => names.includes(name)))) return { kind: 'revoked', code: 'status-entry-set' };
  const isReadable = revoked.every((entry) => namesIn(entry).length > 0);
  return isReadable ? { kind: 'passed', code: 'in-force' } : { kind: 'unknown', code: 'status-list-malformed', url };
}

/** An entry is the assertion's id, or an object with its `id` or `uid`. */
const namesIn = (entry: Json): string[] => {
  if (typeof entry === 'string') return [entry];
  return isObject(entry) ? [textOf(entry, 'id'), textOf(entry, 'uid')].filter((name) => name !== null) : [];
};
