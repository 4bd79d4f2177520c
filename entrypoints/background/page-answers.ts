import { browser } from 'wxt/browser';
import { tell } from '@/utils/browser/messages';
import { openPanel } from '@/utils/browser/panel';
import { allowedSites, granted } from '@/utils/browser/permissions';
import type { PageSender } from '@/utils/browser/sender';
import { languageOf, readSettings } from '@/utils/browser/settings';
import { readTab } from '@/utils/browser/tab-records';
import type { Verifier } from '@/utils/browser/verifier';
import { badgeViews } from '@/utils/explain/badge-view';
import { words } from '@/utils/explain/words';
import { isEverywhere } from '@/utils/model/match-pattern';
import type { Answers, FromPage } from '@/utils/model/messages';
import { isPanelOnly } from '@/utils/model/panel-only';
import type { Settings } from '@/utils/model/settings';
import type { TabRecord } from '@/utils/model/tab-record';
import { asExamined } from '@/utils/providers/found';
import { examineFound } from './examinations';
import { change, forget, forgetPage } from './records';
import { isThere } from './tabs';
import { remaining, standsFor } from './twins';

/** What a page script is answered. It gets words to show and nothing else. */
export function pageAnswers(verifier: Verifier): Answers<FromPage, PageSender> {
  return {
    async looked({ count, gone = [] }, sender) {
      const settings = await readSettings();
      const { checking, leftBehind: stale } = words[languageOf(settings)];
      if (await isPast(sender)) return { checking, stale };
      if (settings.paused.includes(await pageHost(sender))) {
        await pause(sender);
        return { checking, stale };
      }
      if (await isNotRead(sender, settings)) {
        await tell(sender.tabId, { kind: 'leave' }, sender.frameId);
        return { checking, stale };
      }
      const automatic = await isAutomatic(sender.url, settings);
      await change(sender.tabId, (record) => ({
        ...without(gone, fromTop(record, sender, automatic ? 'automatic' : 'clicked'), sender),
        looked: true,
      }));
      const hosts = [await pageHost(sender), new URL(sender.url).hostname];
      if (count > 0 && !hosts.some(isPanelOnly)) await putIn(sender);
      return { checking, stale };
    },

    async examine({ finding }, sender) {
      const settings = await readSettings();
      const language = languageOf(settings);
      if ((await isPast(sender)) || settings.paused.includes(await pageHost(sender))) return { badges: [], language };
      if (await isNotRead(sender, settings)) return { badges: [], language };
      const asked = asExamined(finding);
      if (asked === null) return { badges: [], language };
      return { badges: badgeViews(await examineFound(verifier, sender, asked), language), language };
    },

    async open({ findingId }, { tabId }) {
      // First, and before anything is awaited: the browser opens the panel only while it handles a click.
      const opening = openPanel(tabId);
      await change(tabId, (record) => {
        const clicked = record.entries.find((entry) => standsFor(entry, findingId));
        return clicked === undefined ? null : { ...record, marked: clicked.finding.id };
      });
      if (await opening) return { opened: true };
      return { opened: false, how: words[languageOf(await readSettings())].panelByHand };
    },
  };
}

/** Is the page checked by itself? Not because its host may be asked for keys; but where all sites are allowed, it is one of them. */
async function isAutomatic(url: string, { askedOnly }: Settings): Promise<boolean> {
  if (askedOnly.includes(new URL(url).hostname)) return (await allowedSites()).some(isEverywhere);
  return granted(url);
}

/** Is it a frame of a host that may only be asked? A click lets us into every frame whose host was granted, and the reader allowed no more than questions. */
async function isNotRead(sender: PageSender, { askedOnly }: Settings): Promise<boolean> {
  const { hostname } = new URL(sender.url);
  if (sender.frameId === 0 || !askedOnly.includes(hostname) || hostname === (await pageHost(sender))) return false;
  return !(await allowedSites()).some(isEverywhere);
}

/** Is this the last word of a document that has gone? Where it is the first word of a new one, what was known was about the one before, and is forgotten. */
async function isPast({ tabId, frameId, documentId }: PageSender): Promise<boolean> {
  if (frameId !== 0 || documentId === null) return false;
  const known = (await readTab(tabId))?.document;
  if (known === undefined || known === documentId) return false;
  if (await isThere(tabId, known)) return true;
  await forgetPage(tabId, known);
  return false;
}

/** What a frame says is gone from it is not shown any more. */
const without = (gone: readonly string[], record: TabRecord, { frameId }: PageSender): TabRecord =>
  gone.length === 0 ? record : { ...record, entries: record.entries.flatMap((entry) => remaining(entry, frameId, gone) ?? []) };

/** The page's own host: a frame only knows its own, so there the record is asked. */
const pageHost = async ({ tabId, frameId, url }: PageSender): Promise<string> =>
  frameId === 0 ? new URL(url).hostname : ((await readTab(tabId))?.host ?? '');

/** What the top document tells about the page. A frame leaves it as it is. */
function fromTop(record: TabRecord, { frameId, url, documentId }: PageSender, access: TabRecord['access']): TabRecord {
  if (frameId !== 0) return record;
  return { ...record, host: new URL(url).hostname, access, ...(documentId !== null && { document: documentId }) };
}

/** Nothing is read on a paused page. What was known of it goes, but its host stays: its frames are known by it. */
async function pause(sender: PageSender): Promise<void> {
  if (sender.frameId === 0) {
    await forget(sender.tabId);
    await change(sender.tabId, (record) => fromTop(record, sender, 'paused'));
  }
  await tell(sender.tabId, { kind: 'leave' });
}

/** Puts the script that shows badges into the frame where something was found. */
async function putIn({ tabId, frameId }: PageSender): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/badges.js'] })
    .catch((thrown: unknown) => console.error('No badges here', thrown));
}
