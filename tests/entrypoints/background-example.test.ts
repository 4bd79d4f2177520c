import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Clicked, checkThis } from '@/entrypoints/background/asked';
import { ownAnswers } from '@/entrypoints/background/own-answers';
import { pageAnswers } from '@/entrypoints/background/page-answers';
import { rulesChanged, tabUpdated } from '@/entrypoints/background/tabs';
import type { PageSender } from '@/utils/browser/sender';
import { changeSettings } from '@/utils/browser/settings';
import { readTab } from '@/utils/browser/state';
import { emptyRecord } from '@/utils/browser/tab-records';
import { EXAMPLE_PAGE } from '@/utils/model/example-page';
import { siteRules } from '@/utils/model/settings';
import { type Browser, newBrowser } from '../browser/browser';
import { afterwards, findingOf, type Scripted, scripted } from './background-work';

const EXAMPLE = `chrome-extension://${fakeBrowser.runtime.id}/example.html`;
const example: PageSender = { tabId: 7, frameId: 0, url: EXAMPLE, documentId: 'D1', isExample: true };
const webPage: PageSender = { tabId: 7, frameId: 0, url: 'https://skola.example/cv', documentId: 'D2' };

let browser: Browser;
let verifier: Scripted;

/** No browser lets a script into the example page; where it stands the browser tells. */
beforeEach(() => {
  browser = newBrowser();
  browser.listeners.add(7);
  browser.fail = true;
  browser.pages.set(7, EXAMPLE);
  verifier = scripted();
});

const looked = (sender: PageSender) => pageAnswers(verifier).looked({ count: 1 }, sender);
const examine = (sender: PageSender, id = 'f1') => pageAnswers(verifier).examine({ finding: findingOf(id) }, sender);
const known = async () => (await readTab(7))?.entries.map(({ finding }) => finding.id);

/** The example page has told what it holds. */
async function read(): Promise<void> {
  await looked(example);
  await examine(example);
  await afterwards();
}

describe('the example page', () => {
  it('is known by a name that no host has, and no script is put into it', async () => {
    browser.fail = false;
    await read();
    const record = await readTab(7);
    expect(record).toMatchObject({ host: EXAMPLE_PAGE, access: 'clicked', looked: true, drawn: true, document: 'D1' });
    expect(await known()).toEqual(['f1']);
    expect(browser.executed).toEqual([]);
    expect(URL.canParse(`https://${EXAMPLE_PAGE}/`)).toBe(false);
  });

  it.each(siteRules)('is examined whatever holds on websites, and stays so when that changes: %s', async (elsewhere) => {
    await changeSettings(() => ({ elsewhere }));
    await read();
    expect(verifier.jobs).toHaveLength(1);
    await rulesChanged();
    expect([await known(), browser.told]).toEqual([['f1'], []]);
  });

  it('changes nothing for a web page in the same tab: where nothing is to be read, nothing is', async () => {
    await changeSettings(() => ({ elsewhere: 'never' }));
    browser.pages.set(7, webPage.url);
    expect(await examine(webPage)).toEqual({ badges: [], language: 'sv' });
    expect(verifier.jobs).toEqual([]);
  });

  it.each([
    ['popup.html', 'clicked'],
    ['sidepanel.html', 'clicked'],
  ])('is looked through again from %s, whatever holds on websites', async (path, access) => {
    await changeSettings(() => ({ elsewhere: 'never' }));
    await read();
    await ownAnswers(verifier).look({ tabId: 7 }, { path });
    expect([browser.told, (await readTab(7))?.access]).toEqual([[[7, { kind: 'look' }]], access]);
  });

  it.each<[string, Clicked]>([
    ['keys of ours', {}],
    ['the menu', { pageUrl: EXAMPLE }],
  ])('is looked through by %s', async (_, clicked) => {
    await changeSettings(() => ({ elsewhere: 'never' }));
    await read();
    await checkThis(verifier, clicked, { id: 7, url: EXAMPLE });
    expect([browser.told, (await readTab(7))?.host]).toEqual([[[7, { kind: 'look' }]], EXAMPLE_PAGE]);
  });

  it.each(['options.html', 'example.html?tab=7', 'examples/example.html'])('is the only page of ours that is: not %s', async (path) => {
    browser.pages.set(7, EXAMPLE.replace('example.html', path));
    await ownAnswers(verifier).look({ tabId: 7 }, { path: 'popup.html' });
    expect([browser.told, await readTab(7)]).toEqual([[], { ...emptyRecord(7), access: 'not-allowed' }]);
  });
});

describe('what is known of the example page', () => {
  it.each([
    ['loading', EXAMPLE, true],
    ['complete', EXAMPLE, true],
    ['loading', 'https://skola.example/', false],
    ['loading', EXAMPLE.replace('example', 'options'), false],
    ['complete', undefined, false],
  ])('when its tab is %s at %s: stays %s', async (status, address, stays) => {
    await read();
    if (address === undefined) browser.pages.delete(7);
    else browser.pages.set(7, address);
    await tabUpdated(7, { status });
    expect((await readTab(7)) !== null).toBe(stays);
  });

  it('begins anew when it is loaded again', async () => {
    await read();
    await looked({ ...example, documentId: 'D3' });
    expect(await readTab(7)).toMatchObject({ document: 'D3', entries: [] });
  });

  it('goes when a web page stands in its tab, and stays when one that is gone has a last word', async () => {
    await read();
    await looked(webPage);
    expect(await readTab(7)).toMatchObject({ host: EXAMPLE_PAGE, document: 'D1' });
    browser.pages.delete(7);
    browser.fail = false;
    browser.documents = new Set(['D2']);
    await looked(webPage);
    expect(await readTab(7)).toMatchObject({ host: 'skola.example', document: 'D2', entries: [] });
  });

  it('does not stand for a web page that was in its tab before', async () => {
    browser.fail = false;
    browser.documents = new Set(['D2']);
    await looked(webPage);
    await examine(webPage);
    browser.fail = true;
    await looked(example);
    expect(await readTab(7)).toMatchObject({ host: EXAMPLE_PAGE, document: 'D1', entries: [] });
  });
});
