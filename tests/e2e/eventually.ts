import { deepStrictEqual } from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

const PATIENCE = 20_000; // milliseconds

/** Asks until the answer is the wanted one, in either browser. Fails: throws with the difference to the last answer. */
export async function eventually<Value>(ask: () => Promise<Value>, wanted: Value): Promise<void> {
  const end = Date.now() + PATIENCE;
  let answer = await ask();
  while (!isDeepStrictEqual(answer, wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await ask();
  }
  deepStrictEqual(answer, wanted);
}
