import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App as SidePanel } from '@/entrypoints/sidepanel/App';
import { keepEvidence, keepMeaning } from '@/utils/browser/evidence-store';
import { readSettings, saveSettings } from '@/utils/browser/settings';
import { words } from '@/utils/explain/words';
import type { Achievement } from '@/utils/model/meaning';
import type { TabRecord } from '@/utils/model/tab-record';
import { done, evidence, recordWith, sevenFound, summaryWith } from '../components/summaries';
import { achievement, concept } from '../explain/collection/held';

const TAB = 7;
const { overview, map, detail, screen } = words.sv;

beforeEach(() => {
  fakeBrowser.reset();
  document.body.innerHTML = '';
  history.replaceState(null, '', `?tab=${TAB}`);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue();
  fakeBrowser.i18n.getMessage = () => 'sv';
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: [] }), onAdded: event, onRemoved: event });
});

async function opened(record: TabRecord = recordWith(sevenFound.slice(0, 6))): Promise<HTMLElement> {
  await fakeBrowser.storage.session.set({ [`tab:${TAB}`]: { ...record, tabId: TAB } });
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  render(<SidePanel />, place);
  await vi.waitFor(() => expect(place.querySelector('h1')).not.toBeNull());
  return place;
}

const textsOf = (place: HTMLElement, selector: string) => [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);
const press = (place: HTMLElement, text: string) =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(text))?.click();

function choose(place: HTMLElement, option: string): void {
  const select = [...place.querySelectorAll('select')].find(({ options }) => [...options].some(({ text }) => text === option));
  if (select === undefined) throw new Error(`Nothing offers ${option}.`);
  select.selectedIndex = [...select.options].findIndex(({ text }) => text === option);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const means = (id: string, changes: Partial<Achievement>) => keepMeaning(TAB, id, { achievements: [achievement(changes)] });
const partOf = (name: string) => ({ partOf: [{ words: [{ text: name, language: 'sv' }], url: 'https://skola.example/hel', level: null }] });

it('keeps the chosen order for the session, and says it once', async () => {
  const first = await opened();
  choose(first, overview.orders.level);
  await vi.waitFor(() => expect(textsOf(first, '.row-group h3')).toEqual(['SeQF 6', 'SeQF 5', overview.group.noLevel]));
  expect(textsOf(first, '[role=status]').filter((text) => text === overview.ordered.level)).toHaveLength(1);
  const second = await opened();
  await vi.waitFor(() => expect(textsOf(second, '.row-group h3')).toHaveLength(3));
  expect(textsOf(second, '[role=status]').filter((text) => text === overview.ordered.level)).toEqual([]);
});

it('says nothing again of the list when a credential or the map has been looked at', async () => {
  const place = await opened();
  const said = () => textsOf(place, '[role=status]').filter((text) => text !== '');
  expect(said()).toEqual(textsOf(place, '.sum'));
  choose(place, overview.orders.attention);
  await vi.waitFor(() => expect(said()).toContain(overview.ordered.attention));
  press(place, map.open);
  await vi.waitFor(() => expect(textsOf(place, 'h1')).toEqual([map.heading]));
  press(place, detail.back(6));
  await vi.waitFor(() => expect(textsOf(place, 'h1')).toEqual([screen.heading]));
  expect(said()).toEqual([]);
});

it('offers to see parts of the same whole together once two credentials say that they are', async () => {
  const place = await opened();
  expect(textsOf(place, 'option')).not.toContain(overview.orders.whole);
  await Promise.all(['verified#', 'expired#'].map((id) => means(id, partOf('Drifttekniker'))));
  const again = await opened();
  await vi.waitFor(() => expect(textsOf(again, 'option')).toContain(overview.orders.whole));
  choose(again, overview.orders.whole);
  await vi.waitFor(() => expect(textsOf(again, '.row-group h3')).toEqual([overview.group.partOf('Drifttekniker'), overview.group.noWhole]));
});

it('draws the map from what was kept, and comes back to it from a credential and to the list from it', async () => {
  await means('verified#', { skills: [concept('Värmesystem')], fields: [concept('Energi')] });
  const place = await opened();
  press(place, map.open);
  await vi.waitFor(() => expect(textsOf(place, '.map tbody th')).toEqual(expect.arrayContaining(['Energi', 'Värmesystem'])));
  press(place, map.table);
  await vi.waitFor(() => expect(place.querySelector('.map-table')).not.toBeNull());
  choose(place, map.grouping.issuer);
  press(place, 'Yrkeshögskoleexamen');
  await vi.waitFor(() => expect(place.querySelector('.detail')).not.toBeNull());
  press(place, map.back);
  await vi.waitFor(() => expect(textsOf(place, '.map-table .map-group')).toContain('Norrvikens yrkeshögskola'));
  press(place, detail.back(6));
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('open-map'));
});

