import { hostAt } from '@/utils/browser/example-page';
import { tell } from '@/utils/browser/messages';
import { openPanel } from '@/utils/browser/panel';
import type { PageSender } from '@/utils/browser/sender';
import { languageOf, readSettings } from '@/utils/browser/settings';
import { holdings } from '@/utils/browser/site-rules';
import { readTab } from '@/utils/browser/tab-records';
import type { Verifier } from '@/utils/browser/verifier';
import { badgeViews } from '@/utils/explain/badge-view';
import { words } from '@/utils/explain/words';
import { EXAMPLE_PAGE } from '@/utils/model/example-page';
import { nameOf } from '@/utils/model/match-pattern';
import type { Answers, FromPage } from '@/utils/model/messages';
import type { Settings } from '@/utils/model/settings';
import type { Holding } from '@/utils/model/site-rule';
import type { Limit, TabRecord } from '@/utils/model/tab-record';
import { asExamined } from '@/utils/providers/found';
import { examineFound } from './examinations';
import { withOrder } from './page-order';
import { putBadges, putKeeper } from './put-in';
import { change, forget, forgetPage } from './records';
import { stillShows } from './tabs';
import { remaining, standsFor } from './twins';

const CHECKING_AFTER = 300; // milliseconds: what stands in the page itself has a badge that waits

/** What a page script is answered. It gets words to show and nothing else. */
export function pageAnswers(verifier: Verifier): Answers<FromPage, PageSender> {
  return {
    async looked({ count, gone = [], limits = [], order }, sender) {
      const settings = await readSettings();
      const { checking, leftBehind: stale } = words[languageOf(settings)];
      if (await isPast(sender)) return { checking, stale };
      const { frame, shut } = await placeOf(sender, settings);
      if (shut !== null) {
        await turnAway(sender, shut);
        return { checking, stale };
      }
      const access = frame.byItself && sender.url.startsWith('https:') ? 'automatic' : 'clicked';
      await change(sender.tabId, (before) => {
        const record = limited(limits, without(gone, fromTop(before, sender, access), sender), sender);
        return { ...(order === undefined ? record : withOrder(record, sender.frameId, order)), looked: true };
      });
      if (count > 0 && sender.isExample !== true) await putKeeper(sender);
      return { checking, stale };
    },

    async examine({ finding }, sender) {
      const settings = await readSettings();
      const language = languageOf(settings);
      if ((await isPast(sender)) || (await placeOf(sender, settings)).shut !== null) return { badges: [], language };
      const asked = asExamined(finding);
      if (asked === null) return { badges: [], language };
      const waiting = asked.carried.kind === 'embedded' ? setTimeout(() => void draw(sender), CHECKING_AFTER) : undefined;
      const badges = badgeViews(await examineFound(verifier, sender, asked), language);
      clearTimeout(waiting);
      // The answer does not wait for it: once it is there, what draws finds all that was answered.
      if (badges.length > 0) void draw(sender);
      return { badges, language };
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

/** Is this the last word of a document that has gone? Where it is the first word of a new one, what was known was about the one before, and is forgotten. */
async function isPast({ tabId, frameId, documentId, isExample }: PageSender): Promise<boolean> {
  if (frameId !== 0 || documentId === null) return false;
  const known = await readTab(tabId);
  if (known?.document === undefined || known.document === documentId) return false;
  // The example page has no last word: one that speaks under another name has been loaded again.
  const isReloaded = isExample === true && known.host === EXAMPLE_PAGE;
  if (!isReloaded && (await stillShows(known))) return true;
  await forgetPage(tabId, known.document);
  return false;
}

/** What a frame says is gone from it is not shown any more. */
const without = (gone: readonly string[], record: TabRecord, { frameId }: PageSender): TabRecord =>
  gone.length === 0 ? record : { ...record, entries: record.entries.flatMap((entry) => remaining(entry, frameId, gone) ?? []) };

/** Why not all was read: the page itself says what holds now, a frame only adds. */
function limited(limits: readonly Limit[], { limits: before = [], ...record }: TabRecord, { frameId }: PageSender): TabRecord {
  const all = [...new Set(frameId === 0 ? limits : [...before, ...limits])];
  return all.length === 0 ? record : { ...record, limits: all };
}

/** What holds on the page, and on the frame of it that speaks; `shut` is what of it may not be read. Of the page around a frame nothing may be known. */
type Place = { page: Holding | null; frame: Holding; shut: 'page' | 'frame' | null };

async function placeOf(sender: PageSender, { askedOnly }: Settings): Promise<Place> {
  const holding = await holdings();
  const [around, hostname] = [await pageHost(sender), hostAt(sender.url)];
  const [page, frame] = [around === '' ? null : holding(around), holding(hostname)];
  if (page?.rule === 'never') return { page, frame, shut: 'page' };
  // A click lets us into every frame whose host was granted; where that was for asking, the reader allowed no more than questions.
  const isForAsking = sender.frameId !== 0 && hostname !== around && askedOnly.includes(nameOf(hostname)) && !frame.byItself;
  return { page, frame, shut: frame.rule === 'never' || isForAsking ? 'frame' : null };
}

/** The host of the page around: a frame knows only its own, so there the browser or the record is asked; `""` where neither knows. */
async function pageHost({ tabId, frameId, url, pageUrl }: PageSender): Promise<string> {
  if (frameId === 0) return hostAt(url);
  const known = pageUrl === undefined ? null : URL.parse(pageUrl);
  return known?.hostname ?? (await readTab(tabId))?.host ?? '';
}

/** What the top document tells about the page. A frame leaves it as it is. */
function fromTop(record: TabRecord, { frameId, url, documentId }: PageSender, access: TabRecord['access']): TabRecord {
  if (frameId !== 0) return record;
  return { ...record, host: hostAt(url), access, ...(documentId !== null && { document: documentId }) };
}

/** Nothing is read here. What was known of such a page goes, but its host stays: its frames are known by it. A frame that is shut goes alone. */
async function turnAway(sender: PageSender, shut: 'page' | 'frame'): Promise<void> {
  if (shut === 'frame') return void (await tell(sender.tabId, { kind: 'leave' }, sender.frameId));
  if (sender.frameId === 0) {
    await forget(sender.tabId);
    await change(sender.tabId, (record) => fromTop(record, sender, 'never'));
  }
  await tell(sender.tabId, { kind: 'leave' });
}

/**
 * Puts in the script that draws badges, by the rules of this moment: an examination can take long. Where it is not known which page a frame stands in, that page may
 * be one that nothing is drawn into. Of a tab that was closed meanwhile nothing is written down any more.
 */
async function draw(sender: PageSender): Promise<void> {
  const { page, frame, shut } = await placeOf(sender, await readSettings());
  if (shut !== null || page?.draws !== true || !frame.draws) return;
  let stands = false;
  await change(sender.tabId, (record) => {
    stands = record.entries.length > 0;
    return !stands || record.drawn === true ? null : { ...record, drawn: true };
  });
  if (stands && sender.isExample !== true) await putBadges(sender);
}
