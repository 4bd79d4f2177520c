import { describe, expect, it, vi } from 'vitest';
import { MapView, type MapViewProps } from '@/components/overview/MapView';
import { pictureFile } from '@/components/overview/picture-file';
import { competencesOf, type Meant } from '@/utils/explain/competences';
import { mapOf } from '@/utils/explain/map-of';
import { timeLine } from '@/utils/explain/time-line';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { circumstances, expectAccessible, show } from './look';
import { mapPage, unfinishedPage } from './map-page';
import { NOW, summaryWith } from './summaries';

const actions = () => ({
  onBack: vi.fn(),
  onOpen: vi.fn(),
  onGrouping: vi.fn(),
  onOrder: vi.fn(),
  onView: vi.fn(),
  onHide: vi.fn(),
  onSave: vi.fn(),
  onCopy: vi.fn(),
});
const map = (page: readonly Meant[], language: Language, changes: Partial<MapViewProps> = {}) => (
  <MapView
    host="saralindqvist.example"
    rows={competencesOf(page, language)}
    line={timeLine(page, NOW)}
    count={9}
    checking={false}
    language={language}
    now={NOW}
    grouping="field"
    order="level"
    view="picture"
    hidePeople={false}
    said=""
    actions={actions()}
    {...changes}
  />
);
const textsOf = (place: HTMLElement, selector: string) => [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);

const endOf = (element: Element | null): number => Math.round(element?.getBoundingClientRect().right ?? Number.NaN);

describe.each(circumstances)('in $language, $scheme', ({ language, scheme }) => {
  it.each(['picture', 'table'] as const)('the %s has no fault, and needs no sideways scrolling at 320 px', async (view) => {
    const place = show(map(mapPage, language, { view }), language, scheme);
    await expectAccessible(place);
    place.style.width = '320px';
    expect(place.scrollWidth).toBe(320);
  });

  it('a page with nothing to draw says so', async () => {
    const place = show(map([], language, { checking: true }), language, scheme);
    await expectAccessible(place);
    expect(place.querySelector('table')).toBeNull();
  });
});

it('is a table whose bars are also said, each once', () => {
  const place = show(map(mapPage, 'sv'));
  expect(
    [...place.querySelectorAll('.map tbody tr:not(.map-group)')].map((row) => [
      row.querySelector('th')?.textContent,
      row.querySelector('td .hidden-text')?.textContent,
    ]),
  ).toEqual([
    ['Energisystem', 'SeQF 6, okänd utfärdare'],
    ['Energidata', 'SeQF 6, status okänd'],
    ['Styr- och reglerteknik', 'SeQF 5, verifierad'],
    ['Värmesystem', 'SeQF 5, verifierad'],
    ['Elsäkerhet', 'SeQF 4, utgången'],
    ['Projektledning', 'återkallad, inget giltigt intyg'],
    ['Fastighetsdrift', 'SeQF 4, verifierad'],
    ['Felsökning', 'SeQF 4, verifierad'],
    ['Kylteknik', 'egen uppgift'],
    ['Energikartläggning, fördjupning', 'stämmer inte, inget giltigt intyg'],
    ['Arbetsmiljö för chefer', 'kunde inte kontrolleras'],
  ]);
});

it('leaves the axis out where there is no level at all', () => {
  const place = show(
    map(
      mapPage.filter(({ summary }) => summary.verdict === 'unsigned'),
      'sv',
    ),
  );
  expect(place.querySelector('.map thead')?.className).toBe('hidden-text');
});

it('shows no dates and no levels of what is proved wrong or could not be checked, in neither view', () => {
  const bare = mapPage.filter(({ summary }) => summary.verdict === 'invalid' || summary.verdict === 'unverifiable');
  for (const view of ['picture', 'table'] as const) {
    const place = show(map(bare, 'sv', { view }));
    expect(place.querySelectorAll('.track, .lane i')).toHaveLength(0);
    expect(place.querySelector('.map-box')?.textContent).not.toMatch(/20\d\d/);
    expect(textsOf(place, '.time li, .map-table tbody').join(' ')).not.toMatch(/20\d\d/);
  }
});

