import { type DetectOptions, detectInSteps, type Located } from '@/utils/detect/detect';
import { shadowOf } from './runtime';
import { inSlices } from './slices';

/** Searches parts of a page when it is idle, one after the other. Parts that are gone by then are passed over. `onInside` is told of what stands apart from the page's tree. */
export async function search(roots: readonly (Document | Element)[], onInside: (root: Node) => void): Promise<Located[]> {
  const found: Located[] = [];
  for (const root of roots) {
    if (root.isConnected) found.push(...(await inSlices(detectInSteps(root, { nextId, shadowOf, onInside }))));
  }
  return found;
}

let count = 0;
const visit = crypto.getRandomValues(new Uint32Array(2)).join('-');

/** Ids that no other frame of the tab and no other visit has. */
const nextId: DetectOptions['nextId'] = () => `${visit}-${++count}`;
