import { hostAt, isExamplePage } from '@/utils/browser/example-page';
import { holdings } from '@/utils/browser/site-rules';
import { readTab } from '@/utils/browser/tab-records';
import type { Verifier } from '@/utils/browser/verifier';
import type { Answers, FromOwnPages } from '@/utils/model/messages';
import type { TabRecord } from '@/utils/model/tab-record';
import { checkPage, showsPdf } from './asked';
import { examineAgain } from './examinations';
import { examineGiven } from './given';
import { change } from './records';
import { registerSites } from './sites';
import { addressIn, lookThrough, rulesChanged } from './tabs';

/** One of our own pages, by its path: `popup.html`. */
export type OwnSender = { path: string };

/** What our own pages are answered. What they show they read from storage. */
export function ownAnswers(verifier: Verifier): Answers<FromOwnPages, OwnSender> {
  return {
    async look({ tabId }, { path }) {
      const address = await addressIn(tabId);
      const isClosed = address !== null && !/^https?:$/.test(address.protocol) && !isExamplePage(address.href);
      if (isClosed) return put(tabId, { access: 'not-allowed' });
      const host = address === null ? ((await readTab(tabId))?.host ?? '') : hostAt(address.href);
      if (host !== '' && (await holdings())(host).rule === 'never') return put(tabId, { host, access: 'never' });
      if (await showsPdf(tabId, address?.href ?? '')) {
        await checkPage(verifier, tabId, address?.href ?? '');
        return null;
      }
      if (await lookThrough(tabId)) return null;
      // The popup opens by a click on the toolbar, which lets us in everywhere that the browser lets anybody in. Elsewhere that click may be missing.
      return put(tabId, { access: path === 'popup.html' ? 'not-allowed' : 'on-click' });
    },

    async recheck({ tabId, findingId }) {
      await examineAgain(verifier, tabId, findingId, true);
      return null;
    },

    async sites() {
      await registerSites();
      await rulesChanged();
      return null;
    },

    preview: ({ carried, fresh }) => examineGiven(verifier, carried, fresh),
  };
}

async function put(tabId: number, known: Partial<TabRecord>): Promise<null> {
  await change(tabId, (record) => ({ ...record, ...known }));
  return null;
}
