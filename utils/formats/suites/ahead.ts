import type { Proof } from '../../model/credential';
import type { Key } from '../../model/key';
import type { Secured, Suite } from './suite';

/** The keys that were last asked about, by the names under which proofs ask for them. A page's credentials often have one issuer. */
const lastKeys = new Map<string, Key>();
const MOST_KEYS = 64;

/**
 * Does the proof hold under a key? Where its method gave a key before, the check with that key is started now, so that it runs while the credential is being
 * read. Its answer is given only if the very same key is asked about in the end; for any other key the check is made anew.
 */
export async function startedAhead(suite: Suite, secured: Secured, method: string | null): Promise<Proof['holds']> {
  const expected = method === null ? undefined : lastKeys.get(method);
  const early = expected === undefined ? null : await started(suite, secured, expected);
  return async (key) => {
    if (method !== null) keep(method, key);
    return early !== null && isSame(key, expected) ? early.answer : suite.holds(secured, key);
  };
}

/** In an object, since a promise would be waited for. */
async function started(suite: Suite, secured: Secured, key: Key): Promise<{ answer: ReturnType<Suite['holds']> }> {
  await suite.prepare?.(secured);
  return { answer: suite.holds(secured, key) };
}

const isSame = (one: Key, other: Key | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

function keep(method: string, key: Key): void {
  lastKeys.delete(method);
  lastKeys.set(method, key);
  const [oldest] = lastKeys.keys();
  if (lastKeys.size > MOST_KEYS && oldest !== undefined) lastKeys.delete(oldest);
}
