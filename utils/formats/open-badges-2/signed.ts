import { idOf, textOf, valuesOf } from '../../model/claims';
import type { JsonObject } from '../../model/json';
import type { Answers } from '../../model/net';
import { ok, problem } from '../../model/result';
import type { Compact } from '../jose/compact';
import { joseProof } from '../jose/proof';
import { follow } from './chain';
import { addressOf, type Found, hasPlainContext, type Served, unknown } from './document';
import type { Followed } from './hosted';
import { methodOfKey } from './key-name';
import { isSaidToBeSigned, verificationOf } from './verification';
import { readable } from './view';

/**
 * Follows a badge that is signed: the assertion is the token's payload, its badge and its issuer are asked for.
 *
 * Shape:  the key is the one that `verification.creator` names, or the only one that the issuer's profile lists.
 * Fails:  as `documentAt` for each document on the way; `algorithm-not-allowed`; `key-not-listed` (proved wrong) where the issuer's own profile lists other
 *         keys; `foreign-key` where it lists none.
 * Source: https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#SignedBadge
 */
export function followSigned(compact: Compact, answers: Answers): Found<Followed> {
  const { payload } = compact;
  const proof = joseProof(compact, '', { created: null, expires: null });
  if (proof.known !== null) return problem({ outcome: proof.known });
  if (!hasPlainContext(payload)) return unknown('context-unknown');
  const assertion = readable(payload);
  if (!assertion.ok) return assertion;
  if (!isSaidToBeSigned(payload)) return unknown('proof-not-supported');

  const chain = follow({ url: null, node: payload }, answers);
  if (!chain.ok) return chain;
  const key = keyOf(payload, chain.value.profile);
  if (!key.ok) return key;
  return ok({ assertion: payload, chain: chain.value, proof: { ...proof, method: methodOfKey(key.value), listed: true }, inForce: null });
}

/** The address of the key, which the issuer's profile must list: whoever signs could name any other. */
function keyOf(assertion: JsonObject, { url, node }: Served): Found<string> {
  const listed = valuesOf(node, 'publicKey').map((key) => idOf(key));
  if (listed.length === 0) return unknown('foreign-key', url.href);
  const given = valuesOf(verificationOf(assertion), 'creator');
  const creator = given.length === 0 && listed.length === 1 ? (listed[0] ?? null) : textOf(verificationOf(assertion), 'creator');
  if (creator === null) return unknown('key-not-given');
  if (!listed.includes(creator)) return problem({ outcome: { kind: 'failed', code: 'key-not-listed' } });
  return addressOf(creator.split('#')[0] ?? '') === null ? unknown('refused-by-us', creator) : ok(creator);
}
