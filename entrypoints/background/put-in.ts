import { browser } from 'wxt/browser';

/** A frame of a tab. */
export type Frame = { tabId: number; frameId: number };

/** The list of files that the types know is as old as the last `wxt prepare`. */
const KEEPER = '/keeper.js' as '/page.js';

/** Puts the script that asks about findings into a frame where something may stand. */
export const putKeeper = (frame: Frame): Promise<void> => putIn(frame, KEEPER);

/**
 * Puts the script that draws badges into a frame where something stands. While it is being put in, all others who want it there wait for one more time: fifty
 * verdicts that come at once need it twice, not fifty times.
 */
export function putBadges(frame: Frame): Promise<void> {
  const key = `${frame.tabId}:${frame.frameId}`;
  const now = running.get(key);
  if (now === undefined) return begin(frame, key);
  const after = next.get(key) ?? now.then(() => begin(frame, key));
  next.set(key, after);
  return after;
}

const running = new Map<string, Promise<void>>();
const next = new Map<string, Promise<void>>();

function begin(frame: Frame, key: string): Promise<void> {
  next.delete(key);
  const put = putIn(frame, '/badges.js').then(() => {
    if (running.get(key) === put) running.delete(key);
  });
  running.set(key, put);
  return put;
}

async function putIn({ tabId, frameId }: Frame, file: '/page.js' | '/badges.js'): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] })
    .catch((thrown: unknown) => console.warn(`${file} could not be put in, as when the page has gone`, thrown));
}
