import { browser } from 'wxt/browser';
import { readSettings } from '@/utils/browser/settings';
import { readTab } from '@/utils/browser/tab-records';
import type { Verifier } from '@/utils/browser/verifier';
import type { Answers, FromOwnPages } from '@/utils/model/messages';
import { checkPage, showsPdf } from './asked';
import { examineAgain } from './examinations';
import { change } from './records';
import { registerSites } from './sites';
import { lookThrough } from './tabs';

/** One of our own pages, by its path: `popup.html`. */
export type OwnSender = { path: string };

/** What our own pages are answered. What they show they read from storage. */
export function ownAnswers(verifier: Verifier): Answers<FromOwnPages, OwnSender> {
  return {
    async look({ tabId }, { path }) {
      const known = await readTab(tabId);
      if (known !== null && (await readSettings()).paused.includes(known.host)) return null;
      const address = await addressOf(tabId);
      if (await showsPdf(tabId, address)) {
        await checkPage(verifier, tabId, address);
        return null;
      }
      if (await lookThrough(tabId)) return null;
      // The popup opens by a click on the toolbar, which lets us in everywhere that the browser lets anybody in. Elsewhere that click may be missing.
      const access = path === 'popup.html' ? 'not-allowed' : 'on-click';
      await change(tabId, (record) => ({ ...record, access }));
      return null;
    },

    async recheck({ tabId, findingId }) {
      await examineAgain(verifier, tabId, findingId, true);
      return null;
    },

    async sites() {
      await registerSites();
      return null;
    },
  };
}

/** Where a tab stands, as far as the browser tells us. */
const addressOf = (tabId: number): Promise<string> =>
  browser.tabs.get(tabId).then(
    (tab?: { url?: string | undefined }) => tab?.url ?? '',
    () => '',
  );
