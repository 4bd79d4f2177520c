import type { Core, Place } from './work';

/** The core is loaded when the first credential comes: it is heavy, and a service worker could not load it at all. */
const core = async (): Promise<Core> => import('@/utils/examine');

/** How examinations run in every browser: four at once, half a minute for each (every request has its own, shorter deadline). */
export const everywhere: Pick<Place, 'core' | 'now' | 'deadline' | 'atOnce'> = { core, now: () => Date.now(), deadline: 30_000, atOnce: 4 };
