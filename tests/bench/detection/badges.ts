import type { browser } from 'wxt/browser';
import type { TabRecord } from '@/utils/model/tab-record';
import { setTrustLists } from '../../harness/chromium.ts';
import { type Issuer, makeIssuer } from '../../harness/issuer.ts';
import { leastOf, medianOf } from '../measure.mjs';
import { BADGES, badgePage } from './badge-pages.ts';
import type { Opened, Side, Stage } from './stage.ts';

/** Inside the extension's own worker, and its world in a page. */
declare const chrome: typeof browser & { dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };

/**
 * What fifty badges do to a page.
 *
 * Shape: `shown` is how many have a verdict. `after` is milliseconds by the clock from the last verdict to the last badge, the least of all rounds; `lag` those from one verdict to its badge: of a round the worst, of rounds the median; `usual` is the median of a round's. `cpu` is what they cost in the page.
 *        `widths` has, for windows of several widths, how far any element was moved or grew at most (pixels), how many badges stand on another line than the
 *        end of their title or out of its box, and how many show the glyph alone.
 */
export type Badges = { shown: number; after: number; lag: number; usual: number; cpu: number; widths: Record<number, Placed> };
export type Placed = { moved: number; grown: number; wrapped: number; compact: number };

const MOST_TRIES = 300;
const WIDTHS = [1000, 600, 360];

/** Fifty verdicts so many times, each time of another issuer's credentials; then the widths. */
export async function measureBadges(stage: Stage, rounds: number): Promise<Badges> {
  const issuers = Array.from({ length: rounds }, (_, round) => issuerOf(stage, round));
  await setTrustLists(stage.chromium.worker, [{ ...LIST, issuers: issuers.map(({ did, name }) => ({ id: did, name })) }]);
  const times: Timed[] = [];
  for (const [round, issuer] of issuers.entries()) {
    stage.serve(`/badges/${round}`, await badgePage(issuer));
    times.push(await timed(stage, `/badges/${round}`, issuer));
  }
  return {
    shown: Math.min(...times.map(({ shown }) => shown)),
    after: leastOf(times.map(({ after }) => after)),
    lag: medianOf(times.map(({ lag }) => lag)),
    usual: medianOf(times.map(({ usual }) => usual)),
    cpu: medianOf(times.map(({ cpu }) => cpu)),
    widths: await placed(stage, '/badges/0'),
  };
}

const LIST = { format: 'meritkollen-trust-list/1', name: 'Provbänken', publisher: 'Provbänken', updated: '2026-06-01' } as const;

function issuerOf({ urlOf, server }: Stage, round: number): Issuer {
  const host = new URL(urlOf('with', '/')).hostname;
  const issuer = makeIssuer({ did: `did:web:${host}:skola:${round}`, seed: `bench ${round}`, name: 'Provbänkens skola' });
  server.serve(issuer.documentUrl ?? '', { body: JSON.stringify(issuer.document), type: 'application/json' });
  return issuer;
}

/** The same page on both sides at every width: what differs, the badges did. */
async function placed(stage: Stage, path: string): Promise<Record<number, Placed>> {
  const open = async (side: Side) => {
    const opened = await stage.open();
    await opened.page.goto(stage.urlOf(side, path));
    if (side === 'with') await stage.looked(opened);
    return opened;
  };
  const [before, after] = [await open('without'), await open('with')];
  const world = await worldOf(after, stage.chromium.id);
  const widths: Record<number, Placed> = {};
  for (const width of WIDTHS) {
    for (const { page } of [before, after]) await page.setViewportSize({ width, height: 900 });
    await stage.quiet(after);
    const [plain, marked] = [await before.page.evaluate(boxes), await after.page.evaluate(boxes)];
    if (plain.length !== marked.length) throw new Error('The badges changed what stands on the page.');
    widths[width] = {
      moved: Math.max(...plain.map(({ top }, index) => Math.abs(top - (marked[index]?.top ?? Number.NaN)))),
      grown: Math.max(...plain.map(({ height }, index) => (marked[index]?.height ?? Number.NaN) - height)),
      wrapped: await after.page.evaluate(wrappedBadges),
      compact: await world<number>(`(${compactBadges.toString()})()`),
    };
  }
  for (const { page } of [before, after]) await page.close();
  return widths;
}

/** Runs in the page: where everything that is the page's own stands. */
function boxes(): { top: number; height: number }[] {
  const own = [...document.querySelectorAll('body, body *')].filter(({ localName }) => !localName.includes('-'));
  return own.map((element) => {
    const { top, height } = element.getBoundingClientRect();
    return { top: top + scrollY, height };
  });
}

