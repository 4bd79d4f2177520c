import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownAnswers } from '@/entrypoints/background/own-answers';
import { pageAnswers } from '@/entrypoints/background/page-answers';
import { tabUpdated } from '@/entrypoints/background/tabs';
import type { PageSender } from '@/utils/browser/sender';
import { saveSettings } from '@/utils/browser/settings';
import { readTab } from '@/utils/browser/state';
import { emptyRecord } from '@/utils/browser/tab-records';
import { badgeViews } from '@/utils/explain/badge-view';
import { words } from '@/utils/explain/words';
import type { Finding } from '@/utils/model/finding';
import { defaultSettings } from '@/utils/model/settings';
import type { Limit } from '@/utils/model/tab-record';
import { type Browser, newBrowser } from '../browser/browser';
import { drawnIn, examinationOf, findingOf, type Scripted, scripted } from './background-work';

const page: PageSender = { tabId: 7, frameId: 0, url: 'https://skola.example:8443/cv', documentId: 'D1' };
const frame: PageSender = { tabId: 7, frameId: 3, url: 'https://widget.example/', documentId: 'D2' };
const finding = findingOf('f1');

let browser: Browser;
let verifier: Scripted;

beforeEach(() => {
  browser = newBrowser();
  browser.listeners.add(7);
  browser.documents.add('D1');
  verifier = scripted();
});

describe('a page that has been looked through', () => {
  it.each([
    [true, 'automatic'],
    [false, 'clicked'],
  ] as const)('is known by its host; with a grant for it (%s) the access is %s', async (grant, access) => {
    if (grant) browser.granted.add('https://skola.example/*');
    expect(await looked(page, 0)).toEqual({ checking: words.sv.checking, stale: words.sv.leftBehind });
    expect(await readTab(7)).toEqual({ ...emptyRecord(7), host: 'skola.example', access, looked: true, document: 'D1' });
  });

  it('gets the script that asks only where something was found, in that frame', async () => {
    await looked(page, 0);
    await looked(frame, 2);
    expect(browser.executed).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['/keeper.js'] }]);
  });

  it('gets the script that shows badges only where something stands, in that frame', async () => {
    await looked(page, 1);
    const template: Finding = { ...finding, place: 'provider-link', carried: { kind: 'linked', url: 'https://www.credly.com/org/skola/badge/kurs' } };
    await pageAnswers(verifier).examine({ finding: template }, page);
    expect(await drawnIn(browser)).toEqual([]);
    await examine(frame);
    expect(await drawnIn(browser)).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['/badges.js'] }]);
  });

  it('gets no script that shows badges where its site forbids overlays, nor do its frames: the panel has everything', async () => {
    const linkedIn: PageSender = { ...page, url: 'https://www.linkedin.com/in/sara/' };
    await looked(linkedIn, 2);
    await examine(linkedIn);
    await pageAnswers(verifier).examine({ finding: findingOf('f2') }, frame);
    expect((await readTab(7))?.entries).toHaveLength(2);
    const other = { ...frame, tabId: 8, pageUrl: 'https://sida.example/' };
    await examine({ ...other, url: 'https://www.linkedin.com/embed' });
    expect(await drawnIn(browser)).toEqual([]);
    await pageAnswers(verifier).examine({ finding: findingOf('f3') }, { ...other, url: 'https://notlinkedin.com/' });
    expect(await drawnIn(browser)).toHaveLength(1);
  });

  it('keeps its own host when a frame in it is looked through', async () => {
    await looked(page, 1);
    await looked(frame, 1);
    expect((await readTab(7))?.host).toBe('skola.example');
  });

  it('begins anew when another document stands in the tab', async () => {
    await looked(page, 1);
    await examine(page);
    browser.documents = new Set(['D3']);
    await looked({ ...page, documentId: 'D3' }, 0);
    expect(await readTab(7)).toMatchObject({ document: 'D3', entries: [] });
  });

  it('keeps what is known of it when the page before it has a last word', async () => {
    await looked(page, 1);
    await examine(page);
    await drawnIn(browser);
    const before = await readTab(7);
    const past = { ...page, url: 'https://attack.example/', documentId: 'D0' };
    await looked(past, 3);
    expect([await pageAnswers(verifier).examine({ finding: findingOf('late') }, past), await readTab(7)]).toEqual([
      { badges: [], language: 'sv' },
      before,
    ]);
  });

  it('says why not all of it was read, with what its frames say, until it says otherwise', async () => {
    await looked(page, 0, ['too-many']);
    await looked(frame, 0, ['restless']);
    expect((await readTab(7))?.limits).toEqual(['too-many', 'restless']);
    await looked(page, 0);
    expect(await readTab(7)).not.toHaveProperty('limits');
  });

  it('shows no more what it says is gone, and what another frame says so of stays', async () => {
    await looked(page, 1);
    await examine(page);
    await pageAnswers(verifier).examine({ finding: findingOf('f2') }, frame);
    await pageAnswers(verifier).looked({ count: 0, gone: ['f1', 'f2'] }, page);
    expect((await readTab(7))?.entries.map(({ finding }) => finding.id)).toEqual(['f2']);
  });

  it.each([
    ['clicked', ['https://skola.example/*']],
    ['automatic', ['https://skola.example/*', 'https://*/*']],
  ])('is %s where its host may only be asked for keys and these are the grants: %j', async (access, grants) => {
    await saveSettings({ ...defaultSettings, language: 'sv', askedOnly: ['skola.example'] });
    browser.granted = new Set(grants);
    await looked(page, 0);
    expect((await readTab(7))?.access).toBe(access);
  });

  it('has frames that are not read where their host may only be asked, unless every site is read', async () => {
    await saveSettings({ ...defaultSettings, language: 'sv', askedOnly: ['widget.example'] });
    browser.granted.add('https://widget.example/*');
    await looked(page, 1);
    await looked(frame, 1);
    expect(await examine(frame)).toEqual({ badges: [], language: 'sv' });
    expect([(await readTab(7))?.entries, browser.executed.length, browser.told]).toEqual([[], 1, [[7, { kind: 'leave' }]]]);
    browser.granted.add('https://*/*');
    await examine(frame);
    expect((await readTab(7))?.entries).toHaveLength(1);
  });
});

