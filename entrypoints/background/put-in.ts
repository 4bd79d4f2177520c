import { browser } from 'wxt/browser';

/** A frame of a tab. */
export type Frame = { tabId: number; frameId: number };

/** The list of files that the types know is as old as the last `wxt prepare`. */
const KEEPER = '/keeper.js' as '/page.js';

/** Puts the script that asks about findings into a frame where something may stand. */
export const putKeeper = (frame: Frame): Promise<void> => putIn(frame, KEEPER);

/** Puts the script that draws badges into a frame where something stands. */
export const putBadges = (frame: Frame): Promise<void> => putIn(frame, '/badges.js');

async function putIn({ tabId, frameId }: Frame, file: '/page.js' | '/badges.js'): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] })
    .catch((thrown: unknown) => console.error(`${file} could not be put in`, thrown));
}
