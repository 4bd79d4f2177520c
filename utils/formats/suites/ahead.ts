import type { Proof } from '../../model/credential';
import type { Key } from '../../model/key';
import { isSameKey, keepKey, lastKeyOf } from '../last-keys';
import type { Secured, Suite } from './suite';

/**
 * Does the proof hold under a key? Where its method gave a key before, the check with that key is started now, so that it runs while the credential is being
 * read. Its answer is given only if the very same key is asked about in the end; for any other key the check is made anew.
 */
export async function startedAhead(suite: Suite, secured: Secured, method: string | null): Promise<Proof['holds']> {
  const expected = method === null ? undefined : lastKeyOf(method);
  const early = expected === undefined ? null : await started(suite, secured, expected);
  return async (key) => {
    if (method !== null) keepKey(method, key);
    return early !== null && isSameKey(key, early.key) ? early.answer : suite.holds(secured, key);
  };
}

/** In an object, since a promise would be waited for. */
async function started(suite: Suite, secured: Secured, key: Key): Promise<{ key: Key; answer: ReturnType<Suite['holds']> }> {
  await suite.prepare?.(secured);
  return { key, answer: suite.holds(secured, key) };
}
