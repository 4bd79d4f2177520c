import type { Found } from '@/utils/detect/elements';
import { type Candidate, search as searchIn } from '@/utils/detect/search';
import { shadowOf } from './runtime';
import { inSlices } from './slices';

/** How a search tells of what it met: a tree apart from the page's own, more than is looked into, or how many milliseconds it took. */
export type Told = { onInside(root: Node): void; onTooMany(): unknown; onSpent(milliseconds: number): void };

/** Searches parts of a page when it is idle, one after the other. Parts that are gone by then are passed over. */
export async function search(roots: readonly (Document | Element)[], told: Told): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const spent = await inSlices(through(roots, told), (candidate) => {
    if (candidate !== null) found.push(candidate);
  });
  told.onSpent(spent);
  return found;
}

function* through(roots: readonly (Document | Element)[], told: Told): Found<Candidate> {
  for (const root of roots) if (root.isConnected) yield* searchIn(root, root.baseURI, { shadowOf, ...told });
}
