import { browser } from 'wxt/browser';
import { activeTabId } from './tab-records';

/**
 * Calls back with the tab that one of our pages is about: the one in its address (`?tab=ID`), else the one that the reader looks at, now and after every change.
 * Gives the function that ends it.
 */
export function watchChosenTab(search: string, seen: (tabId: number) => void): () => void {
  const chosen = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (Number.isInteger(chosen)) {
    seen(chosen);
    return () => undefined;
  }
  const show = (): void => void activeTabId().then(seen);
  show();
  browser.tabs.onActivated.addListener(show);
  return () => browser.tabs.onActivated.removeListener(show);
}