it('draws no tick in the time line for what was not completed, and says so in words that are seen', () => {
  for (const view of ['picture', 'table'] as const) {
    const place = show(map(unfinishedPage, 'sv', { view }));
    const line = place.querySelectorAll('.map-box')[1];
    expect([...(line?.querySelectorAll('.glyph') ?? [])].map(({ classList }) => [...classList].join(' '))).toEqual(['glyph info']);
    expect(textsOf(place, '.time li .muted, .spans th').join(' ')).toMatch(/inte slutförd/i);
    expect(line?.textContent).not.toContain(words.sv.verdict.verified);
  }
  const texts = [...parsed(fileOf(unfinishedPage)).querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toContain('2023– · Inte slutförd');
  expect(texts).not.toContain(words.sv.verdict.verified);
});

it('opens a credential from either table, and says which view is shown', () => {
  const done = actions();
  const place = show(map(mapPage, 'sv', { view: 'table', actions: done }));
  const links = [...place.querySelectorAll<HTMLButtonElement>('.map-table .link')];
  links[0]?.click();
  links.at(-1)?.click();
  expect(done.onOpen.mock.calls.map(([id]) => id)).toEqual(['issuer-unknown#', 'unverifiable#']);
  expect([...place.querySelectorAll('.segments button')].map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
});

it('lets every control be hit: nothing is smaller than 24 px', () => {
  for (const view of ['picture', 'table'] as const) {
    const small = [...show(map(mapPage, 'sv', { view })).querySelectorAll('button, input, select')].filter(
      (control) => control.getBoundingClientRect().height < 24,
    );
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  }
});

const ink = (token: string) => `var(--${token})`;
const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
const fileOf = (page: readonly Meant[]) =>
  pictureFile({ groups: mapOf(competencesOf(page, 'sv'), 'field', 'level', 'sv'), line: timeLine(page, NOW), language: 'sv', now: NOW, ink });

it('closes the groups of more than thirty competences, and opens one when it is pressed, in both views', async () => {
  const many = coursesOf(31);
  for (const view of ['picture', 'table'] as const) {
    const place = show(map(many, 'sv', { view, grouping: 'issuer' }));
    expect(place.querySelector('.map-box')?.querySelectorAll('tbody tr:not(.map-group)')).toHaveLength(0);
    const eight = place.querySelector('.axis span:last-child');
    if (eight !== null) expect(endOf(eight)).toBe(endOf(place.querySelector('.map')));
    const fold = place.querySelector<HTMLButtonElement>('.fold');
    expect(fold?.getAttribute('aria-expanded')).toBe('false');
    fold?.click();
    await vi.waitFor(() => expect(place.querySelector('.fold')?.getAttribute('aria-expanded')).toBe('true'));
    expect(place.querySelector('.map-box')?.querySelectorAll('tbody tr:not(.map-group)')).toHaveLength(16);
    await expectAccessible(place);
    expect(show(map(many.slice(1), 'sv', { view, grouping: 'issuer' })).querySelector('.fold')).toBeNull();
  }
});

it('closes no group that is the only one, however many competences it has', () => {
  const place = show(map(coursesOf(31), 'sv', { view: 'table', grouping: 'field' }));
  expect(place.querySelector('.fold')).toBeNull();
  expect(place.querySelector('.map-box')?.querySelectorAll('tbody tr:not(.map-group)')).toHaveLength(31);
});

/** Of two issuers by turns, in no field. */
function coursesOf(count: number): Meant[] {
  const { issuer } = summaryWith('verified');
  return Array.from({ length: count }, (_, index) => ({
    summary: summaryWith(index % 2 === 0 ? 'verified' : 'expired', {
      id: `${index}`,
      title: `Kurs ${index}`,
      issuer: index % 2 === 0 ? issuer : { ...issuer, id: 'did:web:annan.example', name: 'Annan skola', listed: [] },
    }),
    meaning: null,
  }));
}

describe('the picture that is saved', () => {
  it('says what the screen says, with its key, and nothing of the page or the person', () => {
    const file = parsed(fileOf(mapPage));
    const texts = [...file.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Kompetenskarta',
        '21 november 2026',
        'Energisystem',
        'egen uppgift',
        'Verifierad',
        'Utgången',
        'Tidslinje',
        'I dag, 21 november 2026',
        'Pil: inget slutdatum',
      ]),
    );
    expect(texts.join(' ')).not.toMatch(/saralindqvist|Sara|intyg\.example/);
  });

  it('explains every silhouette that stands in it, those of the time line too, once', () => {
    const texts = [...parsed(fileOf(mapPage)).querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
    const { verdict } = words.sv;
    const told = Object.values(verdict).filter((word) => texts.includes(word));
    expect(told.toSorted()).toEqual(
      [
        verdict.verified,
        verdict['status-unknown'],
        verdict['issuer-unknown'],
        verdict.unverifiable,
        verdict.expired,
        verdict.revoked,
        verdict.invalid,
      ].toSorted(),
    );
    expect(texts.filter((text) => text === verdict.verified)).toHaveLength(1);
  });

  it('takes nothing from anywhere else', () => {
    const svg = fileOf(mapPage);
    const named = [...new Set([...parsed(svg).querySelectorAll('*')].map(({ localName }) => localName))].toSorted();
    expect(named).toEqual(['circle', 'g', 'path', 'rect', 'svg', 'text', 'title']);
    expect(svg).not.toMatch(/href|url\(|@import|font-face|style=|class=/);
  });

  it.each([
    ['markup', '</text><script>alert(1)</script><image href="https://x.example/"/>'],
    ['an entity', '&xxe; &amp;lt;'],
    ['signs that XML cannot hold', 'a\u0000b\u000Bc\uFFFEd\uFFFF\uD800'],
    ['a comment and CDATA', ']]><!-- --><![CDATA['],
    ['a word without end', 'x'.repeat(5000)],
    ['right to left', '\u202Eمهارة\u202C'],
  ])('holds %s as text and as nothing else', (_what, title) => {
    const evil = { summary: summaryWith('verified', { title }), meaning: null };
    const file = parsed(fileOf([evil]));
    expect(file.querySelector('parsererror')).toBeNull();
    expect(file.querySelectorAll('script, image, foreignObject, a')).toHaveLength(0);
    expect([...file.querySelectorAll('text')].every(({ children }) => children.length === 0)).toBe(true);
    expect(Number(file.documentElement.getAttribute('height'))).toBeLessThan(2000);
  });
});