describe('a finding', () => {
  it('is answered with words, and with nothing that was fetched', async () => {
    await looked(page, 1);
    expect(await examine(page)).toEqual({ badges: badgeViews([examinationOf(finding)], 'sv'), language: 'sv' });
  });
});

describe('a click on a badge', () => {
  it('opens the panel before anything is awaited, and marks the credential', async () => {
    await looked(page, 1);
    await examine(page);
    const open = panel(async () => undefined);
    const answer = pageAnswers(verifier).open({ findingId: 'f1' }, page);
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
    expect(await answer).toEqual({ opened: true });
    expect((await readTab(7))?.marked).toBe('f1');
  });

  it('says how to open it by hand, where the browser refuses', async () => {
    panel(() => Promise.reject(new Error('no gesture')));
    expect(await pageAnswers(verifier).open({ findingId: 'f1' }, page)).toEqual({ opened: false, how: words.sv.panelByHand });
  });

  it('marks nothing that is not on the page', async () => {
    panel(async () => undefined);
    await looked(page, 1);
    await pageAnswers(verifier).open({ findingId: 'other' }, page);
    expect(await readTab(7)).not.toHaveProperty('marked');
  });
});

describe('looking through a tab', () => {
  it('asks the script that is there', async () => {
    await ownAnswers(verifier).look({ tabId: 7 }, { path: 'popup.html' });
    expect([browser.told, browser.executed]).toEqual([[[7, { kind: 'look' }]], []]);
  });

  it('puts the script in where there is none', async () => {
    browser.listeners.clear();
    await ownAnswers(verifier).look({ tabId: 7 }, { path: 'popup.html' });
    expect(browser.executed).toEqual([{ target: { tabId: 7, allFrames: true }, files: ['/page.js'] }]);
  });

  it.each([
    ['popup.html', 'not-allowed'],
    ['sidepanel.html', 'on-click'],
  ])('from %s, where the browser does not let us in, says %s', async (path, access) => {
    browser.listeners.clear();
    browser.fail = true;
    await ownAnswers(verifier).look({ tabId: 7 }, { path });
    expect((await readTab(7))?.access).toBe(access);
  });
});

describe('a tab', () => {
  it.each([
    ['stays known when its page only changes its address', ['D1'], true, 'loading', true],
    ['is forgotten when its document is gone', ['D9'], true, 'loading', false],
    ['is forgotten when its document was gone only later', ['D9'], true, 'complete', false],
    ['is forgotten when its document is kept for the way back only', ['D9', 'D1'], true, 'loading', false],
    ['stays known where the browser does not say which document is there, and it can be asked by name', ['D1'], false, 'loading', true],
    ['is forgotten where the browser does not say which document is there, and it cannot be asked', ['D9'], false, 'loading', false],
  ])('%s', async (_, present, names, status, known) => {
    await looked(page, 1);
    browser.documents = new Set(present);
    browser.namesDocuments = names;
    await tabUpdated(7, { status });
    expect((await readTab(7)) !== null).toBe(known);
  });

  it.each([
    ['loading', false],
    ['complete', true],
  ])('without a document’s name goes by the word of the browser: %s', async (status, known) => {
    await looked({ ...page, documentId: null }, 1);
    await tabUpdated(7, { status });
    expect((await readTab(7)) !== null).toBe(known);
  });
});

const looked = (sender: PageSender, count: number, limits?: Limit[]) => pageAnswers(verifier).looked({ count, ...(limits && { limits }) }, sender);
const examine = (sender: PageSender) => pageAnswers(verifier).examine({ finding }, sender);

function panel(open: (asked: { tabId: number }) => Promise<void>) {
  const mock = vi.fn(open);
  vi.spyOn(fakeBrowser.sidePanel, 'open').mockImplementation(mock as never);
  return mock;
}
