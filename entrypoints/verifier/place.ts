// Not from the manifest: an offscreen document has hardly more of the browser's interfaces than messages.
import { version } from '@/package.json';
import { draw } from '@/utils/browser/draw';
import { keptListsOnDisk } from '@/utils/browser/kept-lists';
import type { May } from '@/utils/browser/net';
import type { Core, Place } from './work';

/** The core is loaded when the first credential comes: it is heavy, and a service worker could not load it at all. */
const core = async (): Promise<Core> => import('@/utils/examine');

/** How a trust list's copy is read. What reads lists is loaded when the first one is. */
export const copiesWhere =
  (may: May): Place['copyAt'] =>
  async (address) => {
    const { listWorld, readCopyAt } = await import('./list-copy');
    return readCopyAt(address, listWorld(may));
  };

/**
 * How examinations run in every browser: four at once, half a minute for each (every request has its own, shorter deadline). Status lists that another version of
 * the extension kept are not used.
 */
export const everywhere: Pick<Place, 'core' | 'draw' | 'keptLists' | 'now' | 'deadline' | 'atOnce'> = {
  core,
  draw,
  keptLists: keptListsOnDisk(version),
  now: () => Date.now(),
  deadline: 30_000,
  atOnce: 4,
};
