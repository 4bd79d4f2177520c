import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { route, type Tables } from '@/entrypoints/background/router';
import type { Sender } from '@/utils/browser/sender';
import { saveTrustLists } from '@/utils/browser/trust-lists';
import { type Browser, newBrowser } from '../browser/browser';

const ROOT = `chrome-extension://${fakeBrowser.runtime.id}/`;
const id = fakeBrowser.runtime.id;
const tab = { id: 7 } as NonNullable<Sender['tab']>;

const page: Sender = { id, url: 'https://skola.example/cv', tab, frameId: 0, documentId: 'D1' };
const frame: Sender = { ...page, frameId: 3, url: 'https://widget.example/' };
const popup: Sender = { id, url: `${ROOT}popup.html` };
const optionsInTab: Sender = { id, url: `${ROOT}options.html?a#b`, tab, frameId: 0 };
const example: Sender = { id, url: `${ROOT}example.html`, tab, frameId: 0, documentId: 'D4' };
const verifier: Sender = { id, url: `${ROOT}verifier.html` };

const fromPage = { from: 'page', kind: 'open', ask: { findingId: 'f1' } };
const fromOwn = { from: 'own', kind: 'recheck', ask: { tabId: 7, findingId: 'f1' } };

let browser: Browser;
let heard: unknown[];

beforeEach(() => {
  browser = newBrowser();
  heard = [];
});

describe('a message', () => {
  it.each<[string, Sender, unknown, unknown]>([
    ['a page', page, fromPage, ['open', { findingId: 'f1' }, { who: 'page', tabId: 7, frameId: 0, url: page.url, documentId: 'D1' }]],
    ['a frame', frame, fromPage, ['open', { findingId: 'f1' }, { who: 'page', tabId: 7, frameId: 3, url: frame.url, documentId: 'D1' }]],
    [
      'the example page',
      example,
      fromPage,
      ['open', { findingId: 'f1' }, { who: 'page', tabId: 7, frameId: 0, url: `${ROOT}example.html`, documentId: 'D4', isExample: true }],
    ],
    ['the popup', popup, fromOwn, ['recheck', { tabId: 7, findingId: 'f1' }, { path: 'popup.html' }]],
    ['options in a tab', optionsInTab, fromOwn, ['recheck', { tabId: 7, findingId: 'f1' }, { path: 'options.html' }]],
  ])('from %s reaches its handler with what the browser says of the sender', async (_, sender, message, expected) => {
    await route(tables, message, sender);
    expect(heard).toEqual([expected]);
  });

  it.each<[string, Sender, unknown]>([
    ['a page that claims to be ours', page, fromOwn],
    ['a page that claims to be the verifier', page, { from: 'verifier', kind: 'lists' }],
    ['a page that asks for an address', page, { from: 'verifier', kind: 'may', url: 'https://bank.example/' }],
    ['a page with a finding that is too large', page, { from: 'page', kind: 'examine', ask: { finding: { raw: 'x'.repeat(600_000) } } }],
    ['a page with nothing', page, null],
    ['our page that claims to be a web page', popup, fromPage],
    ['another page of ours in a tab that claims to be one', optionsInTab, fromPage],
    ['a page of ours below a folder, with the example page’s name', { ...example, url: `${ROOT}a/example.html` }, fromPage],
    ['the example page, in the name of our other pages', example, fromOwn],
    ['the example page, in the verifier’s name', example, { from: 'verifier', kind: 'may', url: 'https://bank.example/' }],
    ['a page of ours in the verifier’s name', { ...verifier, tab }, { from: 'verifier', kind: 'lists' }],
  ])('is refused from %s', async (_, sender, message) => {
    await expect(route(tables, message, sender)).rejects.toThrow('refused');
    expect(heard).toEqual([]);
  });

  it.each<[string, Sender, unknown]>([
    ['another extension', { ...popup, id: 'another', url: 'chrome-extension://another/popup.html' }, fromOwn],
    ['another extension that borrows our address', { ...popup, id: 'another' }, fromOwn],
    ['a page whose address is hidden', { id, tab, frameId: 0 }, fromPage],
    ['a page that is no web page', { ...page, url: 'file:///home/anna/cv.html' }, fromPage],
    ['a page whose host looks like ours', { ...page, url: 'about:blank' }, fromPage],
    ['the example page in a frame', { ...example, frameId: 3 }, fromPage],
    ['the example page outside a tab', { id, url: `${ROOT}example.html` }, fromPage],
    ['the example page with something after its address', { ...example, url: `${ROOT}example.html?tab=3` }, fromPage],
    ['the example page with something after its address, in the name of our other pages', { ...example, url: `${ROOT}example.html#a` }, fromOwn],
    ['the example page of another extension', { ...example, url: 'chrome-extension://another/example.html' }, fromPage],
    ['another extension that borrows the example page’s address', { ...example, id: 'another' }, fromPage],
    ['nowhere', {}, fromOwn],
    ['ourselves', { id, url: `${ROOT}background.js` }, fromOwn],
    ['a page, when it is for the verifier', page, { to: 'verifier', kind: 'examine', ask: {} }],
    ['the background, when it is for the verifier', { id, url: `${ROOT}background.js` }, { to: 'verifier', kind: 'examine', ask: {} }],
  ])('is left unanswered from %s', (_, sender, message) => {
    expect(route(tables, message, sender)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('reaches the handler of a click before anything is awaited, or the browser would not open the panel', () => {
    void route(tables, fromPage, page);
    expect(heard).toHaveLength(1);
  });
});

describe('the verifier', () => {
  it('hears whether an address may be asked', async () => {
    browser.granted.add('https://skola.example/*');
    expect([await may('https://skola.example:8443/did.json'), await may('https://other.example/'), await may('http://skola.example/')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('gets the trust lists in force', async () => {
    await saveTrustLists([]);
    expect(await route(tables, { from: 'verifier', kind: 'lists' }, verifier)).toEqual({ lists: [], unreadable: 0, skipped: 0 });
  });

  it('tells when the network is back', async () => {
    await route(tables, { from: 'verifier', kind: 'online' }, verifier);
    expect(heard).toEqual(['online']);
  });
});

const may = (url: string) => route(tables, { from: 'verifier', kind: 'may', url }, verifier);

const hear =
  (kind: string) =>
  async (ask: unknown, sender: unknown): Promise<never> => {
    heard.push([kind, ask, sender]);
    return null as never;
  };

const tables: Tables = {
  page: { examine: hear('examine'), looked: hear('looked'), open: hear('open') },
  own: { look: hear('look'), recheck: hear('recheck'), sites: hear('sites'), preview: hear('preview') },
  backOnline: async () => void heard.push('online'),
};
