import { readFileSync } from 'node:fs';
import { locks } from 'node:worker_threads';
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/collection/App';
import { gatherTab, tabsOffered } from '@/entrypoints/collection/gather';
import { judgeAgain } from '@/entrypoints/collection/judge';
import { materialOfCase } from '@/entrypoints/report/material-of-case';
import { takeDown } from '@/entrypoints/report/take-down';
import { addCase, collect, readCollections } from '@/utils/browser/collections';
import { keepEvidence, keepMeaning } from '@/utils/browser/evidence-store';
import { saveSettings } from '@/utils/browser/settings';
import { examine } from '@/utils/examine';
import { words } from '@/utils/explain/words';
import type { Examination } from '@/utils/model/examination';
import { defaultSettings } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { done, recordWith, sevenFound, summaryWith } from '../components/summaries';
import { openBadge } from '../harness/achievement';
import { makeIssuer } from '../harness/issuer';
import { readReport, repeatReport } from '../harness/report';
import { webMap } from '../harness/web-map';

const FIXTURES = 'tests/fixtures/';
const NOW = Date.parse('2026-06-15T12:00:00Z');
const trustList = JSON.parse(readFileSync(`${FIXTURES}trust-list.json`, 'utf8')) as TrustList;
const school = makeIssuer({ did: 'did:key', seed: 'school' });
/** A credential that has its holder's name in its own. */
const named = school.signVcJwt(
  openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Sara Lindqvists kurs', recipient: 'Sara Lindqvist' }),
);
const page = { host: 'skola.example', title: '', isPrivate: false };

/** A credential of the fixtures, really examined. */
const examined = (file: string): Promise<Examination> => examinedText(readFileSync(`${FIXTURES}${file}`, 'utf8'), file);

async function examinedText(raw: string, file = 'text'): Promise<Examination> {
  const finding = { id: file, place: 'script', carried: { kind: 'embedded', raw }, label: '' } as const;
  const [examination] = await examine(finding, { net: webMap(`${FIXTURES}web.json`, NOW), now: NOW, trustLists: [trustList] });
  if (examination === undefined) throw new Error(file);
  return examination;
}

/** The id of a case that holds this credential. */
async function caseWith(...examinations: Examination[]): Promise<string> {
  const made = await addCase('Sara', NOW);
  if (!made.ok) throw new Error(made.problem);
  const gathered = examinations.map(({ evidence, meaning, ...summary }) => ({ summary, meaning, evidence }));
  await collect(made.value.id, gathered, page, NOW);
  return made.value.id;
}

const judged = async (now = NOW) => {
  const { cases } = await readCollections();
  return (await judgeAgain(cases[0]?.items ?? [], 'sv', now)).map(({ summary, isKept }) => [summary.verdict, isKept]);
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  document.body.innerHTML = '';
  history.replaceState(null, '', '/collection.html');
  fakeBrowser.i18n.getMessage = () => 'sv';
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Meritkollen', version: '0.1.0' });
  Object.assign(fakeBrowser.storage.session, { getKeys: undefined }); // not every browser has it
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
});

/** The page, drawn. */
async function opened(): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  render(<App />, place);
  await vi.waitFor(() => expect(place.querySelector('h1')).not.toBeNull());
  return place;
}

