import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { examineAgain, examineFound, type From, resume, retry, reweighAll } from '@/entrypoints/background/examinations';
import { forget } from '@/entrypoints/background/records';
import { tellAllBadges } from '@/entrypoints/background/tell-badges';
import { saveSettings } from '@/utils/browser/settings';
import { readEvidence, readMeaning, readTab } from '@/utils/browser/state';
import { changeTab } from '@/utils/browser/tab-records';
import { newListsMark } from '@/utils/browser/trust-lists';
import { badgeViews } from '@/utils/explain/badge-view';
import type { Examination, Summary } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import { defaultSettings } from '@/utils/model/settings';
import type { Entry } from '@/utils/model/tab-record';
import { type Browser, newBrowser } from '../browser/browser';
import { examinationOf, findingOf, type Scripted, scripted } from './background-work';

const TAB = 7;
const page: From = { tabId: TAB, frameId: 0, documentId: 'D1' };
const finding = findingOf('f1');
/** What stands in a tab's record: no text, no evidence. */
const bare = (finding: Finding): Finding => ({ ...finding, carried: { kind: 'embedded', raw: '' } });
const summaryOf = ({ evidence: _evidence, meaning: _meaning, ...rest }: Examination): Summary => ({ ...rest, finding: bare(rest.finding) });

let browser: Browser;
let verifier: Scripted;

beforeEach(() => {
  browser = newBrowser();
  browser.listeners.add(TAB);
  verifier = scripted();
});

describe('a finding that a page handed in', () => {
  it('stands in the record as being checked, then with its result; its text and its evidence stand apart', async () => {
    const { promise, resolve: go } = Promise.withResolvers<void>();
    verifier.wait = promise;
    const asked = examineFound(verifier, page, finding);
    await vi.waitFor(async () =>
      expect((await readTab(TAB))?.entries).toEqual([{ finding: bare(finding), frameId: 0, state: { phase: 'checking' } }]),
    );
    go();
    const result = summaryOf(examinationOf(finding));
    expect(await asked).toEqual([result]);
    const text = expect.stringMatching(/^[\da-f]{64}$/);
    expect((await readTab(TAB))?.entries).toEqual([{ finding: bare(finding), frameId: 0, text, state: { phase: 'done', results: [result] } }]);
    expect(await readEvidence(TAB, 'f1#')).toEqual(examinationOf(finding).evidence);
    expect(await readMeaning(TAB, 'f1#')).toEqual(examinationOf(finding).meaning);
    expect(browser.badge.get(TAB)).toBe('1');
  });

  it('is not examined again when the page asks again', async () => {
    const first = await examineFound(verifier, page, finding);
    expect(await examineFound(verifier, page, finding)).toEqual(first);
    expect(verifier.jobs).toHaveLength(1);
  });

  it('is examined again when the page has changed it, and keeps its place', async () => {
    await examineFound(verifier, page, finding);
    await examineFound(verifier, page, findingOf('f2'));
    await examineFound(verifier, page, findingOf('f1', '{"changed":true}'));
    expect(verifier.jobs).toHaveLength(3);
    expect((await readTab(TAB))?.entries.map(({ finding }) => finding.id)).toEqual(['f1', 'f2']);
  });

  it('meets the same job when the page asks a second time while it runs', async () => {
    await Promise.all([examineFound(verifier, page, finding), examineFound(verifier, page, finding)]);
    expect(new Set(verifier.jobs.map(({ id }) => id))).toEqual(new Set(['7:f1:']));
  });

  it('leaves nothing behind when its page went away meanwhile', async () => {
    const { promise, resolve: go } = Promise.withResolvers<void>();
    verifier.wait = promise;
    const asked = examineFound(verifier, page, finding);
    await vi.waitFor(() => expect(verifier.jobs).toHaveLength(1));
    await forget(TAB);
    go();
    await asked;
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('is not taken when it comes so late that another page stands in the tab', async () => {
    await changeTab(TAB, (record) => ({ ...record, document: 'D9' }));
    expect(await examineFound(verifier, page, finding)).toEqual([]);
    expect([verifier.jobs, Object.keys(await fakeBrowser.storage.session.get(null))]).toEqual([[], ['tab:7', 'mark:7']]);
  });

  it('cannot be replaced by another frame that knows its id, and no other frame hears of it', async () => {
    await examineFound(verifier, page, finding);
    const before = await readTab(TAB);
    expect(await examineFound(verifier, { ...page, frameId: 3, documentId: 'D2' }, findingOf('f1', '{"forged":true}'))).toEqual([]);
    expect([verifier.jobs.length, await readTab(TAB)]).toEqual([1, before]);
    await tellAllBadges();
    expect(browser.toldFrames).toEqual([0]);
  });

  it('is handed in again where its text had to make room', async () => {
    await examineFound(verifier, page, finding);
    await fakeBrowser.storage.session.remove('finding:7:f1');
    await examineAgain(verifier, TAB, 'f1', true);
    expect(browser.told).toEqual([[TAB, { kind: 'look' }]]);
    await examineFound(verifier, page, finding);
    expect((await readTab(TAB))?.entries[0]?.state.phase).toBe('done');
  });

  it('shows our own fault as a fault, by its word', async () => {
    verifier.say = 'took-too-long';
    expect(await examineFound(verifier, page, finding)).toEqual([]);
    expect((await readTab(TAB))?.entries[0]?.state).toEqual({ phase: 'error', code: 'took-too-long' });
  });

  it.each([
    ['of a page in a private window', async () => ({ incognito: true }), true],
    ['of another page', async () => ({ incognito: false }), false],
    ['of a tab that is gone', () => Promise.reject(new Error('No tab with id')), true],
  ])('%s may leave status lists on disk only where the window is not private', async (_of, get, isPrivate) => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(get as never);
    await examineFound(verifier, page, finding);
    expect(verifier.jobs.map((job) => job.isPrivate)).toEqual([isPrivate]);
  });

  it('is not counted when it is no credential', async () => {
    verifier.say = 'not-a-credential';
    await examineFound(verifier, page, finding);
    expect(browser.badge.get(TAB)).toBe('');
  });

  it('is not taken when the page has handed in two hundred already', async () => {
    const entries = Array.from({ length: 200 }, (_, index): Entry => ({ finding: findingOf(`f${index}`), state: { phase: 'done', results: [] } }));
    await changeTab(TAB, (record) => ({ ...record, entries }));
    expect(await examineFound(verifier, page, findingOf('one-more'))).toEqual([]);
    expect([verifier.jobs, (await readTab(TAB))?.entries]).toEqual([[], entries]);
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['tab:7', 'mark:7']);
  });
});

