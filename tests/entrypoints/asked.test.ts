import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Clicked, checkPage, checkThis } from '@/entrypoints/background/asked';
import { ownAnswers } from '@/entrypoints/background/own-answers';
import { parsePageEnvelope } from '@/utils/browser/envelopes';
import { readTab } from '@/utils/browser/state';
import { askedInVain } from '@/utils/explain/asked';
import { tabState } from '@/utils/explain/tab-state';
import { type Browser, newBrowser } from '../browser/browser';
import { type Scripted, scripted } from './background-work';

const PAGE = 'https://sida.test/cv';
const PDF = 'https://sida.test/cv.pdf?v=1';

let browser: Browser;
let verifier: Scripted;
/** What each function says that is put into the page, by its name; the frames that it was put into. */
let says: Record<string, unknown>;
let frames: number[];

beforeEach(() => {
  browser = newBrowser();
  browser.listeners.add(7);
  verifier = scripted();
  says = { kindOfPage: 'text/html' };
  frames = [];
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async ({
    target,
    func,
  }: {
    target: { frameIds?: number[] };
    func?: () => unknown;
  }) => {
    if (browser.fail) throw new Error('Cannot access contents of the page');
    frames.push(...(target.frameIds ?? []));
    return [{ frameId: 0, result: func === undefined ? null : (says[func.name] ?? null) }];
  }) as never);
});

const click = (clicked: Clicked) => checkThis(verifier, { pageUrl: PAGE, frameId: 0, ...clicked }, { id: 7, url: PAGE });
const carried = () => verifier.jobs.map(({ finding }) => finding.carried);

describe('what the reader points at', () => {
  it.each<[string, Clicked, Record<string, unknown>, object[]]>([
    ['a link', { linkUrl: 'https://a.test/x#y' }, {}, [{ kind: 'linked', url: 'https://a.test/x#y' }]],
    [
      'a link to a service, without what is personal in it',
      { linkUrl: 'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fwww.credly.com%2Fbadges%2F0f0f0f0f-0000-4000-8000-000000000001%3Femail%3Da' },
      {},
      [{ kind: 'linked', url: 'https://www.credly.com/badges/0f0f0f0f-0000-4000-8000-000000000001' }],
    ],
    [
      'a link with a name and a password, without them',
      { linkUrl: 'https://anna:hemlig@a.test/x' },
      {},
      [{ kind: 'linked', url: 'https://a.test/x' }],
    ],
    ['an offer for a wallet, of which nothing is kept', { linkUrl: 'openid-credential-offer://?a=secret' }, {}, [{ kind: 'for-wallet' }]],
    ['an offer on the web', { linkUrl: 'https://a.test/?credential_offer_uri=secret' }, {}, [{ kind: 'for-wallet' }]],
    ['a link that holds something itself', { linkUrl: 'data:application/vc,{}' }, {}, [{ kind: 'embedded', raw: 'data:application/vc,{}' }]],
    ['a link for another program', { linkUrl: 'mailto:a@b.test' }, {}, [{ kind: 'embedded', raw: 'mailto:a@b.test' }]],
    ['a picture', { srcUrl: 'https://a.test/1.png', mediaType: 'image' }, {}, [{ kind: 'linked', url: 'https://a.test/1.png' }]],
    [
      'a picture, as the page shows it too',
      { srcUrl: 'https://a.test/1.png', mediaType: 'image' },
      { pictureAt: 'data:image/png,x' },
      [{ kind: 'linked', url: 'https://a.test/1.png', drawn: 'data:image/png,x' }],
    ],
    [
      'a picture without an address of its own',
      { srcUrl: 'blob:https://sida.test/1', mediaType: 'image' },
      { pictureAt: 'data:image/png,x' },
      [{ kind: 'embedded', raw: 'data:image/png,x' }],
    ],
    [
      'a picture in a link: both',
      { srcUrl: 'https://a.test/1.png', mediaType: 'image', linkUrl: 'https://a.test/' },
      {},
      [
        { kind: 'linked', url: 'https://a.test/1.png' },
        { kind: 'linked', url: 'https://a.test/' },
      ],
    ],
    [
      'a film is no picture',
      { srcUrl: 'https://a.test/1.mp4', mediaType: 'video', linkUrl: 'https://a.test/' },
      {},
      [{ kind: 'linked', url: 'https://a.test/' }],
    ],
    ['a marked text', { selectionText: 'Hej' }, {}, [{ kind: 'embedded', raw: 'Hej' }]],
    ['all of a marked text', { selectionText: '{"a":' }, { markedText: '{"a":\n1}' }, [{ kind: 'embedded', raw: '{"a":\n1}' }]],
    ['a PDF', {}, { kindOfPage: 'application/pdf' }, [{ kind: 'linked', url: PAGE }]],
    ['a PDF in a frame', { frameUrl: PDF }, { kindOfPage: 'application/pdf' }, [{ kind: 'linked', url: PDF }]],
    [
      'the codes that a page draws',
      {},
      { drawnCodes: ['data:image/png,1', 'data:image/png,2'] },
      ['1', '2'].map((at) => ({ kind: 'embedded', raw: `data:image/png,${at}` })),
    ],
    ['a page without any', {}, {}, []],
  ])('is examined: %s', async (_what, clicked, answers, expected) => {
    Object.assign(says, answers);
    await click(clicked);
    expect(carried()).toEqual(expected);
    expect(verifier.jobs.every(({ finding }) => finding.place === 'asked')).toBe(true);
  });

  it('is read in the frame where it stands', async () => {
    await click({ selectionText: 'Hej', frameId: 3 });
    expect(frames).toEqual([3]);
  });

  it('stands in the tab’s record as the one to look at, without its text; the page’s host is known, and nothing else is said of the page', async () => {
    await click({ selectionText: 'Hej' });
    const record = await readTab(7);
    expect(record).toMatchObject({ host: 'sida.test', access: 'on-click', looked: false, marked: verifier.jobs[0]?.finding.id });
    expect(record?.entries[0]?.finding.carried).toEqual({ kind: 'embedded', raw: '' });
    expect(tabState(record)).toBe('list');
  });

  it('is told plainly where it holds no credential, and is no row', async () => {
    verifier.say = 'not-a-credential';
    await click({ linkUrl: 'https://a.test/' });
    const record = await readTab(7);
    expect([askedInVain(record, 'sv'), tabState(record)]).toEqual(['Vi hittade inget intyg där.', 'on-click']);
    verifier.say = 'verified';
    await click({ linkUrl: 'https://b.test/' });
    expect(askedInVain(await readTab(7), 'sv')).toBeNull();
  });

  it('has one answer, however often it is pointed at', async () => {
    await click({ linkUrl: 'https://a.test/' });
    await click({ linkUrl: 'https://a.test/' });
    expect([verifier.jobs.length, (await readTab(7))?.entries.length]).toEqual([1, 1]);
  });

  it('is nothing in a tab that is none', async () => {
    await checkThis(verifier, { linkUrl: 'https://a.test/' }, {});
    await checkThis(verifier, { linkUrl: 'https://a.test/' }, { id: -1 });
    expect(verifier.jobs).toEqual([]);
  });
});