describe('what was gathered', () => {
  it('is judged by the lists in force when it is shown, and not by those of then', async () => {
    await caseWith(await examined('eddsa-rdfc-2022.verified.json'));
    expect(await judged()).toEqual([['issuer-unknown', true]]);
    await fakeBrowser.storage.local.set({ trustLists: [trustList] });
    expect(await judged()).toEqual([['verified', true]]);
  });

  it('is judged by the day on which it is shown', async () => {
    await fakeBrowser.storage.local.set({ trustLists: [trustList] });
    await caseWith(await examined('eddsa-rdfc-2022.not-yet-valid.json'));
    expect(await judged()).toEqual([['not-yet-valid', true]]);
    expect(await judged(Date.parse('2100-01-01T00:00:00Z'))).not.toEqual([['not-yet-valid', true]]);
  });

  it('is nothing that is believed where what it was judged by is gone, whatever was said of it then', async () => {
    await fakeBrowser.storage.local.set({ trustLists: [trustList] });
    await caseWith(await examined('eddsa-rdfc-2022.verified.json'));
    const keys = Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('collected:'));
    await fakeBrowser.storage.local.remove(keys);
    expect(await judged()).toEqual([['unverifiable', false]]);
  });

  it.each<[string, (evidence: Record<string, unknown>) => unknown]>([
    ['is no evidence at all', () => 'broken'],
    ['has lost its requests', ({ requests: _gone, ...rest }) => rest],
    ['has lost its text', (evidence) => ({ ...evidence, raw: '' })],
    ['has half of its text', (evidence) => ({ ...evidence, raw: String(evidence.raw).slice(0, 400) })],
    ['has another thing for its text', (evidence) => ({ ...evidence, raw: '{"hej": 1}' })],
    ['has a number for its text', (evidence) => ({ ...evidence, raw: 7 })],
  ])('is believed no more where what it was judged by %s, and what lies beside it is judged as before', async (_how, broken) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await fakeBrowser.storage.local.set({ trustLists: [trustList] });
    await caseWith(await examined('eddsa-rdfc-2022.verified.json'), await examined('eddsa-rdfc-2022.not-yet-valid.json'));
    const [first] = (await readCollections()).cases[0]?.items ?? [];
    const key = `collected:${first?.id}`;
    const { [key]: evidence } = (await fakeBrowser.storage.local.get(key)) as Record<string, Record<string, unknown>>;
    await fakeBrowser.storage.local.set({ [key]: broken(evidence ?? {}) });
    expect(await judged()).toEqual([
      ['unverifiable', false],
      ['not-yet-valid', true],
    ]);
  });

  it('is not believed because the store says that nothing of it could be read, and that it is verified', async () => {
    await fakeBrowser.storage.local.set({ trustLists: [trustList] });
    const altered = await examined('eddsa-rdfc-2022.invalid.json');
    await caseWith({ ...altered, verdict: 'verified', format: null });
    expect(await judged()).toEqual([['unverifiable', false]]);
  });

  it('does not become verified because somebody wrote so into the store', async () => {
    await fakeBrowser.storage.local.set({ trustLists: [trustList] });
    const altered = await examined('eddsa-rdfc-2022.invalid.json');
    await caseWith({ ...altered, verdict: 'verified' });
    expect(await judged()).toEqual([['invalid', true]]);
  });
});

/** How many credentials have what they were judged by in the store. */
const kept = async () => Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('collected:')).length;

describe('a single credential', () => {
  it('is taken out of its case: the list, the map, the report and the store follow, and "Ångra" puts it back where it stood', async () => {
    await fakeBrowser.storage.local.set({ trustLists: [trustList] });
    const id = await caseWith(await examined('eddsa-rdfc-2022.verified.json'), await examined('eddsa-rdfc-2022.not-yet-valid.json'));
    history.replaceState(null, '', `/collection.html?case=${id}`);
    const place = await opened();
    const verdicts = () => [...place.querySelectorAll<HTMLElement>('.source li')].map(({ dataset }) => dataset.verdict);
    const inReport = async () => {
      const material = await materialOfCase(id, 'sv', NOW);
      return material?.record?.entries.flatMap(({ state }) => (state.phase === 'done' ? state.results.map(({ verdict }) => verdict) : []));
    };
    await vi.waitFor(() => expect(verdicts()).toHaveLength(2));
    const before = verdicts();

    place.querySelector<HTMLButtonElement>('.source > .link')?.click();
    await vi.waitFor(() => expect(place.querySelectorAll('.source li button')).toHaveLength(2));
    place.querySelector<HTMLButtonElement>('.source li button')?.click();
    await vi.waitFor(() => expect(verdicts()).toEqual(before.slice(1)));
    expect(place.querySelector('[role=status]')?.textContent).toMatch(/ är borttaget\.$/);
    expect(place.querySelectorAll('.grid .verified')).toHaveLength(0);
    expect(await inReport()).toEqual(['not-yet-valid']);
    expect(await kept()).toBe(1);

    [...place.querySelectorAll('button')].find(({ textContent }) => textContent === 'Ångra')?.click();
    await vi.waitFor(() => expect(verdicts()).toEqual(before));
    expect([await inReport(), await kept()]).toEqual([['verified', 'not-yet-valid'], 2]);
  });
});

