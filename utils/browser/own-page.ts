import { browser } from 'wxt/browser';

/** Opens a page of ours in a tab. Fails: rejects where the browser opens none. */
export async function openOwnPage(page: 'preview' | 'report' | 'welcome', query = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('')}${page}.html${query === '' ? '' : `?${query}`}` });
}
