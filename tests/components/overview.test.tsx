import { describe, expect, it, vi } from 'vitest';
import { type Overview, PanelView } from '@/components/PanelView';
import type { Order } from '@/utils/explain/arranged';
import { withoutPeople } from '@/utils/explain/without-people';
import type { TabRecord } from '@/utils/model/tab-record';
import { circumstances, expectAccessible, show } from './look';
import { done, NOW, recordWith, sevenFound, summaryWith } from './summaries';

const actions = { onToggle: vi.fn(), onOpen: vi.fn(), onAllow: vi.fn(), onRetry: vi.fn(), onLook: vi.fn(), onAllowSite: vi.fn(), onResume: vi.fn() };
const overviewWith = (changes: Partial<Overview> = {}): Overview => ({
  order: 'page',
  hidePeople: false,
  meanings: {},
  said: '',
  opened: {},
  onOrder: vi.fn(),
  onHide: vi.fn(),
  onGroup: vi.fn(),
  onMap: vi.fn(),
  ...changes,
});
const panel = (overview: Overview, record: TabRecord = recordWith(sevenFound), language: 'sv' | 'en' = 'sv') => (
  <PanelView record={record} language={language} now={NOW} open={['verified#']} offline={false} overview={overview} actions={actions} />
);
const textsOf = (place: HTMLElement, selector: string) => [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);
const many = recordWith(
  Array.from({ length: 31 }, (_, index) => {
    const summary = summaryWith(index % 2 === 0 ? 'verified' : 'expired', { id: `c${index}#` });
    return done({ ...summary, finding: { ...summary.finding, id: `c${index}` } });
  }),
);
const opens = (record: TabRecord) =>
  [...show(panel(overviewWith({ order: 'attention' }), record)).querySelectorAll('details')].map(({ open }) => open);

describe.each(circumstances)('in $language, $scheme', ({ language, scheme }) => {
  it.each<Order>(['page', 'attention', 'level', 'issuer'])('the list in the order %s has no fault', async (order) => {
    const place = show(panel(overviewWith({ order, hidePeople: order === 'level' }), recordWith(sevenFound), language), language, scheme);
    await expectAccessible(place);
    place.style.width = '320px';
    expect(place.scrollWidth).toBe(320);
  });
});

it('has a heading for each group, below the list’s own', () => {
  const place = show(panel(overviewWith({ order: 'level' })));
  expect(textsOf(place, 'h2, h3').filter((text) => text?.includes('SeQF') || text === 'Intyg')).toEqual([
    'Intyg',
    'SeQF 6',
    'SeQF 5',
    'Ingen SeQF-nivå',
  ]);
});

it('keeps a group’s name beside its arrow where the panel is narrow', () => {
  const place = show(panel(overviewWith({ order: 'issuer' }), recordWith(sevenFound), 'en'), 'en');
  place.style.width = '320px';
  const indents = [...place.querySelectorAll('summary')].map((summary) => {
    const name = summary.querySelector('h3') ?? summary;
    return Math.round(name.getBoundingClientRect().left - summary.getBoundingClientRect().left);
  });
  expect(new Set(indents)).toEqual(new Set([32]));
});

it('offers an order and says once which was chosen', () => {
  const overview = overviewWith({ said: 'Grupperat efter nivå' });
  const place = show(panel(overview));
  const select = place.querySelector('select');
  if (select === null) throw new Error('There is nothing to choose an order with.');
  select.selectedIndex = 2;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(overview.onOrder).toHaveBeenCalledWith('level');
  expect(textsOf(place, '[role=status]').filter((text) => text === 'Grupperat efter nivå')).toHaveLength(1);
});

it('closes the groups of more than thirty credentials, but not the one whose badge was clicked', () => {
  expect(opens(many)).toEqual([false, false]);
  expect(opens({ ...many, marked: 'c0' })).toEqual([false, true]);
  expect(opens({ ...many, entries: many.entries.slice(1) })).toEqual([true, true]);
});

it('opens a group when it is pressed, and leaves it to its owner to say so', () => {
  const overview = overviewWith({ order: 'attention' });
  show(panel(overview, many)).querySelector('summary')?.click();
  expect(overview.onGroup).toHaveBeenCalledWith('expired', true);
});

it('shows nobody’s name where names are hidden', () => {
  const place = show(panel(overviewWith({ hidePeople: true }), withoutPeople(recordWith(sevenFound), 'sv')));
  expect(place.innerHTML).not.toMatch(/sara|lindqvist/i);
  const hide = place.querySelector<HTMLInputElement>('[role=switch]');
  expect(hide?.checked).toBe(true);
});

it('cannot be told to show names where the organisation has hidden them, and says why', async () => {
  const place = show(panel(overviewWith({ hidePeople: true, hideIsSet: true })));
  const hide = place.querySelector<HTMLInputElement>('[role=switch]');
  expect([hide?.disabled, place.querySelector(`#${CSS.escape(hide?.getAttribute('aria-describedby') ?? '')}`)?.textContent]).toEqual([
    true,
    'Din organisation har bestämt det.',
  ]);
  await expectAccessible(place);
});
