import { browser } from 'wxt/browser';
import { languageOf, readSettings } from '@/utils/browser/settings';
import { words } from '@/utils/explain/words';

/** The one entry of ours in the browser's menu. */
export const CHECK_THIS = 'check-this';

let last: Promise<void> = Promise.resolve();

/** Puts the entry into the menu, in the language that is spoken now, one call after the other. */
export function setMenu(): Promise<void> {
  last = last.then(put).catch((thrown: unknown) => console.error('The menu could not be set', thrown));
  return last;
}

async function put(): Promise<void> {
  const title = words[languageOf(await readSettings())].screen.checkThis;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: CHECK_THIS, title, contexts: ['link', 'image', 'selection', 'page', 'frame', 'action'] });
}
