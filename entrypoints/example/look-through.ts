import { browser } from 'wxt/browser';
import { createViewer } from '@/entrypoints/badges/viewer';
import { keepFindings } from '@/entrypoints/keeper/keeper';
import type { Wire } from '@/entrypoints/page/hub';
import { ask, runtimeHere } from '@/entrypoints/page/runtime';
import { visitPage } from '@/entrypoints/page/visit';
import type { Sender } from '@/utils/browser/sender';

/**
 * Looks this page through with what looks through every page: the search, the one that asks, the one that draws. No browser lets an extension put scripts into its own pages, so this page
 * brings them; what they may ask, and what they are answered, is the same.
 */
export function lookThroughThisPage(): void {
  const hub = visitPage(document, wire);
  hub.keeper = keepFindings(hub);
  hub.viewer = createViewer(document, hub);
}

const wire: Wire = {
  ask,
  isAlive: () => runtimeHere() !== undefined,
  listen: (hear) => {
    const heard = (message: unknown, sender: Sender): undefined => {
      if (isForPages(message, sender)) hear(message);
    };
    browser.runtime.onMessage.addListener(heard);
    return () => browser.runtime.onMessage.removeListener(heard);
  },
};

/** A page of ours also hears what pages and other parts of us say to the background and the verifier. Only what the background says to pages is for this one. */
const isForPages = (message: unknown, { tab }: Sender): boolean =>
  tab === undefined && typeof message === 'object' && message !== null && !('from' in message) && !('to' in message);