describe('a PDF where the browser lets nobody into its viewer', () => {
  beforeEach(() => {
    browser.fail = true;
    browser.listeners.clear();
  });

  it.each([
    ['https://a.test/cv.pdf', true],
    ['https://a.test/CV.PDF#page=2', true],
    ['https://a.test/cv', false],
    ['https://a.test/?f=cv.pdf', false],
    ['http://a.test/cv.pdf', false],
    ['file:///home/anna/cv.pdf', false],
  ])('is told by its address: %s, %s', async (address, is) => {
    expect(await checkPage(verifier, 7, address)).toBe(is);
    expect(verifier.jobs).toHaveLength(is ? 1 : 0);
  });

  it('is looked into by the toolbar button too', async () => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ url: PDF, incognito: false })) as never);
    await ownAnswers(verifier).look({ tabId: 7 }, { path: 'popup.html' });
    expect(carried()).toEqual([{ kind: 'linked', url: PDF }]);
  });
});

it('cannot be claimed by a page: what it hands in is never what the reader has pointed at', () => {
  const finding = { id: 'f', place: 'asked', carried: { kind: 'linked', url: 'https://a.test/1.pdf' }, label: '' };
  expect(parsePageEnvelope({ from: 'page', kind: 'examine', ask: { finding } })).toBeNull();
  const drawn = { ...finding, place: 'link', carried: { ...finding.carried, drawn: 'data:image/png,x' } };
  expect(parsePageEnvelope({ from: 'page', kind: 'examine', ask: { finding: drawn } })).toMatchObject({
    ask: { finding: { carried: { kind: 'linked', url: 'https://a.test/1.pdf' } } },
  });
  expect(JSON.stringify(parsePageEnvelope({ from: 'page', kind: 'examine', ask: { finding: drawn } }))).not.toContain('drawn');
  const also = { ...finding, place: 'link', also: [{ place: 'asked', label: '' }] };
  expect(parsePageEnvelope({ from: 'page', kind: 'examine', ask: { finding: also } })).toBeNull();
});
