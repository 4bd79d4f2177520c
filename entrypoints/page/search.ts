import { type Candidate, search as searchIn } from '@/utils/detect/search';
import { shadowOf } from './runtime';
import { inSlices } from './slices';

/** How a search tells of what it met: a tree apart from the page's own, or more than is looked into. */
export type Told = { onInside(root: Node): void; onTooMany(): void };

/** Searches parts of a page when it is idle, one after the other. Parts that are gone by then are passed over. */
export async function search(roots: readonly (Document | Element)[], told: Told): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const root of roots) {
    if (!root.isConnected) continue;
    await inSlices(searchIn(root, root.baseURI, { shadowOf, ...told }), (candidate) => {
      if (candidate !== null) found.push(candidate);
    });
  }
  return found;
}