it('the page itself and the reader have room also where a frame hands in without end', async () => {
  const inFrame: From = { tabId: TAB, frameId: 3, documentId: 'D3' };
  for (let index = 0; index < 110; index += 1) await examineFound(verifier, inFrame, findingOf(`frame-${index}`));
  for (let index = 0; index < 110; index += 1) await examineFound(verifier, page, findingOf(`page-${index}`));
  await examineFound(verifier, page, { ...findingOf('asked-1'), place: 'asked' });
  const examined = verifier.jobs.map(({ finding: { id } }) => id.split('-')[0]);
  expect(['frame', 'page', 'asked'].map((who) => examined.filter((one) => one === who).length)).toEqual([100, 100, 1]);
});

const pictureOf = (id: string, carried: Finding['carried']): Finding => ({ id, place: 'image', carried, label: '' });
const linked = (id: string) => pictureOf(id, { kind: 'linked', url: `https://bilder.test/badge-${id}.png` });

describe('a picture', () => {
  it('is asked for ten times on a page, and no more; what stands in the page itself is not counted, nor is anything else', async () => {
    for (let index = 0; index < 12; index += 1) await examineFound(verifier, page, linked(`${index}`));
    await examineFound(verifier, page, pictureOf('inside', { kind: 'embedded', raw: 'data:image/png;base64,b3BlbmJhZGdl' }));
    await examineFound(verifier, page, findingOf('link'));
    await examineFound(verifier, page, linked('0'));
    const examined = verifier.jobs.map(({ finding: { id } }) => id);
    expect(examined).toEqual([...Array.from({ length: 10 }, (_none, index) => `${index}`), 'inside', 'link']);
  });

  it('is asked for ten times on a page that hands all of them in at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_none, index) => examineFound(verifier, page, linked(`${index}`))));
    expect([verifier.jobs.length, (await readTab(TAB))?.entries.length]).toEqual([10, 10]);
  });
});

