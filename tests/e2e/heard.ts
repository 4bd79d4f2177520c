import type { Keyed } from './keyboard.ts';

/** From now on every sentence is written down that a live region of the page says; what stands in one now is the first. */
export const listen = (page: Keyed): Promise<unknown> => page.evaluate(`(${writeDown})()`);

/** What has been said since this was asked last, each sentence as often as it was said. */
export const heard = (page: Keyed): Promise<string[]> => page.evaluate('window.said.splice(0)') as Promise<string[]>;

declare global {
  interface Window {
    said: string[];
  }
}

/** Runs in the page. A region says its text when the text changes, and when it comes into the page with a text in it. */
function writeDown(): void {
  const said: string[] = [];
  window.said = said;
  const last = new WeakMap<Element, string>();
  const look = (): void => {
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live=polite]')) {
      const text = (region.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      if (text !== '' && last.get(region) !== text) said.push(text);
      last.set(region, text);
    }
  };
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}