describe('gathering from a tab', () => {
  const TAB = 7;
  const inTab = (incognito: boolean) => Object.assign(fakeBrowser.tabs, { get: async () => ({ id: TAB, incognito, title: 'Saras sida' }) });

  async function open(): Promise<void> {
    await fakeBrowser.storage.session.set({ [`tab:${TAB}`]: recordWith(sevenFound, { tabId: TAB }) });
    const { evidence, meaning } = await examined('eddsa-rdfc-2022.verified.json');
    for (const id of ['verified#', 'expired#']) {
      await keepEvidence(TAB, id, { ...evidence, raw: id });
      await keepMeaning(TAB, id, meaning);
    }
  }

  it('keeps what can be judged again, leaves the rest and says how much', async () => {
    inTab(false);
    await open();
    const id = await caseWith();
    expect(await gatherTab(TAB, id)).toEqual({ ok: true, value: { added: 2, already: 0, left: 4, host: 'saralindqvist.example' } });
    const [own] = (await readCollections()).cases;
    expect(own?.items.map(({ summary, source }) => [summary.verdict, source])).toEqual(
      ['verified', 'expired'].map((verdict) => [verdict, { host: 'saralindqvist.example', title: 'Saras sida' }]),
    );
  });

  it('keeps the one that was asked for', async () => {
    inTab(false);
    await open();
    expect(await gatherTab(TAB, await caseWith(), ['expired#'])).toEqual({
      ok: true,
      value: { added: 1, already: 0, left: 0, host: 'saralindqvist.example' },
    });
  });

  it.each([
    ['a private window', { id: TAB, incognito: true }],
    ['a tab of which nobody can tell', undefined],
  ])('keeps nothing of %s', async (_what, tab) => {
    await open();
    Object.assign(fakeBrowser.tabs, { get: async () => tab });
    const id = await caseWith();
    const before = await fakeBrowser.storage.local.get(null);
    expect(await gatherTab(TAB, id)).toEqual({ ok: false, problem: 'private' });
    expect(await tabsOffered()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
  });

  it('has nothing to keep before anything is judged', async () => {
    inTab(false);
    await fakeBrowser.storage.session.set({ [`tab:${TAB}`]: recordWith(sevenFound.slice(-1), { tabId: TAB }) });
    expect(await gatherTab(TAB, await caseWith())).toEqual({ ok: false, problem: 'nothing' });
  });

  it('offers the open tabs that have something', async () => {
    inTab(false);
    await open();
    await fakeBrowser.storage.session.set({
      'tab:8': recordWith([], { tabId: 8 }),
      'tab:9': recordWith([done(summaryWith('verified'))], { tabId: 9, host: 'b.example' }),
    });
    expect(await tabsOffered()).toEqual([
      { tabId: TAB, host: 'saralindqvist.example', credentials: 6 },
      { tabId: 9, host: 'b.example', credentials: 1 },
    ]);
  });
});

describe('the report on a case', () => {
  it('says what the case says, of every page, and its file repeats the verdicts by itself', async () => {
    await fakeBrowser.storage.local.set({ trustLists: [trustList] });
    const id = await caseWith(await examined('eddsa-rdfc-2022.verified.json'), await examined('eddsa-rdfc-2022.invalid.json'));
    const material = await materialOfCase(id, 'sv', NOW);
    if (material === null) throw new Error('no case');
    const { source, text } = await takeDown(material, NOW);
    expect(source.record.host).toBe('skola.example');
    expect(source.record.entries.map(({ state }) => (state.phase === 'done' ? state.results.map(({ verdict }) => verdict) : []))).toEqual([
      ['verified'],
      ['invalid'],
    ]);
    const read = readReport(text);
    if (!read.ok) throw new Error(read.problem);
    const repeated = await repeatReport(read.value, { trustLists: [trustList] });
    expect(repeated.map(({ examination, differs }) => [examination.verdict, differs])).toEqual([
      ['verified', []],
      ['invalid', []],
    ]);
  });

  it('is on nothing where the case is gone', async () => {
    expect(await materialOfCase('gone', 'sv', NOW)).toBeNull();
  });
});

describe('the page', () => {
  it('shows the case in its address, judged again', async () => {
    await fakeBrowser.storage.local.set({ trustLists: [trustList] });
    const id = await caseWith(await examined('eddsa-rdfc-2022.verified.json'));
    history.replaceState(null, '', `/collection.html?case=${id}`);
    const place = await opened();
    expect(place.querySelector('h1')?.textContent).toBe('Sara');
    await vi.waitFor(() => expect(place.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict).toBe('verified'));
    expect(place.textContent).toContain('1 intyg från 1 sida. Sparas bara på den här datorn.');
    expect(document.title).toBe('Sara – Meritkollen');
  });

  it('shows nobody’s name where names are hidden, nor the page that has it in its address, and says when that changes', async () => {
    await saveSettings({ ...defaultSettings, language: 'sv' });
    const id = await caseWith(await examinedText(named));
    history.replaceState(null, '', `/collection.html?case=${id}`);
    const place = await opened();
    await vi.waitFor(() => expect(place.textContent).toMatch(/Sara Lindqvists kurs.*skola\.example|skola\.example.*Sara Lindqvists kurs/s));
    place.querySelector<HTMLInputElement>('input[role=switch]')?.click();
    await vi.waitFor(() => expect(place.textContent).toContain(words.sv.noNames.note));
    expect(place.querySelector('[role=status]')?.textContent).toBe(words.sv.overview.hidden);
    expect(place.textContent).not.toMatch(/lindqvist|skola\.example/i);
    expect(place.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict).toBeDefined();
  });

  it('says that a case is gone, and lists those that are there', async () => {
    const id = await caseWith();
    history.replaceState(null, '', '/collection.html?case=gone');
    const place = await opened();
    expect(place.textContent).toContain('Ärendet finns inte kvar.');
    expect(place.querySelector(`a[href="collection.html?case=${id}"]`)?.textContent).toBe('Sara');
  });
});
