import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App as Popup } from '@/entrypoints/popup/App';
import { App as SidePanel } from '@/entrypoints/sidepanel/App';
import { readSettings } from '@/utils/browser/settings';
import { words } from '@/utils/explain/words';
import type { SiteRule } from '@/utils/model/settings';
import type { TabRecord } from '@/utils/model/tab-record';
import { rich } from '../components/meanings';
import { checking, done, recordWith, sevenFound, summaryWith } from '../components/summaries';

const TAB = 7;

beforeEach(() => {
  fakeBrowser.reset();
  document.body.innerHTML = '';
  history.replaceState(null, '', `?tab=${TAB}`);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue();
  fakeBrowser.i18n.getMessage = () => 'sv';
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: [] }), remove: async () => true, onAdded: event, onRemoved: event });
});

const write = (record: TabRecord) => fakeBrowser.storage.session.set({ [`tab:${TAB}`]: record });

async function opened(App: typeof SidePanel, record?: TabRecord): Promise<HTMLElement> {
  if (record !== undefined) await write(record);
  const place = document.createElement('div');
  document.body.append(place);
  render(<App />, place);
  await vi.waitFor(() => expect(place.querySelector('h1')).not.toBeNull());
  return place;
}

const press = (place: HTMLElement, words: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
const asked = () => vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.map(([message]) => message);

it('shows the tab in its address, in the reader’s language, and follows what happens there', async () => {
  const place = await opened(SidePanel, recordWith(sevenFound.slice(0, 1)));
  expect(place.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict).toBe('verified');
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('sv'));
  await write(recordWith([done(summaryWith('revoked'))]));
  await vi.waitFor(() => expect(place.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict).toBe('revoked'));
});

it('keeps the last answer on the screen while an opened credential is checked again, and says when it is done', async () => {
  const place = await opened(SidePanel, recordWith(sevenFound.slice(0, 1)));
  press(place, 'Allt om intyget');
  await vi.waitFor(() => expect(place.querySelector('article.detail')).not.toBeNull());
  press(place, 'Kontrollera igen');
  expect(asked()).toEqual([{ from: 'own', kind: 'recheck', ask: { tabId: TAB, findingId: 'verified' } }]);

  await write(recordWith([checking('verified', '')]));
  await vi.waitFor(() => expect(place.querySelector('article button[disabled]')?.textContent).toBe('Kontrolleras'));
  expect(place.querySelector('article')?.dataset.verdict).toBe('verified');

  await write(recordWith([done(summaryWith('verified', { verdict: 'revoked', examinedAt: Date.parse('2026-11-21T14:00:00Z') }))]));
  await vi.waitFor(() => expect(place.querySelector('[role=status]')?.textContent).toMatch(/^Kontrollerat igen \d\d\.\d\d\. Återkallad\.$/));
});

it('tells what an opened credential means, and not under a newer verdict what an older answer was believed to mean', async () => {
  await fakeBrowser.storage.session.set({ [`meaning:${TAB}:verified#`]: rich });
  const place = await opened(SidePanel, recordWith(sevenFound.slice(0, 1)));
  press(place, 'Allt om intyget');
  await vi.waitFor(() => expect(place.textContent).toContain('läsa av och tolka driftdata'));

  await fakeBrowser.storage.session.remove(`meaning:${TAB}:verified#`);
  await write(recordWith([done(summaryWith('verified', { verdict: 'unverifiable', examinedAt: Date.parse('2026-11-21T14:00:00Z') }))]));
  await vi.waitFor(() => expect(place.querySelector('article')?.dataset.verdict).toBe('unverifiable'));
  expect(place.textContent).not.toContain('läsa av och tolka driftdata');
});

it('goes back to the list with the focus on the row it came from', async () => {
  const place = await opened(SidePanel, recordWith(sevenFound));
  place.querySelector<HTMLButtonElement>('[data-verdict=expired] button')?.click();
  await vi.waitFor(() => expect(place.textContent).toContain('Allt om intyget'));
  press(place, 'Allt om intyget');
  await vi.waitFor(() => expect(place.querySelector('article')?.dataset.verdict).toBe('expired'));
  press(place, 'Alla 7 intyg på sidan');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('row-expired#'));
});

it('leads from a page with nothing to the page where one sees an own credential', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  const place = await opened(SidePanel, recordWith([]));
  press(place, words.sv.screen.checkOwn);
  expect(create.mock.calls.map(([tab]) => new URL(tab.url ?? '').pathname)).toEqual(['/preview.html']);
});

