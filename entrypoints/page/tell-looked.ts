import { askAgain } from './ask-again';
import type { Hub } from './hub';

/** Says how many findings there are now and which are gone, and learns the words for badges that have none of their own. */
export async function tellLooked(hub: Hub, count: number, gone: readonly string[]): Promise<void> {
  const answer = await askAgain(() => hub.wire.ask('looked', { count, ...(gone.length > 0 && { gone: [...gone] }) }), hub.patience);
  if (answer !== null) hub.words = { checking: answer.checking, stale: answer.stale ?? '' };
  hub.viewer?.draw();
}
