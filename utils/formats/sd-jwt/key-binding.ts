import { textOf } from '../../model/claims';
import { isObject, type JsonObject } from '../../model/json';
import type { Jwk } from '../../model/key';
import type { Outcome } from '../../model/outcome';
import { algorithms, refusedAlgorithm, tokenHolds } from '../jose/algorithms';
import { type Compact, parseCompact } from '../jose/compact';
import { publicMembers } from '../jwk';
import { digestOf, type Hash } from './disclosures';
import type { SdJwtParts } from './parts';

/**
 * What the holder's own signature says: `broken` with the outcome; `elsewhere` when it holds and was made for another selection of disclosures;
 * `holds`; `unchecked` when there is none, or no key that we can use.
 */
export type KeyBinding = { state: 'broken'; outcome: Outcome } | { state: 'elsewhere' | 'holds' | 'unchecked' };

/**
 * Checks the key binding token, as far as that can be done by somebody who asked for nothing: whom it was made for (`aud`, `nonce`) nobody here knows.
 *
 * Shape:  the key is the one that the issuer signed (`cnf.jwk`). One that is named in another way, or is of a kind that we do not know, is not looked for; nor
 *         is a token of the first drafts judged, which covers nothing (neither `typ` nor `sd_hash`).
 * Source: https://www.rfc-editor.org/rfc/rfc9901#section-4.3, #section-7.3
 */
export async function checkKeyBinding({ keyBinding, presented }: SdJwtParts, payload: JsonObject, hash: Hash): Promise<KeyBinding> {
  if (keyBinding === null) return { state: 'unchecked' };
  const compact = parseCompact(keyBinding);
  if (compact.ok && isOfFirstDrafts(compact.value)) return { state: 'unchecked' };
  if (!compact.ok || !isWellFormed(compact.value)) return broken('malformed');
  if (refusedAlgorithm(compact.value.header.alg)?.kind === 'failed') return broken('algorithm-not-allowed');

  const jwk = holderKey(payload);
  if (jwk === null || !algorithms.some(({ kind }) => kind.fits(jwk))) return { state: 'unchecked' };
  const signature = await checkSignature(compact.value, jwk);
  if (signature.state !== 'holds') return signature;
  return { state: compact.value.payload.sd_hash === (await digestOf(presented, hash)) ? 'holds' : 'elsewhere' };
}

/** Is the credential bound to a key at all? https://www.rfc-editor.org/rfc/rfc7800#section-3.1 */
export const isBoundToKey = (payload: JsonObject): boolean => isObject(payload.cnf);

const broken = (code: 'malformed' | 'altered' | 'key-mismatch' | 'algorithm-not-allowed'): KeyBinding => ({
  state: 'broken',
  outcome: { kind: 'failed', code },
});

const isOfFirstDrafts = ({ header, payload }: Compact): boolean => header.typ === undefined && payload.sd_hash === undefined;

const isWellFormed = ({ header, payload }: Compact): boolean =>
  textOf(header, 'typ') === 'kb+jwt' &&
  typeof payload.iat === 'number' &&
  ['aud', 'nonce', 'sd_hash'].every((name) => typeof payload[name] === 'string');

const holderKey = ({ cnf }: JsonObject): Jwk | null => (isObject(cnf) && isObject(cnf.jwk) ? publicMembers(cnf.jwk) : null);

async function checkSignature({ token, header }: Compact, jwk: Jwk): Promise<KeyBinding> {
  const algorithm = algorithms.find(({ id }) => id === header.alg);
  if (algorithm === undefined || !algorithm.kind.fits(jwk)) return broken('key-mismatch');
  const outcome = await tokenHolds(token, algorithm.id, jwk);
  if (outcome.kind === 'passed') return { state: 'holds' };
  return outcome.kind === 'failed' && outcome.code !== 'key-weak' ? { state: 'broken', outcome } : { state: 'unchecked' };
}