describe('examining again', () => {
  it('passes the caches by, changes the record and tells the page', async () => {
    await examineFound(verifier, page, finding);
    verifier.say = 'revoked';
    await examineAgain(verifier, TAB, 'f1', true);
    expect(verifier.jobs.map(({ fresh, finding }) => [fresh, finding])).toEqual([
      [false, finding],
      [true, finding],
    ]);
    expect(verifier.jobs[1]?.id).not.toBe(verifier.jobs[0]?.id);
    expect(browser.told).toEqual([[TAB, { kind: 'badges', findingId: 'f1', badges: badgeViews([examinationOf(finding, 'revoked')], 'sv') }]]);
  });

  it('asks again for what was waiting for a permission, and for nothing else', async () => {
    await examineFound(verifier, page, findingOf('known'));
    verifier.say = 'unverifiable';
    verifier.reasons = ['needs-permission'];
    await examineFound(verifier, page, findingOf('waits'));
    verifier.say = 'verified';
    await retry(verifier, ['needs-permission']);
    expect(verifier.jobs.map(({ finding }) => finding.id)).toEqual(['known', 'waits', 'waits']);
    expect((await readTab(TAB))?.entries[1]?.state).toMatchObject({ phase: 'done', results: [{ verdict: 'verified' }] });
  });

  it('goes on with what was being checked when the background was stopped, as the same job', async () => {
    verifier.wait = new Promise(() => undefined);
    void examineFound(verifier, page, finding);
    await vi.waitFor(() => expect(verifier.jobs).toHaveLength(1));

    const next = scripted();
    await resume(next);
    expect(next.jobs).toEqual(verifier.jobs);
    expect((await readTab(TAB))?.entries[0]?.state.phase).toBe('done');
    expect(browser.told).toHaveLength(1);
  });

  it('leaves what is done alone when the background starts', async () => {
    await examineFound(verifier, page, finding);
    await resume(verifier);
    expect(verifier.jobs).toHaveLength(1);
  });
});

describe('other trust lists', () => {
  it('make everything be judged again from its evidence, in every tab', async () => {
    browser.listeners.add(8);
    await examineFound(verifier, page, finding);
    await examineFound(verifier, { ...page, tabId: 8 }, findingOf('f2'));
    await newListsMark();
    verifier.say = 'issuer-unknown';
    await reweighAll(verifier);
    expect(verifier.reweighings.map(({ examination }) => examination)).toEqual([examinationOf(finding), examinationOf(findingOf('f2'))]);
    expect(verifier.reweighings[0]?.lists).not.toBe(verifier.jobs[0]?.lists);
    expect(verifier.jobs).toHaveLength(2);
    const verdicts = await Promise.all([TAB, 8].map(async (tab) => (await readTab(tab))?.entries[0]?.state));
    const judged = { results: [{ verdict: 'issuer-unknown' }] };
    expect(verdicts).toMatchObject([judged, judged]);
    expect(browser.told.map(([tab]) => tab).sort()).toEqual([TAB, 8]);
  });

  it('make it be examined anew where its evidence had to make room: no verdict may outlive its list', async () => {
    await examineFound(verifier, page, finding);
    await fakeBrowser.storage.session.remove('evidence:7:f1#');
    verifier.say = 'issuer-unknown';
    await reweighAll(verifier);
    expect(verifier.jobs).toHaveLength(2);
    expect((await readTab(TAB))?.entries[0]?.state).toMatchObject({ results: [{ verdict: 'issuer-unknown' }] });
  });
});

it('is examined anew where its status list has run out since: that is not what the trust lists were asked about', async () => {
  await examineFound(verifier, page, finding);
  const judged = examinationOf(finding, 'status-unknown');
  const status = { kind: 'unknown', code: 'status-list-expired' } as const;
  vi.spyOn(verifier, 'reweigh').mockResolvedValue({ ok: true, value: { ...judged, outcomes: { ...judged.outcomes, status } } });
  await reweighAll(verifier);
  expect(verifier.jobs.map(({ fresh }) => fresh)).toEqual([false, false]);
});

it('says every badge again in another language', async () => {
  await examineFound(verifier, page, finding);
  await saveSettings({ ...defaultSettings, language: 'en' });
  await tellAllBadges();
  expect(browser.told).toEqual([[TAB, { kind: 'badges', findingId: 'f1', badges: badgeViews([examinationOf(finding)], 'en') }]]);
});
