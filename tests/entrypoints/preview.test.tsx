import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/preview/App';
import { judgedAfresh } from '@/entrypoints/preview/weigh-again';
import { saveSettings } from '@/utils/browser/settings';
import { newListsMark, trustListsInForce } from '@/utils/browser/trust-lists';
import { examine } from '@/utils/examine';
import { words } from '@/utils/explain/words';
import type { Examination } from '@/utils/model/examination';
import type { Given } from '@/utils/model/messages';
import { ok } from '@/utils/model/result';
import { defaultSettings } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { openBadge } from '../harness/achievement';
import { netOf } from '../harness/answers';
import { makeIssuer } from '../harness/issuer';
import { bitstringStatusList } from '../harness/status-list';
import { webMap } from '../harness/web-map';

const FIXTURES = 'tests/fixtures/';
const NOW = Date.parse('2026-06-15T12:00:00Z');
const trustList = JSON.parse(readFileSync(`${FIXTURES}trust-list.json`, 'utf8')) as TrustList;
const textOf = (file: string) => readFileSync(`${FIXTURES}${file}`, 'utf8');
const school = makeIssuer({ did: 'did:key', seed: 'school' });
const VERIFIED = textOf('eddsa-rdfc-2022.verified.json');
const CREDLY = 'https://www.credly.com/badges/0f0f0f0f-0000-4000-8000-000000000001';

/** As the background answers: really examined, by the lists in force and the reader's choices. */
async function examined(carried: Given): Promise<Examination[]> {
  const [{ lists }, { settings = defaultSettings }] = await Promise.all([trustListsInForce(), fakeBrowser.storage.local.get('settings')]);
  const { providers } = settings as typeof defaultSettings;
  const finding = { id: 'given', place: 'asked', carried, label: '' } as const;
  return examine(finding, { net: webMap(`${FIXTURES}web.json`, NOW), now: NOW, trustLists: lists, providers });
}

let place: HTMLElement;
let questions: Given[] = [];
/** What an answer waits for before it goes out. */
let held: Promise<void> | null = null;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  document.body.innerHTML = '';
  questions = [];
  held = null;
  fakeBrowser.i18n.getMessage = () => 'sv';
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: [] }), onAdded: event, onRemoved: event });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (...[message]: unknown[]) => {
    const { carried } = (message as { ask: { carried: Given } }).ask;
    questions.push(carried);
    const answer = await examined(carried);
    await held;
    return ok(answer);
  });
  await setLists([trustList]);
  place = document.body.appendChild(document.createElement('div'));
  render(<App />, place);
  await vi.waitFor(() => expect(place.querySelector('textarea')).not.toBeNull());
});
afterEach(() => render(null, place));

/** As the options page does, and the background after it. */
async function setLists(trustLists: TrustList[]): Promise<void> {
  await fakeBrowser.storage.local.set({ trustLists });
  await newListsMark();
}

function give(text: string): void {
  const field = place.querySelector('textarea');
  if (field === null) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // What was typed is held before the button is pressed.
  setTimeout(() => field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })), 20);
}

const verdict = () => [...place.querySelectorAll<HTMLElement>('[data-verdict]')].map(({ dataset }) => dataset.verdict);
const showing = (...expected: string[]) => vi.waitFor(() => expect(verdict()).toEqual(expected), 5000);

it('is judged by the trust lists in force for as long as it is open, and nobody is asked anything more', async () => {
  give(VERIFIED);
  await showing('verified');
  await setLists([]);
  await showing('issuer-unknown');
  await setLists([trustList]);
  await showing('verified');
  expect(questions).toHaveLength(1);
  expect(place.querySelector('[role=status]')?.textContent).toBe('Verifierad.');
});

it('is never shown by a list that was taken away while it was examined', async () => {
  const answer = Promise.withResolvers<void>();
  held = answer.promise;
  give(VERIFIED);
  await vi.waitFor(() => expect(questions).toHaveLength(1));
  await setLists([]);
  answer.resolve();
  await showing('issuer-unknown');
});

it('stays gone where something else was given before the lists changed', async () => {
  give(VERIFIED);
  await showing('verified');
  give('');
  await vi.waitFor(() => expect(verdict()).toEqual([]));
  await setLists([]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(verdict()).toEqual([]);
  expect(place.textContent).toContain(words.sv.preview.refused.empty);
});

it('is asked about again once the service that shows it may be asked, whoever said so', async () => {
  const field = place.querySelector<HTMLInputElement>('input[type=url]');
  if (field === null) throw new Error('no field');
  field.value = CREDLY;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await showing('unverifiable');
  await saveSettings({ ...defaultSettings, language: 'sv' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const before = questions.length;
  await saveSettings({ ...defaultSettings, language: 'sv', providers: { credly: 'on' } });
  await vi.waitFor(() => expect(questions.length).toBe(before + 1));
});

it('is examined anew where the status list that it rests on has run out meanwhile', async () => {
  const LIST = 'https://skola.test/status/1';
  const list = { ...bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [] }), validUntil: '2026-07-01T00:00:00Z' };
  const status = { url: LIST, purpose: 'revocation', index: 3 } as const;
  const raw = school.signVcJwt(openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs', status }));
  const net = netOf({ [LIST]: JSON.stringify(await school.signDataIntegrity(list)) }, NOW);
  const finding = { id: 'given', place: 'asked', carried: { kind: 'embedded', raw }, label: '' } as const;
  const examinations = await examine(finding, { net, now: NOW, trustLists: [] });
  expect((await judgedAfresh(examinations, NOW))?.map(({ outcomes }) => outcomes.status.code)).toEqual(['in-force']);
  expect(await judgedAfresh(examinations, Date.parse('2026-07-02T00:00:00Z'))).toBeNull();
});

const entities = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const code = () => place.querySelector('pre')?.textContent ?? '';

it('is shown as it was meant where an editor has rewritten it, and says so', async () => {
  give(entities(VERIFIED));
  await showing('verified');
  expect(place.textContent).toContain(words.sv.mended.note);
  expect(place.querySelector('[role=status]')?.textContent).toBe(`Verifierad. ${words.sv.mended.said}`);
  expect(code()).not.toContain('&quot;');
});

it('is shown as it is, without a word of editors, where nothing was rewritten', async () => {
  give(VERIFIED);
  await showing('verified');
  expect(place.textContent).not.toContain(words.sv.mended.note);
});

it('is not called wrong where only a sign in its words was rewritten', async () => {
  const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Värme & kyla' });
  give(JSON.stringify(await school.signDataIntegrity(badge)).replaceAll('&', '&amp;'));
  await showing('issuer-unknown');
  expect(place.textContent).toContain(words.sv.mended.note);
});

it.each([
  ['altered, and then rewritten', entities(textOf('eddsa-rdfc-2022.invalid.json')), []],
  ['altered, with an entity in it', textOf('eddsa-rdfc-2022.invalid.json').replace('Lindqvist', '&lt;Lindqvist'), ['invalid']],
])('is never mended into something that holds: %s', async (_what, text, expected) => {
  give(text);
  await vi.waitFor(() => expect(place.querySelector('h2#nothing, h2#seen')).not.toBeNull(), 5000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(verdict()).toEqual(expected);
  expect(place.textContent).not.toContain(words.sv.mended.note);
});
