import { browser } from 'wxt/browser';
import { languageOf, readSettings } from '@/utils/browser/settings';
import { isShown, isSupport } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import type { TabRecord } from '@/utils/model/tab-record';

/** The product's blue-black (`--level-on` of the tokens): the number says how many, never how good. */
const BLUE_BLACK = '#17344f';

/** Shows beside the icon how many credentials have been examined in the tab. */
export async function showInToolbar({ tabId, entries }: TabRecord): Promise<void> {
  const results = entries.flatMap(({ state }) => (state.phase === 'done' ? state.results : []));
  const count = results.filter((result) => isShown(result) && !isSupport(result)).length;
  if (count === 0) return clearToolbar(tabId);
  const { screen } = words[languageOf(await readSettings())];
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: String(count) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BLUE_BLACK }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: `Meritkollen: ${screen.foundOnPage(count)}` }),
  ]).catch(tabGone);
}

export async function clearToolbar(tabId: number): Promise<void> {
  await Promise.all([browser.action.setBadgeText({ tabId, text: '' }), browser.action.setTitle({ tabId, title: 'Meritkollen' })]).catch(tabGone);
}

/** A tab may be closed while we were examining it: then there is nothing to show. */
const tabGone = (): void => undefined;
