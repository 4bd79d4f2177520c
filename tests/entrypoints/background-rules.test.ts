import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Clicked, checkThis } from '@/entrypoints/background/asked';
import { ownAnswers } from '@/entrypoints/background/own-answers';
import { pageAnswers } from '@/entrypoints/background/page-answers';
import { registerSites } from '@/entrypoints/background/sites';
import { rulesChanged } from '@/entrypoints/background/tabs';
import type { PageSender } from '@/utils/browser/sender';
import { changeSettings } from '@/utils/browser/settings';
import { readTab } from '@/utils/browser/state';
import { emptyRecord } from '@/utils/browser/tab-records';
import type { Settings } from '@/utils/model/settings';
import { type Browser, newBrowser } from '../browser/browser';
import { drawnIn, findingOf, type Scripted, scripted } from './background-work';

const ALL = 'https://*/*';
const page: PageSender = { tabId: 7, frameId: 0, url: 'https://skola.example:8443/cv', documentId: 'D1' };
const frame: PageSender = { tabId: 7, frameId: 3, url: 'https://widget.example/', documentId: 'D2' };

let browser: Browser;
let verifier: Scripted;

beforeEach(() => {
  browser = newBrowser();
  browser.listeners.add(7);
  browser.documents.add('D1');
  verifier = scripted();
});

const choose = (chosen: Partial<Settings>) => changeSettings(() => chosen);
const looked = (sender: PageSender, count: number) => pageAnswers(verifier).looked({ count }, sender);
const examine = (sender: PageSender, id = 'f1') => pageAnswers(verifier).examine({ finding: findingOf(id) }, sender);
const look = (path = 'popup.html') => ownAnswers(verifier).look({ tabId: 7 }, { path });
const readIn = () => browser.executed.filter((one) => JSON.stringify(one).includes('page.js'));
const accessOf = async () => (await readTab(7))?.access;

describe('a site that is never read', () => {
  beforeEach(() => choose({ rules: { 'skola.example': 'never' } }));

  it.each(['popup.html', 'sidepanel.html'])(
    'has nothing put into it from %s, even with a grant for all sites, and is known by its host',
    async (path) => {
      browser.granted.add(ALL);
      browser.listeners.clear();
      browser.pages.set(7, page.url);
      await look(path);
      expect([browser.executed, browser.told]).toEqual([[], []]);
      expect(await readTab(7)).toEqual({ ...emptyRecord(7), host: 'skola.example', access: 'never' });
    },
  );

  it.each<[string, Clicked]>([
    ['on the page', { pageUrl: page.url }],
    ['on a picture', { pageUrl: page.url, mediaType: 'image', srcUrl: 'https://cdn.example/badge.png' }],
    [
      'in a frame of it on another page',
      { pageUrl: 'https://annan.example/', frameUrl: 'https://skola.example/ruta', frameId: 3, selectionText: 'eyJ' },
    ],
  ])('has nothing put into it, and nothing asked, by a click in the menu %s', async (_where, clicked) => {
    const script = vi.spyOn(fakeBrowser.scripting, 'executeScript');
    await checkThis(verifier, clicked, { id: 7 });
    expect([script.mock.calls, verifier.jobs]).toEqual([[], []]);
    expect((await readTab(7))?.access).toBe(clicked.frameUrl === undefined ? 'never' : undefined);
  });

  it('is left alone with all its frames, where a script of ours still stands in it', async () => {
    await looked(page, 3);
    await looked(frame, 3);
    expect(await examine(frame)).toEqual({ badges: [], language: 'sv' });
    expect(await readTab(7)).toEqual({ ...emptyRecord(7), host: 'skola.example', access: 'never', document: 'D1' });
    expect([browser.executed, verifier.jobs]).toEqual([[], []]);
    expect(browser.told[0]).toEqual([7, { kind: 'leave' }]);
  });

  it('is left alone by a frame that speaks before the page, as the browser tells where it stands', async () => {
    await looked({ ...frame, pageUrl: 'https://www.skola.example/cv' }, 1);
    await examine({ ...frame, pageUrl: 'https://www.skola.example/cv' });
    expect([browser.executed, verifier.jobs, (await readTab(7))?.entries ?? []]).toEqual([[], [], []]);
  });

  it('is left alone where it is a frame of another page, and that page is not', async () => {
    await looked({ ...page, url: 'https://annan.example/' }, 1);
    browser.told.splice(0);
    const inside = { ...frame, url: 'https://skola.example/ruta' };
    await looked(inside, 1);
    expect(await examine(inside)).toEqual({ badges: [], language: 'sv' });
    expect([browser.told, browser.toldFrames.at(-1)]).toEqual([[[7, { kind: 'leave' }]], 3]);
    expect(await accessOf()).toBe('clicked');
  });

  it('keeps scripts from frames that nobody knows beforehand, where it is open to us', async () => {
    browser.granted.add(ALL);
    browser.listeners.clear();
    browser.pages.set(7, 'https://annan.example/');
    await look();
    expect(browser.executed).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/page.js'] }]);
  });
});