/** Runs in the page: badges that stand below the last words before them, or out of the box that they stand in. */
function wrappedBadges(): number {
  const hosts = [...document.querySelectorAll('main *')].filter(({ localName }) => localName.includes('-'));
  return hosts.filter((host) => {
    const badge = host.getBoundingClientRect();
    const box = host.parentElement?.getBoundingClientRect() ?? badge;
    const words = document.createRange();
    words.setStart(host.closest('section') ?? document.body, 0);
    words.setEndBefore(host);
    const last = [...words.getClientRects()].filter(({ width }) => width > 0).at(-1);
    const isBelow = last !== undefined && (badge.top + badge.bottom) / 2 > last.bottom;
    return isBelow || badge.right > box.right + 1;
  }).length;
}

/** Runs in the extension's world of the page. */
function compactBadges(): number {
  const hosts = [...document.querySelectorAll<HTMLElement>('main *')].filter(({ localName }) => localName.includes('-'));
  return hosts.filter((host) => chrome.dom.openOrClosedShadowRoot(host)?.querySelector('.badge.compact')).length;
}

type Timed = { after: number; lag: number; usual: number; cpu: number; shown: number };

/** All verdicts wait for the issuer's keys, so that everything can be watched from the first one on. */
async function timed(stage: Stage, path: string, { documentUrl }: Issuer): Promise<Timed> {
  stage.server.fail(documentUrl ?? '', 'stall');
  const opened = await stage.open();
  await stage.chromium.worker.evaluate(noteVerdicts);
  await opened.page.goto(stage.urlOf('with', path));
  await stage.looked(opened);
  const inWorld = await worldOf(opened, stage.chromium.id);
  await inWorld(`(${noteBadges.toString()})()`);

  const { cpu } = await stage.watch(opened, async () => {
    stage.server.release();
    for (let tries = 0; tries < MOST_TRIES && (await inWorld<number>('Object.keys(badges).length')) < BADGES; tries++) {
      await opened.page.waitForTimeout(100);
    }
    await stage.quiet(opened);
  });
  const verdicts = await stage.chromium.worker.evaluate(() => (globalThis as unknown as { verdicts: Record<string, number> }).verdicts);
  const badges = await inWorld<Record<string, number>>('globalThis.badges');
  await opened.page.close();
  const numbers = Object.keys(verdicts).filter((number) => badges[number] !== undefined);
  const lags = numbers.map((number) => (badges[number] ?? 0) - (verdicts[number] ?? 0));
  return { after: last(badges) - last(verdicts), lag: Math.max(...lags), usual: medianOf(lags), cpu, shown: numbers.length };
}

const last = (times: Record<string, number>): number => Math.max(...Object.values(times));

/** Evaluates something where the extension's scripts run in this page. */
async function worldOf({ devtools }: Opened, id: string): Promise<<Value>(expression: string) => Promise<Value>> {
  const made = new Promise<number>((resolve) => {
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${id}`) resolve(context.id);
    });
  });
  await devtools.send('Runtime.enable');
  const contextId = await made;
  return async <Value>(expression: string) =>
    (await devtools.send('Runtime.evaluate', { expression, contextId, returnByValue: true })).result.value as Value;
}

/** Runs in the extension's worker: when each credential's verdict was known, by the number in its title. */
function noteVerdicts(): void {
  const verdicts: Record<string, number> = {};
  Object.assign(globalThis, { verdicts });
  chrome.storage.session.onChanged.addListener((changes) => {
    for (const { newValue } of Object.values(changes)) {
      for (const { finding, state } of (newValue as Partial<TabRecord> | undefined)?.entries ?? []) {
        const number = /\d+/.exec(finding.label)?.[0] ?? '';
        if (state.phase === 'done') verdicts[number] ??= Date.now();
      }
    }
  });
}

/** Runs in the extension's world of the page: when each badge with a verdict was there, by the number in its title. */
function noteBadges(): void {
  const badges: Record<string, number> = {};
  Object.assign(globalThis, { badges });
  const look = (host: HTMLElement, root: ShadowRoot) => {
    const number = host.closest<HTMLElement>('[data-number]')?.dataset.number ?? '';
    if (root.querySelector('.badge:not(.checking)') !== null) badges[number] ??= Date.now();
  };
  const follow = (node: Node) => {
    if (!(node instanceof HTMLElement) || !node.localName.includes('-')) return;
    const root = chrome.dom.openOrClosedShadowRoot(node);
    if (root === null) return;
    new MutationObserver(() => look(node, root)).observe(root, { childList: true, subtree: true });
    look(node, root);
  };
  for (const element of document.querySelectorAll('main *')) follow(element);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) follow(node);
  }).observe(document, { childList: true, subtree: true });
}