it('opens the row whose badge was clicked on the page', async () => {
  const place = await opened(SidePanel, recordWith(sevenFound, { marked: 'revoked' }));
  const open = [...place.querySelectorAll<HTMLElement>('[data-verdict]')].filter((row) => row.querySelector('[aria-expanded=true]') !== null);
  expect(open.map(({ dataset }) => dataset.verdict)).toEqual(['revoked']);
});

it('looks through the page as soon as the popup opens, where only that click let us in', async () => {
  await opened(Popup);
  await vi.waitFor(() => expect(asked()).toEqual([{ from: 'own', kind: 'look', ask: { tabId: TAB } }]));
});

it.each([['automatic'], ['never']] as const)('looks at nothing from the popup where the access is %s', async (access) => {
  await opened(Popup, recordWith([], { access }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked()).toEqual([]);
});

it('never reads a site again once that is chosen in the popup, and takes it up again from there', async () => {
  const place = await opened(Popup, recordWith(sevenFound));
  await vi.waitFor(() => expect(place.querySelector('fieldset')).not.toBeNull());
  choose(place, 'never');
  await vi.waitFor(async () => expect(await rules()).toEqual({ 'saralindqvist.example': 'never' }));
  await vi.waitFor(() => expect(chosen(place)).toEqual(['never']));
  await write(recordWith([], { access: 'never' }));
  await vi.waitFor(() => expect(place.textContent).toContain('Läs webbplatsen igen'));
  press(place, 'Läs webbplatsen igen');
  await vi.waitFor(async () => expect(await rules()).toEqual({}));
});

it('asks the browser in the click that chooses automatic, says so in words before, and keeps to the rule before where it refuses', async () => {
  const place = await opened(Popup, recordWith(sevenFound));
  await vi.waitFor(() => expect(place.textContent).toContain(words.sv.rules.asks('saralindqvist.example')));
  const request = vi.fn(async () => false);
  Object.assign(fakeBrowser.permissions, { request });
  choose(place, 'automatic');
  expect(request.mock.calls).toEqual([[{ origins: ['https://saralindqvist.example/*', 'https://www.saralindqvist.example/*'] }]]);
  await vi.waitFor(async () => expect((await readSettings()).rules).toEqual({}));
});

it('looks again once what is open follows a rule that was chosen in the popup', async () => {
  const place = await opened(Popup, recordWith(sevenFound, { access: 'automatic' }));
  await vi.waitFor(() => expect(place.querySelector('fieldset')).not.toBeNull());
  choose(place, 'panel-only');
  await vi.waitFor(() =>
    expect(asked()).toEqual([
      { from: 'own', kind: 'sites', ask: {} },
      { from: 'own', kind: 'look', ask: { tabId: TAB } },
    ]),
  );
});

it('says in the panel that nothing is drawn into a page that forbids it, and offers no marks in the popup', async () => {
  const record = recordWith(sevenFound, { host: 'www.linkedin.com' });
  const panel = await opened(SidePanel, record);
  await vi.waitFor(() => expect(panel.textContent).toContain(words.sv.rules.unmarked));
  const popup = await opened(Popup, record);
  await vi.waitFor(() => expect(popup.textContent).toContain(words.sv.rules.because('LinkedIn')));
  expect(popup.querySelector<HTMLInputElement>('input[value=automatic]')?.disabled).toBe(true);
  expect(chosen(popup)).toEqual(['panel-only']);
});

const rules = async () => (await readSettings()).rules;
const choose = (place: HTMLElement, rule: SiteRule) => place.querySelector<HTMLInputElement>(`input[value=${rule}]`)?.click();
const chosen = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ checked }) => checked).map(({ value }) => value);

it('says that the organisation lets nothing be kept, also when that is decided while the panel is open', async () => {
  Object.assign(fakeBrowser.tabs, { get: async () => ({ id: TAB, incognito: false }) });
  const place = await opened(SidePanel, recordWith(sevenFound.slice(0, 1)));
  const { add, trouble } = words.sv.collection;
  const box = () => place.querySelector('.collect');
  const isLocked = () => box()?.querySelector('button')?.disabled;
  await vi.waitFor(() => expect([box()?.querySelector('button')?.textContent, isLocked()]).toEqual([add.open, false]));
  await fakeBrowser.storage.managed.set({ collections: 'off' });
  await vi.waitFor(() => expect([box()?.querySelector('.set-by')?.textContent, isLocked()]).toEqual([trouble['turned-off'], true]));
  await fakeBrowser.storage.managed.clear();
});
