import { askAgain } from './ask-again';
import type { Hub } from './hub';

/** Says how many findings there are now, which are gone, in which order they stand and why there may be more, and learns the words for badges that have none of their own. */
export async function tellLooked(hub: Hub, count: number, gone: readonly string[], order?: string[]): Promise<void> {
  const limits = [...hub.limits];
  const ask = { count, ...(gone.length > 0 && { gone: [...gone] }), ...(limits.length > 0 && { limits }), ...(order && { order }) };
  const answer = await askAgain(() => hub.wire.ask('looked', ask), hub.patience);
  if (answer !== null) hub.words = { checking: answer.checking, stale: answer.stale ?? '' };
  hub.viewer?.draw();
}
