import { recent } from '../encoding/recent';
import type { Proof } from '../model/credential';
import type { Key } from '../model/key';
import type { Outcome } from '../model/outcome';
import { tokenHolds } from './jose/algorithms';
import { type Compact, headerOf } from './jose/compact';

/** Does a signature hold under a key? */
type Check = Proof['holds'];

/** A check that runs, and the key with which it was begun. */
type Begun = { key: Key; answer: Promise<Outcome> };

/** The keys that were last asked about, by the names under which proofs ask for them. A page's credentials often have one issuer. */
const lastKeys = recent<Key>(64);

/** Checks of tokens that were begun and that nobody has asked about yet, by the token. */
const begunTokens = recent<Begun>(16);

/**
 * A check that is begun before its key is known: with the key that bore its name the last time, so that it runs while the credential is being read. What comes
 * of it counts only for the very same key. For any other the check is made anew, so that what is remembered here changes no answer, only when it comes.
 *
 * Shape: `name` is the key's, as the proof gives it; under none, or one that was not heard before, nothing is begun.
 */
export const begunAhead = async (name: string | null, check: Check): Promise<Check> => finishedBy(name, check, await begin(name, check));

/** The same for a token, begun before it is decoded: `tokenCheck` finds it again. For any other text nothing is done. */
export async function beginToken(raw: string): Promise<void> {
  const token = raw.startsWith('eyJ') ? (raw.trim().split('~', 1)[0] ?? '') : '';
  const header = token === '' ? null : headerOf(token);
  const begun = header === null ? null : await begin(nameIn(header), checkOf(token, header));
  if (begun !== null) begunTokens.keep(token, begun);
}

/** The check of a token that was decoded. Outcome: as `tokenHolds`. */
export function tokenCheck({ token, header }: Compact): Check {
  const begun = begunTokens.get(token) ?? null;
  begunTokens.forget(token);
  return finishedBy(nameIn(header), checkOf(token, header), begun);
}

const nameIn = ({ kid }: Compact['header']): string | null => (typeof kid === 'string' ? kid : null);

const checkOf =
  (token: string, { alg }: Compact['header']): Check =>
  ({ jwk }) =>
    tokenHolds(token, alg, jwk);

async function begin(name: string | null, check: Check): Promise<Begun | null> {
  const key = name === null ? undefined : lastKeys.get(name);
  if (key === undefined) return null;
  const answer = check(key);
  await handedOver();
  return { key, answer };
}

/** Its data and its key are at hand as promises: after these two have been waited for, the signature is with WebCrypto, and there is something to do meanwhile. */
async function handedOver(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
}

const finishedBy =
  (name: string | null, check: Check, begun: Begun | null): Check =>
  async (key) => {
    if (key.id === name) lastKeys.keep(name, key);
    return begun !== null && isSame(key, begun.key) ? begun.answer : check(key);
  };

/** Are they the same in all that is known of them? A key that was revoked since is another. */
const isSame = (one: Key, other: Key): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
