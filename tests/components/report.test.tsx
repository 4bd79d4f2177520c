import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ReportPage, type ReportPageProps } from '@/components/report/ReportPage';
import type { ReportSource } from '@/utils/explain/report-of';
import { reportSource } from './report-sources';
import { recordWith } from './summaries';
import { faults, root } from './whole-page';

const choices = { language: 'sv', hideNames: false, detailed: [] } as const;
function show(changed: Partial<ReportPageProps> = {}) {
  const actions = { onPrint: vi.fn(), onSave: vi.fn(), onChoose: vi.fn() };
  render(<ReportPage language="sv" state={ready()} choices={{ ...choices, detailed: [] }} {...actions} {...changed} />, root);
  return actions;
}
const ready = (changes: Partial<ReportSource> = {}): ReportPageProps['state'] => ({ phase: 'ready', source: reportSource(changes) });
const headings = () => [...root.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)));

const states: [string, Partial<ReportPageProps>][] = [
  ['with three in detail', { choices: { ...choices, detailed: ['eighth#', 'status-unknown#', 'invalid#'] } }],
  ['with hidden names', { choices: { ...choices, hideNames: true, detailed: ['eighth#'] } }],
  ['with names hidden by the organisation', { namesSet: true, choices: { ...choices, hideNames: true } }],
  ['of a page with nothing, offline', { state: ready({ record: recordWith([]), lists: [], offline: true }) }],
  ['that waits', { state: { phase: 'waiting', done: 3, total: 9 } }],
  ['whose page is gone', { state: { phase: 'gone' } }],
];

it('sets a number apart from the name where a row is narrow', async () => {
  await page.viewport(320, 900);
  show();
  const cell = root.querySelector('td.number');
  expect(cell && getComputedStyle(cell, '::after').content).toBe('". "');
});

describe.each([
  ['sv', 'light', 1280],
  ['sv', 'dark', 320],
  ['en', 'dark', 1280],
  ['en', 'light', 320],
] as const)('the report in %s, %s, %i px wide', (language, scheme, width) => {
  it.each(states)('has no fault that axe finds, one h1, headings in order and nothing that scrolls sideways: %s', async (_what, changed) => {
    await page.viewport(width, 900);
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.lang = language;
    document.title = 'Rapport';
    const chosen = { ...(changed.choices ?? choices), language };
    show({ ...changed, language, choices: { ...chosen, detailed: [...chosen.detailed] } });
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
    const levels = headings();
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});

it('asks for the browser’s own print, and for the file', async () => {
  const { onPrint, onSave } = show();
  await page.getByRole('button', { name: 'Skriv ut eller spara som PDF' }).click();
  await page.getByRole('button', { name: 'Spara som JSON' }).click();
  expect([onPrint.mock.calls.length, onSave.mock.calls.length]).toEqual([1, 1]);
});

it('lets the reader choose what is told in detail, one by one and all at once', async () => {
  const { onChoose } = show();
  await page.getByRole('checkbox', { name: '4. Projektledning i praktiken' }).click();
  expect(onChoose).toHaveBeenLastCalledWith({ ...choices, detailed: ['revoked#'] });
  await page.getByRole('checkbox', { name: 'Alla' }).click();
  expect(onChoose.mock.lastCall?.[0].detailed).toHaveLength(8);
});

it('says that the file has the names still, where they are hidden on paper', () => {
  show({ choices: { ...choices, hideNames: true, detailed: [] } });
  expect(root.querySelector('.report-tools')?.textContent).toContain('Namnen står kvar i JSON-filen');
  expect(root.querySelector('.sheet')?.textContent).not.toMatch(/Sara|Lindqvist|saralindqvist/i);
});

it('leaves hidden names hidden where the organisation has set it, and says who has', () => {
  show({ namesSet: true, choices: { ...choices, hideNames: true, detailed: [] } });
  const box = page.getByRole('checkbox', { name: 'Dölj namn i rapporten' });
  expect([box.element().matches(':disabled'), box.element().matches(':checked')]).toEqual([true, true]);
  expect(root.querySelector(`[id="${box.element().getAttribute('aria-describedby')}"]`)?.textContent).toBe('Din organisation har bestämt det.');
});

it('speaks the reader’s language around a report in the other', () => {
  show({ choices: { ...choices, language: 'en', detailed: [] } });
  expect(root.querySelector('.report-tools .primary')?.textContent).toBe('Skriv ut eller spara som PDF');
  expect([root.querySelector('.sheet')?.getAttribute('lang'), root.querySelector('h1')?.textContent]).toEqual(['en', 'Check of digital credentials']);
});

it('puts nothing of a page’s host into a style but letters by their numbers', () => {
  const host = 'a";} body{display:none} @page{.example';
  show({ state: ready({ record: recordWith([], { host }) }) });
  expect(getComputedStyle(document.body).display).toBe('block');
  expect(root.querySelector('style')?.textContent).not.toContain('";}');
});
