import { recent } from '../../encoding/recent';
import type { Key } from '../../model/key';
import type { Outcome } from '../../model/outcome';
import { isSameKey, keepKey, lastKeyOf } from '../last-keys';
import { tokenHolds } from './algorithms';
import { headerOf } from './compact';

/** Checks that were started and that nobody has asked about yet, by the token. */
const started = recent<{ key: Key; answer: Promise<Outcome> }>(16);

/**
 * Starts the check of a token's signature, where the key that its header names was given before, so that it runs while the token is being read. For any other
 * text nothing is done. What comes of it is heard only by `tokenHeld`.
 */
export async function startToken(raw: string): Promise<void> {
  const token = raw.startsWith('eyJ') ? (raw.trim().split('~', 1)[0] ?? '') : '';
  const header = token === '' ? null : headerOf(token);
  const key = typeof header?.kid === 'string' ? lastKeyOf(header.kid) : undefined;
  if (key === undefined) return;
  started.keep(token, { key, answer: tokenHolds(token, header?.alg, key.jwk) });
  await handedOver();
}

/** The key is at hand as a promise: after it has been waited for, the signature is with WebCrypto, and only then is there something to do meanwhile. */
async function handedOver(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
}

/** Does a token hold under a key? As `tokenHolds`; a check that was started with the very same key is not made again. */
export async function tokenHeld(token: string, header: { alg?: unknown; kid?: unknown }, key: Key): Promise<Outcome> {
  const early = started.get(token);
  started.forget(token);
  if (typeof header.kid === 'string' && header.kid === key.id) keepKey(key.id, key);
  return early !== undefined && isSameKey(key, early.key) ? early.answer : tokenHolds(token, header.alg, key.jwk);
}
