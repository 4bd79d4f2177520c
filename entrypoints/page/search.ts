import { type Candidate, search as searchIn } from '@/utils/detect/search';
import { shadowOf } from './runtime';
import { inSlices } from './slices';

/** How a search tells of what it met: a tree apart from the page's own, more than is looked into, or how many milliseconds it took. */
export type Told = { onInside(root: Node): void; onTooMany(): unknown; onSpent(milliseconds: number): void };

/** Searches parts of a page when it is idle, one after the other. Parts that are gone by then are passed over. */
export async function search(roots: readonly (Document | Element)[], told: Told): Promise<Candidate[]> {
  const found: Candidate[] = [];
  let spent = 0;
  for (const root of roots) {
    if (!root.isConnected) continue;
    spent += await inSlices(searchIn(root, root.baseURI, { shadowOf, ...told }), (candidate) => {
      if (candidate !== null) found.push(candidate);
    });
  }
  told.onSpent(spent);
  return found;
}
