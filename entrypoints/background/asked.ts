import { browser } from 'wxt/browser';
import { hostAt } from '@/utils/browser/example-page';
import { openPanel } from '@/utils/browser/panel';
import { holdings } from '@/utils/browser/site-rules';
import type { Verifier } from '@/utils/browser/verifier';
import { sha256Hex } from '@/utils/encoding/bytes';
import type { Finding } from '@/utils/model/finding';
import { FOR_WALLETS } from '@/utils/model/wallet-link';
import { withoutUser } from '@/utils/model/without-user';
import { providerLink } from '@/utils/providers/link';
import { examineFound } from './examinations';
import { drawnCodes, kindOfPage, markedText, pictureAt } from './in-page';
import { change } from './records';
import { lookThrough } from './tabs';

/** What the browser tells of a click in the menu: the link, the picture, the marked text, and where. */
export type Clicked = {
  linkUrl?: string | undefined;
  srcUrl?: string | undefined;
  mediaType?: string | undefined;
  selectionText?: string | undefined;
  pageUrl?: string | undefined;
  frameUrl?: string | undefined;
  frameId?: number | undefined;
};

/** The tab in which it was. */
export type ClickedTab = { id?: number | undefined; url?: string | undefined };

/**
 * Checks what the reader has pointed at, and shows it in the side panel. A link is followed whatever it looks like; a picture is looked into for a badge and for a
 * code; a marked text for credentials and addresses; elsewhere the page is looked through, or the PDF that the tab shows.
 */
export async function checkThis(verifier: Verifier, clicked: Clicked, tab: ClickedTab): Promise<void> {
  const { id: tabId } = tab;
  if (tabId === undefined || tabId < 0) return;
  // First, and before anything is awaited: the browser opens the panel only while it handles a click.
  const opening = openPanel(tabId);
  const page = await neverRead(clicked.pageUrl ?? tab.url);
  const frame = await neverRead(clicked.frameUrl);
  if (page !== null) await change(tabId, (record) => ({ ...record, host: page, access: 'never' }));
  if (page !== null || frame !== null) return void (await opening);
  const { linkUrl, frameId = 0 } = clicked;
  const isPicture = clicked.mediaType === 'image' && clicked.srcUrl !== undefined;
  if (isPicture) await examineAsked(verifier, tabId, await pictured(tabId, frameId, clicked.srcUrl ?? ''), clicked);
  if (linkUrl !== undefined) await examineAsked(verifier, tabId, carriedByLink(linkUrl), clicked);
  if (!isPicture && linkUrl === undefined) {
    const marked = clicked.selectionText ?? '';
    if (marked === '') await checkPage(verifier, tabId, clicked.frameUrl ?? clicked.pageUrl ?? tab.url ?? '');
    else await examineAsked(verifier, tabId, { kind: 'embedded', raw: await markedIn(tabId, frameId, marked) }, clicked);
  }
  await opening;
}

/** The host of an address where nothing is read, not on a click either; null for all others. */
async function neverRead(address: string | undefined): Promise<string | null> {
  const host = hostAt(address ?? '');
  return host !== '' && (await holdings())(host).rule === 'never' ? host : null;
}

/**
 * Looks through the page that a tab shows, the codes that it draws, or, where the tab shows a PDF, into that. False where the browser does not let us in.
 * `address` is where it stands.
 */
export async function checkPage(verifier: Verifier, tabId: number, address: string): Promise<boolean> {
  if (await showsPdf(tabId, address)) {
    await examineAsked(verifier, tabId, { kind: 'linked', url: address }, { pageUrl: address });
    return true;
  }
  const isLookedThrough = await lookThrough(tabId);
  for (const raw of (await inFrame(tabId, 0, drawnCodes, [])) ?? []) {
    await examineFound(verifier, { tabId, frameId: 0, documentId: null }, await askedFor({ kind: 'embedded', raw }));
  }
  return isLookedThrough;
}

/** Where the browser lets nobody into its viewer (Firefox), its address must tell. */
export async function showsPdf(tabId: number, address: string): Promise<boolean> {
  if (!/^https:/i.test(address)) return false;
  const kind = await inFrame(tabId, 0, kindOfPage, []);
  return kind === null ? /^[^?#]+\.pdf(?:$|[?#])/i.test(address) : kind === 'application/pdf';
}

type Carried = Extract<Finding['carried'], { kind: 'embedded' | 'linked' | 'for-wallet' }>;

/** Shows that it is being checked, and what came of it. It is the one that the panel points to. */
async function examineAsked(verifier: Verifier, tabId: number, carried: Carried, { pageUrl = '' }: Clicked): Promise<void> {
  const finding = await askedFor(carried);
  const host = hostAt(pageUrl);
  await change(tabId, (record) => ({ ...record, host: record.host === '' ? host : record.host, marked: finding.id }));
  await examineFound(verifier, { tabId, frameId: 0, documentId: null }, finding);
}

/** The same thing has the same id, so that who asks twice has one answer. */
async function askedFor(carried: Carried): Promise<Finding> {
  const name = (await sha256Hex(JSON.stringify(carried))).slice(0, 24);
  return { id: `asked-${name}`, place: 'asked', carried, label: '' };
}

/** A provider's link by its one address, without anything personal; what no server is asked for by its own text. */
function carriedByLink(address: string): Carried {
  if (FOR_WALLETS.test(address)) return { kind: 'for-wallet' };
  return /^https?:/i.test(address) ? { kind: 'linked', url: providerLink(address)?.url ?? withoutUser(address) } : { kind: 'embedded', raw: address };
}

/** A picture by its own address, for what is baked into it, and as the page shows it, for a code. */
async function pictured(tabId: number, frameId: number, address: string): Promise<Carried> {
  const drawn = await inFrame(tabId, frameId, pictureAt, [address]);
  if (/^https:/i.test(address)) return { kind: 'linked', url: address, ...(drawn !== null && { drawn }) };
  return { kind: 'embedded', raw: drawn ?? (/^data:/i.test(address) ? address : '') };
}

/** The browser may tell less than was marked. */
async function markedIn(tabId: number, frameId: number, told: string): Promise<string> {
  const marked = (await inFrame(tabId, frameId, markedText, [])) ?? '';
  return marked.length > told.length ? marked : told;
}

/** What a function says in a frame of the tab; null where the browser does not let us in. */
const inFrame = <Parameters extends string[], Answer>(
  tabId: number,
  frameId: number,
  func: (...args: Parameters) => Answer,
  args: Parameters,
): Promise<Awaited<Answer> | null> =>
  browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func, args }).then(
    ([answer]) => (answer?.result as Awaited<Answer> | undefined) ?? null,
    () => null,
  );
