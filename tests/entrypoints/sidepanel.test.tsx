import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App as Popup } from '@/entrypoints/popup/App';
import { App as SidePanel } from '@/entrypoints/sidepanel/App';
import type { TabRecord } from '@/utils/model/tab-record';
import { checking, done, recordWith, sevenFound, summaryWith } from '../components/summaries';

const TAB = 7;

beforeEach(() => {
  fakeBrowser.reset();
  document.body.innerHTML = '';
  history.replaceState(null, '', `?tab=${TAB}`);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue();
  fakeBrowser.i18n.getMessage = () => 'sv';
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
  expect(document.documentElement.lang).toBe('sv');
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

it('goes back to the list with the focus on the row it came from', async () => {
  const place = await opened(SidePanel, recordWith(sevenFound));
  place.querySelector<HTMLButtonElement>('[data-verdict=expired] button')?.click();
  await vi.waitFor(() => expect(place.textContent).toContain('Allt om intyget'));
  press(place, 'Allt om intyget');
  await vi.waitFor(() => expect(place.querySelector('article')?.dataset.verdict).toBe('expired'));
  press(place, 'Alla 7 intyg på sidan');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('row-expired#'));
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

it.each([['automatic'], ['paused']] as const)('looks at nothing from the popup where the access is %s', async (access) => {
  await opened(Popup, recordWith([], { access }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked()).toEqual([]);
});

it('pauses a site and takes it up again from the popup', async () => {
  const place = await opened(Popup, recordWith(sevenFound));
  press(place, 'Pausa här');
  await vi.waitFor(async () =>
    expect((await fakeBrowser.storage.local.get('settings')).settings).toMatchObject({ paused: ['saralindqvist.example'] }),
  );
  await write(recordWith([], { access: 'paused' }));
  await vi.waitFor(() => expect(place.textContent).toContain('Fortsätt här'));
  press(place, 'Fortsätt här');
  await vi.waitFor(async () => expect((await fakeBrowser.storage.local.get('settings')).settings).toMatchObject({ paused: [] }));
});
