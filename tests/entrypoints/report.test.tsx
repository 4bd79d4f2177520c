import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, saveSettings } from '@/utils/browser/settings';
import { words } from '@/utils/explain/words';
import { recordWith, sevenFound } from '../components/summaries';

const TAB = 7;
const { report } = words.sv;

beforeEach(() => {
  fakeBrowser.reset();
  document.body.innerHTML = '';
  history.replaceState(null, '', `?tab=${TAB}`);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue();
  fakeBrowser.i18n.getMessage = () => 'sv';
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Meritkollen', version: '1.0.0' });
});

/** In a context of its own: the browser is asked for the policy once in each. */
async function opened(): Promise<HTMLElement> {
  vi.resetModules();
  const [{ render }, { App }] = await Promise.all([import('preact'), import('@/entrypoints/report/App')]);
  await fakeBrowser.storage.session.set({ [`tab:${TAB}`]: { ...recordWith(sevenFound.slice(0, 2)), tabId: TAB } });
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  render(<App />, place);
  await vi.waitFor(() => expect(place.querySelector('article')).not.toBeNull(), 5_000);
  return place;
}

const hiding = (place: HTMLElement): HTMLInputElement | undefined =>
  [...place.querySelectorAll('label')].find(({ textContent }) => textContent === report.hideNames)?.querySelector('input') ?? undefined;
const onPaper = (place: HTMLElement): string => place.querySelector('article')?.textContent ?? '';

it('hides names on paper where they are hidden in the panel, until the reader wants them in this report', async () => {
  await saveSettings({ ...(await readSettings()), hidePeople: true });
  const place = await opened();
  expect(onPaper(place)).toContain(report.namesHidden);
  hiding(place)?.click();
  await vi.waitFor(() => expect(onPaper(place)).not.toContain(report.namesHidden));
});

it('shows no name on paper where the organisation hides them, whatever is clicked or was chosen before', async () => {
  await fakeBrowser.storage.managed.set({ hidePeople: true });
  const place = await opened();
  await vi.waitFor(() => expect([hiding(place)?.checked, hiding(place)?.disabled]).toEqual([true, true]));
  const box = hiding(place);
  box?.removeAttribute('disabled'); // as a debugger can
  box?.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(onPaper(place)).toContain(report.namesHidden);
  expect(onPaper(place)).not.toMatch(/Sara|Lindqvist/);
});
