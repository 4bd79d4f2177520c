import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CredentialDetail } from '@/components/CredentialDetail';
import { CompareBox, type CompareBoxProps } from '@/components/compare/CompareBox';
import { CompareView } from '@/components/compare/CompareView';
import type { Side } from '@/utils/explain/side-by-side';
import { hideNames, meaningWithout } from '@/utils/explain/without-people';
import type { Language } from '@/utils/model/settings';
import { circumstances, expectAccessible, show } from './look';
import { comparedPairs, sideWith } from './pairs';
import { evidence, NOW, summaryWith } from './summaries';

beforeEach(() => page.viewport(400, 900));
afterEach(() => document.body.replaceChildren());

const view = (sides: readonly [Side, Side], language: Language = 'sv', actions = { onBack: vi.fn(), onOpen: vi.fn() }) => (
  <CompareView sides={sides} language={language} {...actions} />
);
const button = (name: string) => page.getByRole('button', { name, exact: true });
/** How many cells say whose they are, to those who see them. */
const names = (place: HTMLElement) => [...place.querySelectorAll('.whose')].filter((one) => one.checkVisibility()).length;
const detail = (compare: CompareBoxProps | null) => (
  <main class="panel">
    <CredentialDetail
      summary={summaryWith('verified')}
      evidence={evidence}
      language="sv"
      now={NOW}
      count={3}
      busy={false}
      copied={false}
      compare={compare}
      onCompareEmail={async () => 'matches'}
      onBack={vi.fn()}
      onRecheck={vi.fn()}
      onAllow={vi.fn()}
      onCopy={vi.fn()}
      onSave={vi.fn()}
    />
  </main>
);
const rowsIn = (place: HTMLElement) =>
  Object.fromEntries(
    [...place.querySelectorAll('tbody')].map((body) => [
      body.dataset.row,
      [...body.querySelectorAll('td')].map((cell) => {
        const copy = cell.cloneNode(true) as HTMLElement;
        copy.querySelector('.whose')?.remove();
        return copy.textContent;
      }),
    ]),
  );

describe.each(circumstances)('in $language, $scheme', ({ language, scheme }) => {
  it.each(Object.entries(comparedPairs))('two credentials, %s, have no fault that axe finds, wide and at 320 px', async (_pair, sides) => {
    for (const width of [400, 320]) {
      await page.viewport(width, 900);
      const place = show(view(sides, language), language, scheme);
      await expectAccessible(place);
      expect(document.documentElement.scrollWidth).toBe(width);
      expect(place.querySelectorAll('h1')).toHaveLength(1);
    }
  });
});

it('has the focus on its heading, so that those who hear it know where they are', async () => {
  show(view(comparedPairs.usual));
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
});

it('says the name above each cell where the two stand above each other, and not twice where they stand beside each other', async () => {
  expect(names(show(view(comparedPairs.usual)))).toBe(0);
  await page.viewport(320, 900);
  const place = show(view(comparedPairs.usual));
  expect(names(place)).toBe(place.querySelectorAll('td').length);
});

it('has no score, no winner, and no colour but the verdicts’', () => {
  const place = show(view(comparedPairs.usual));
  expect(place.textContent).not.toMatch(/%|procent|bättre|sämre|rank/i);
  expect([...place.querySelectorAll('table [class]')].filter(({ classList }) => classList.contains('says')).length).toBe(2);
  const colours = [...place.querySelectorAll<HTMLElement>('td')].map((cell) => getComputedStyle(cell).backgroundColor);
  expect(new Set(colours).size).toBe(1);
});

it('shows no level, date or skill of what was proved wrong, and says why', () => {
  const rows = rowsIn(show(view(comparedPairs['one of them proved wrong'])));
  expect([rows.level?.[1], rows.skills?.[1], rows.from?.[1], rows.issuer?.[1]]).toEqual(Array(4).fill('Visas inte'));
  expect(rows.verdict?.[1]).toContain('Övriga uppgifter visas inte, eftersom intyget inte stämmer.');
  expect(rows.level?.[0]).toContain('SeQF');
});

it('names both by their titles as ways to them, in the issuers’ languages', async () => {
  const actions = { onBack: vi.fn(), onOpen: vi.fn() };
  const place = show(view(comparedPairs.usual, 'sv', actions));
  const names = [...place.querySelectorAll<HTMLElement>('thead .link')];
  expect(names.map((name) => [name.textContent, name.lang, name.dir])).toEqual([
    ['Energieffektiv drift av värmesystem', 'sv', 'auto'],
    ['Operation of heating systems', 'en', 'auto'],
  ]);
  names[1]?.click();
  await button('Tillbaka till intyget').click();
  expect([actions.onOpen.mock.calls, actions.onBack.mock.calls.length]).toEqual([[['issuer-unknown#']], 1]);
});

it('turns no word of an issuer into markup', () => {
  const evil = '<img src=x onerror=alert(1)>\u202Eabc';
  const [own] = comparedPairs.usual;
  const place = show(view([own, sideWith('verified', null, { id: 'evil#', title: evil, recipient: evil })]));
  expect(place.querySelector('img')).toBeNull();
  expect(place.textContent).not.toContain('\u202E');
});

it('shows nobody’s name where names are hidden', () => {
  const hide = hideNames(['Sara Lindqvist'], '(dolt namn)');
  const hidden = comparedPairs.usual.map(({ summary, meaning, endorsed }) => ({
    summary: { ...summary, recipient: '(dolt namn)' },
    meaning: meaning && meaningWithout(meaning, hide),
    endorsed,
  })) as unknown as [Side, Side];
  const place = show(view(hidden));
  expect(place.innerHTML).not.toMatch(/sara|lindqvist/i);
  expect(rowsIn(place).recipient).toEqual(['(dolt namn)', '(dolt namn)']);
});

describe('the way to it', () => {
  const box: CompareBoxProps = {
    language: 'sv',
    others: [
      { key: 'a#', title: 'Elsäkerhet', verdict: 'Utgången' },
      { key: 'b#', title: 'Kylteknik', verdict: 'Inte signerad' },
    ],
    isReturned: false,
    onCompare: vi.fn(),
  };
  const drawBox = (changes: Partial<CompareBoxProps> = {}) => show(<main class="panel">{<CompareBox {...box} {...changes} />}</main>);

  it('is a choice among the others of the page, by keyboard', async () => {
    const onCompare = vi.fn();
    const place = drawBox({ onCompare });
    button('Jämför med ett annat intyg').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByLabelText('Jämför med', { exact: true })).toHaveFocus();
    expect([...place.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual(['Elsäkerhet, Utgången', 'Kylteknik, Inte signerad']);
    await expectAccessible(place);
    await userEvent.keyboard('{ArrowDown}{Tab}{Enter}');
    expect(onCompare.mock.calls).toEqual([['b#']]);
  });

  it('gives the focus back when the reader thinks better of it, and when they come back from it', async () => {
    drawBox();
    await button('Jämför med ett annat intyg').click();
    await button('Avbryt').click();
    await expect.element(button('Jämför med ett annat intyg')).toHaveFocus();
    show(detail({ ...box, isReturned: true }));
    await expect.element(button('Jämför med ett annat intyg')).toHaveFocus();
    show(detail(box));
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('is not there on a page with one credential', () => {
    expect(show(detail(null)).textContent).not.toContain('Jämför med ett annat intyg');
  });
});