describe('all other sites', () => {
  it('are never read where that was chosen, but for those that have a rule or a grant of their own', async () => {
    await choose({ elsewhere: 'never', rules: { 'skola.example': 'on-click' } });
    browser.granted.add('https://cv.example/*');
    browser.listeners.clear();
    for (const host of ['annan.example', 'skola.example', 'cv.example']) {
      browser.pages.set(7, `https://${host}/`);
      await look();
    }
    expect(browser.executed).toHaveLength(2);
  });
});

describe('a page in which nothing is to be drawn', () => {
  it.each([
    ['by the reader’s choice', 'https://skola.example/cv', { rules: { 'skola.example': 'panel-only' } }],
    ['by the reader’s choice for all', 'https://skola.example/cv', { elsewhere: 'panel-only' }],
    ['because its site forbids it', 'https://www.linkedin.com/in/sara/', {}],
    [
      'because its site forbids it, whatever was chosen',
      'https://se.linkedin.com/in/sara/',
      { rules: { 'se.linkedin.com': 'automatic' }, elsewhere: 'automatic' },
    ],
  ] as const)('%s, is read, and gets no script that draws, nor do its frames', async (_why, url, chosen) => {
    await choose(chosen as Partial<Settings>);
    browser.granted.add(ALL);
    const here = { ...page, url };
    await looked(here, 2);
    await looked(frame, 1);
    await examine(here);
    expect([await drawnIn(browser), (await readTab(7))?.entries.length, await accessOf()]).toEqual([[], 1, 'automatic']);
  });

  it('has frames that speak first, and the browser tells where they stand', async () => {
    await looked({ ...frame, pageUrl: 'https://www.linkedin.com/feed/' }, 1);
    await examine({ ...frame, pageUrl: 'https://www.linkedin.com/feed/' });
    expect(await drawnIn(browser)).toEqual([]);
  });

  it('may be around a frame of which nobody knows where it stands', async () => {
    await looked(frame, 1);
    await examine(frame);
    expect(await drawnIn(browser)).toEqual([]);
  });
});