it.each(['.competences', '.spans'])(
  'comes back from a credential to the very link in %s that opened it, also where groups were opened for it',
  async (table) => {
    const many = Array.from({ length: 31 }, (_, at) => summaryWith('verified', { id: `c${at}#`, title: `Kurs ${at}` })).map((summary, at) =>
      done({ ...summary, finding: { ...summary.finding, id: `c${at}` } }),
    );
    await means('c0#', {
      title: [{ text: 'Kurs 0', language: 'sv' }],
      fields: [{ words: [{ text: 'Energi', language: 'sv' }], id: null, framework: null }],
    });
    const place = await opened(recordWith(many));
    press(place, map.open);
    await vi.waitFor(() => expect(textsOf(place, 'h1')).toEqual([map.heading]));
    press(place, map.table);
    await vi.waitFor(() => expect(place.querySelectorAll('.competences .fold')).toHaveLength(2));
    for (const shown of [1, 31]) {
      place.querySelector<HTMLButtonElement>('.fold[aria-expanded=false]')?.click();
      await vi.waitFor(() => expect(place.querySelectorAll('.competences .link')).toHaveLength(shown));
    }
    const link = place.querySelectorAll<HTMLButtonElement>(`${table} .link`)[17];
    link?.click();
    await vi.waitFor(() => expect(place.querySelector('.detail')).not.toBeNull());
    press(place, map.back);
    await vi.waitFor(() => expect(place.querySelector('.competences')).not.toBeNull());
    await vi.waitFor(() => expect([document.activeElement?.id, document.activeElement?.localName]).toEqual([link?.id, 'button']));
    expect(document.activeElement?.closest('table')?.matches(table)).toBe(true);

    press(place, detail.back(31));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('open-map'));
    press(place, map.open);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(map.heading));
  },
);

it('shows nobody’s name in list, map, credential and technical data where names are hidden', async () => {
  await saveSettings({ ...(await readSettings()), hidePeople: true });
  await keepEvidence(TAB, 'verified#', {
    ...evidence,
    raw: '{"name":"Sara Lindqvist"}',
    requests: [{ ...evidence.requests[2], url: 'https://sara-lindqvist.example/intyg' } as never],
  });
  await means('verified#', {
    title: [{ text: 'Saras examen', language: 'sv' }],
    outcomes: [{ words: [{ text: 'Lindqvist kan svetsa', language: 'sv' }], kind: 'outcome', skills: [] }],
  });
  const place = await opened(recordWith([done(summaryWith('verified'))]));
  const isNamed = () => /sara|lindqvist/i.test(place.innerHTML);
  expect(isNamed()).toBe(false);
  press(place, map.open);
  await vi.waitFor(() => expect(place.textContent).toContain('(dolt namn) kan svetsa'));
  press(place, map.table);
  await vi.waitFor(() => expect(place.querySelector('.map-table')).not.toBeNull());
  expect(isNamed()).toBe(false);
  [...place.querySelectorAll<HTMLButtonElement>('.map-table .link')].at(0)?.click();
  await vi.waitFor(() => expect(textsOf(place, '.detail h2')).toContain(detail.fetched));
  await vi.waitFor(() => expect(place.querySelector('.detail')?.textContent).toContain('kan svetsa'));
  const technical = [...place.querySelectorAll('details')].at(-1);
  technical?.setAttribute('open', '');
  technical?.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(technical?.textContent).toContain(detail.fact2.format));
  expect(technical?.textContent).toContain(overview.hiddenData);
  expect(isNamed()).toBe(false);
  expect(place.querySelectorAll('.detail input')).toHaveLength(0);
});