describe('what is open', () => {
  it.each(['panel-only', 'never'] as const)('is not drawn into when %s was chosen while it was being examined', async (rule) => {
    const { promise, resolve: finish } = Promise.withResolvers<void>();
    verifier.wait = promise;
    await looked(page, 1);
    const answer = examine(page);
    await vi.waitFor(() => expect(verifier.jobs).toHaveLength(1));
    await choose({ rules: { 'skola.example': rule } });
    await rulesChanged();
    finish();
    await answer;
    expect([await drawnIn(browser), (await readTab(7))?.entries.length]).toEqual([[], rule === 'never' ? 0 : 1]);
  });

  it('loses its marks when they are not wanted any more, stays read, and gets them again', async () => {
    await looked(page, 1);
    await examine(page);
    expect(await drawnIn(browser)).toHaveLength(1);
    await choose({ rules: { 'skola.example': 'panel-only' } });
    await rulesChanged();
    expect(browser.told).toEqual([[7, { kind: 'undraw' }]]);
    expect((await readTab(7))?.entries).toHaveLength(1);
    await choose({ rules: {} });
    await rulesChanged();
    expect(browser.told[1]).toEqual([7, { kind: 'look' }]);
    await looked(page, 1);
    await examine(page);
    expect(await drawnIn(browser)).toHaveLength(2);
    await rulesChanged();
    expect(browser.told).toHaveLength(2);
  });

  it('is left when it is never to be read, and can be read again without being loaded', async () => {
    browser.granted.add('https://skola.example/*');
    browser.pages.set(7, page.url);
    await looked(page, 1);
    await examine(page);
    await choose({ rules: { 'skola.example': 'never' } });
    await rulesChanged();
    expect(await readTab(7)).toMatchObject({ access: 'never', entries: [], looked: false });
    expect(browser.told).toEqual([[7, { kind: 'leave' }]]);
    browser.listeners.clear();
    await choose({ rules: {} });
    await rulesChanged();
    await vi.waitFor(() => expect(readIn()).toHaveLength(1));
  });

  it('is left when it was read by itself and is to be read on a click only; one that was clicked stays', async () => {
    browser.granted.add(ALL);
    await looked(page, 1);
    await choose({ rules: { 'skola.example': 'on-click' } });
    await rulesChanged();
    expect([await accessOf(), browser.told]).toEqual(['on-click', [[7, { kind: 'leave' }]]]);
    await looked(page, 1);
    await rulesChanged();
    expect([await accessOf(), browser.told.length]).toEqual(['clicked', 1]);
  });

  it('is left when the browser takes the grant back, whatever was chosen', async () => {
    await choose({ rules: { 'skola.example': 'automatic' } });
    browser.granted.add('https://skola.example/*');
    await looked(page, 1);
    await rulesChanged();
    expect(browser.told).toEqual([]);
    browser.granted.clear();
    await rulesChanged();
    expect(await readTab(7)).toMatchObject({ access: 'on-click', entries: [] });
    expect(browser.told).toEqual([[7, { kind: 'leave' }]]);
  });

  it('is read at once where it is read by itself from now on, also in tabs of which nothing is known; other tabs are not touched', async () => {
    browser.listeners.clear();
    browser.pages = new Map([
      [7, 'https://skola.example/cv'],
      [8, 'https://annan.example/'],
      [9, 'http://skola.example/'],
      [10, 'https://nyckel.example/'],
    ]);
    browser.granted = new Set(['https://skola.example/*', 'https://nyckel.example/*']);
    await choose({ askedOnly: ['nyckel.example'] });
    await rulesChanged();
    await vi.waitFor(() => expect(readIn()).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(browser.executed).toEqual([{ target: { tabId: 7, allFrames: true }, files: ['/page.js'] }]);
  });
});

describe('the sites that are looked through by themselves', () => {
  const script = { id: 'page', js: ['page.js'], allFrames: true, runAt: 'document_idle', persistAcrossSessions: true };

  it.each<[string, string[], Partial<Settings>, string[], string[]]>([
    ['those that are allowed on https', ['https://b.example/*', 'http://c.example/*'], {}, ['https://b.example/*'], []],
    [
      'not those that have another rule, with and without www',
      ['https://a.example/*', 'https://b.example/*', ALL],
      { rules: { 'a.example': 'never', 'c.example': 'on-click', 'd.example': 'panel-only' } },
      [ALL, 'https://b.example/*', 'https://d.example/*', 'https://www.d.example/*'],
      ['*://a.example/*', '*://www.a.example/*', '*://c.example/*', '*://www.c.example/*'],
    ],
    [
      'not those that may only be asked for keys',
      ['https://a.example/*', 'https://nyckel.example/*'],
      { askedOnly: ['nyckel.example'] },
      ['https://a.example/*'],
      [],
    ],
    ['those too, where all are allowed', [ALL, 'https://nyckel.example/*'], { askedOnly: ['nyckel.example'] }, [ALL], []],
    [
      'the chosen ones alone, where all others are read on a click',
      [ALL],
      { elsewhere: 'on-click', rules: { 'a.example': 'automatic' } },
      ['https://a.example/*', 'https://www.a.example/*'],
      [],
    ],
    ['none, where all others are never read and there is only the grant for all', [ALL], { elsewhere: 'never' }, [], []],
    ['no site without a grant, whatever was chosen', [], { elsewhere: 'automatic', rules: { 'a.example': 'automatic' } }, [], []],
  ])('are %s', async (_which, granted, chosen, matches, excludeMatches) => {
    browser.granted = new Set(granted);
    await choose(chosen);
    await registerSites();
    const registered = { ...script, matches, ...(excludeMatches.length > 0 && { excludeMatches }) };
    expect(browser.registered).toEqual(matches.length === 0 ? [] : [registered]);
  });

  it('are none when nothing is allowed any more', async () => {
    browser.granted.add('https://a.example/*');
    await registerSites();
    browser.granted.clear();
    await registerSites();
    expect(browser.registered).toEqual([]);
  });

  it('are registered once, however many ask for it at the same time', async () => {
    browser.granted.add('https://a.example/*');
    await Promise.all([registerSites(), registerSites(), registerSites()]);
    expect(browser.registered).toEqual([{ ...script, matches: ['https://a.example/*'] }]);
  });
});
