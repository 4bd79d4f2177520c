import { deepStrictEqual, doesNotMatch, match, ok } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDF } from '@libpdf/core';
import { type Words, words } from '@/utils/explain/words';
import type { Report } from '@/utils/model/report';
import type { Language } from '@/utils/model/settings';
import { eventually } from './eventually.ts';
import { examined } from './examined.ts';
import { heard, listen } from './heard.ts';
import { focused, type Keyed, press, pressOn, tabBackTo, tabStops, tabTo, typeInto } from './keyboard.ts';
import type { Held, Nine } from './nine.ts';

/**
 * What the recruiter's way needs of a browser: the panel of the page of nine, and what comes of pressing a key.
 *
 * Shape: `opened` gives the page that an act opens, `saved` the file that it saves; `printed` gives a page as PDF, as the browser's own print makes it.
 */
export type Way<Page extends Keyed> = {
  panel: Page;
  language: Language;
  opened(act: () => Promise<void>): Promise<Page>;
  saved(act: () => Promise<void>): Promise<{ name: string; text: string }>;
  printed(page: Page): Promise<Uint8Array>;
};

/**
 * The recruiter's whole way without a mouse: the panel, one credential and back, orders, the map, names hidden, names compared, and the report on paper and as a file.
 * Fails: throws where a key does not lead on, the focus is lost, or something is said that should not be, or not once.
 */
export async function goTheRecruitersWay<Page extends Keyed>(way: Way<Page>, nine: Nine): Promise<void> {
  const here: Here<Page> = { ...way, nine, say: words[way.language] };
  const shown = await readThePanel(here);
  await openOneAndComeBack(here);
  await order(here);
  await readTheMap(here);
  await hideNames(here);
  await compareAName(here);
  const report = await openTheReport(here, shown);
  await chooseDetails(here, report);
  await hideNamesOnPaper(here, report);
  await saveAndRepeat(here, report);
  await print(here, report);
}

type Here<Page extends Keyed> = Way<Page> & { nine: Nine; say: Words };

const TITLE = 'Driftingenjör';
const begins = (text: string): RegExp => new RegExp(`^${text}`);

/** Gives what the panel shows, in the order of the page. */
async function readThePanel<Page extends Keyed>({ panel, nine, say }: Here<Page>): Promise<Held[]> {
  await eventually(async () => (await shownIn(panel)).toSorted(byTitle), nine.holds.toSorted(byTitle));
  await listen(panel);
  deepStrictEqual(await texts(panel, 'h1'), [say.screen.heading]);
  const verified = nine.holds.filter(({ verdict }) => verdict === 'verified').length;
  const sum = say.screen.summary({ found: 9, verified, confirmed: 0, waiting: 0, checking: 0, closer: 9 - verified });
  deepStrictEqual(await heard(panel), [`${say.screen.foundOnPage(9)} ${sum}`]);

  const stops = await tabStops(panel);
  const rows = stops.slice(stops.findIndex(({ name }) => name === say.map.open) + 1).slice(0, 9);
  const seen = await shownIn(panel);
  deepStrictEqual(
    rows.map(({ role, name }) => [role, seen.findIndex(({ title, verdict }) => name.includes(title) && name.includes(say.verdict[verdict]))]),
    seen.map((_, index) => ['button', index]),
  );
  deepStrictEqual(
    stops.slice(0, 3).map(({ role }) => role),
    ['combobox', 'switch', 'button'],
  );
  deepStrictEqual(stops.at(-1), { role: 'button', name: say.report.create });
  return seen;
}

async function openOneAndComeBack<Page extends Keyed>({ panel, nine, say }: Here<Page>): Promise<void> {
  for (const { title } of [nine.holds[3], nine.holds[7]].filter((held) => held !== undefined)) {
    await pressOn(panel, 'button', begins(title));
    await pressOn(panel, 'button', say.screen.everything);
    await focusIs(panel, 'heading', title);
    deepStrictEqual(await texts(panel, 'h1'), [title]);
    await tabBackTo(panel, 'button', say.detail.back(9));
    await press(panel, 'Enter');
    await eventually(async () => (await focused(panel))?.name.startsWith(title), true);
    await press(panel, 'Enter'); // closes the row again
    deepStrictEqual(await heard(panel), [], 'coming back to the list says nothing again');
  }
}

async function order<Page extends Keyed>({ panel, nine, say }: Here<Page>): Promise<void> {
  await tabBackTo(panel, 'combobox', say.overview.order);
  await press(panel, 'ArrowDown');
  await eventually(() => heard(panel), [say.overview.ordered.attention]);
  await eventually(async () => (await texts(panel, 'details h3'))[0], say.verdict.invalid);
  await press(panel, 'ArrowDown');
  await eventually(() => heard(panel), [say.overview.ordered.level]);
  await eventually(() => texts(panel, 'details h3'), ['SeQF 5', 'SeQF 4', say.overview.group.noLevel]);
  deepStrictEqual((await shownIn(panel)).toSorted(byTitle), nine.holds.toSorted(byTitle));
}

async function readTheMap<Page extends Keyed>(here: Here<Page>): Promise<void> {
  const { panel, nine, say, saved } = here;
  await pressOn(panel, 'button', say.map.open);
  await focusIs(panel, 'heading', say.map.heading);
  const rows = await texts(panel, '.map tbody tr:not(.map-group)');
  ok(
    rows.some((row) => row.includes('Värmesystem') && row.includes(say.map.levelHeard(5, say.verdict.verified.toLowerCase()))),
    rows.join('\n'),
  );
  ok(
    rows.some((row) => row.includes('Kyla') && row.includes(say.map.instead.claim)),
    rows.join('\n'),
  );

  const picture = await saved(() => pressOn(panel, 'button', 'SVG'));
  deepStrictEqual(picture.name, `${say.map.fileName}.svg`);
  match(picture.text, /^<svg[^]*Värmesystem[^]*<\/svg>\s*$/);
  doesNotMatch(picture.text, namesOf(nine));
  await eventually(() => heard(panel), [say.map.saved]);

  await pressOn(panel, 'button', say.map.table);
  await eventually(() => heard(panel), [say.map.shown.table]);
  deepStrictEqual(await texts(panel, 'table caption'), [say.map.tableCaption, say.map.timeCaption]);
}

async function hideNames<Page extends Keyed>({ panel, nine, say }: Here<Page>): Promise<void> {
  await tabTo(panel, 'switch', say.overview.hide);
  await press(panel, 'Space');
  await eventually(() => heard(panel), [say.overview.hidden]);
  await pressOn(panel, 'button', TITLE);
  await focusIs(panel, 'heading', TITLE);
  doesNotMatch(String(await panel.evaluate('document.body.innerHTML')), namesOf(nine));
  await tabBackTo(panel, 'button', say.map.back);
  await press(panel, 'Enter');
  await focusIs(panel, 'heading', say.map.heading);
  await pressOn(panel, 'switch', say.overview.hide, 'Space');
  await eventually(async () => (await heard(panel)).filter((text) => text !== say.overview.hidden), [say.overview.notHidden]);
}

async function compareAName<Page extends Keyed>({ panel, nine, say }: Here<Page>): Promise<void> {
  await pressOn(panel, 'button', TITLE);
  await focusIs(panel, 'heading', TITLE);
  await typeInto(panel, say.person.nameLabel, nine.person.toLowerCase().split(' ').toReversed().join(' '));
  await press(panel, 'Enter');
  await eventually(() => heard(panel), [`${say.person.grade.same}. ${say.person.difference.order}`]);
  await tabBackTo(panel, 'button', say.map.back);
  await press(panel, 'Enter');
  await focusIs(panel, 'heading', say.map.heading);
  await tabBackTo(panel, 'button', say.detail.back(9));
  await press(panel, 'Enter');
  await focusIs(panel, 'button', say.map.open);
  await heard(panel);
}

async function openTheReport<Page extends Keyed>({ panel, opened, say }: Here<Page>, shown: readonly Held[]): Promise<Page> {
  const report = await opened(() => pressOn(panel, 'button', say.report.create));
  await eventually(() => texts(report, 'h1'), [say.report.title]);
  await listen(report);
  deepStrictEqual(await heard(report), [say.report.ready]);
  const onPaper = await report.evaluate(`[...document.querySelectorAll('tr[data-verdict]')].map((row) => row.dataset.verdict)`);
  deepStrictEqual(
    onPaper,
    shown.map(({ verdict }) => verdict),
  );
  const stops = await tabStops(report);
  deepStrictEqual(
    stops.map(({ role }) => role),
    ['combobox', ...Array.from({ length: 11 }, () => 'checkbox'), 'button', 'button'],
  );
  return report;
}

async function chooseDetails<Page extends Keyed>({ say }: Here<Page>, report: Page): Promise<void> {
  const inDetail = async () => (await texts(report, '.in-detail h3')).length;
  await pressOn(report, 'checkbox', new RegExp(TITLE), 'Space');
  await eventually(inDetail, 1);
  await pressOn(report, 'checkbox', say.report.all, 'Space');
  await eventually(inDetail, 9);
  deepStrictEqual((await texts(report, 'h2')).includes(say.report.details(9)), true);
}

async function hideNamesOnPaper<Page extends Keyed>({ nine, say }: Here<Page>, report: Page): Promise<void> {
  const paper = async () => (await texts(report, 'article'))[0] ?? '';
  match(await paper(), namesOf(nine));
  await pressOn(report, 'checkbox', say.report.hideNames, 'Space');
  await eventually(async () => (await paper()).includes(say.report.namesHidden), true);
  doesNotMatch(await paper(), namesOf(nine));
  match((await texts(report, '.report-tools'))[0] ?? '', new RegExp(say.report.jsonHasNames));
  await press(report, 'Space');
  await eventually(async () => namesOf(nine).test(await paper()), true);
}

async function saveAndRepeat<Page extends Keyed>({ saved, say }: Here<Page>, report: Page): Promise<void> {
  const { name, text } = await saved(() => pressOn(report, 'button', say.report.saveJson));
  match(name, /^meritkollen-\d{4}-\d{2}-\d{2}-\d{4}\.json$/);
  const { credentials } = JSON.parse(text) as Report;
  const folder = mkdtempSync(path.join(tmpdir(), 'meritkollen-report-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    const { verdicts, errors } = await examined(file);
    deepStrictEqual(
      verdicts,
      credentials.map(({ stated: { title, verdict } }) => `${title}: ${verdict}`),
    );
    ok(errors.includes(`SHA-256 of the file ${(await texts(report, '.file .mono'))[0]}`), errors);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function print<Page extends Keyed>({ printed, nine, say }: Here<Page>, report: Page): Promise<void> {
  // The browser's own window for printing cannot be answered by a test: that it is asked for is what can be seen.
  await report.evaluate('window.print = () => { window.asked = (window.asked ?? 0) + 1; }');
  await pressOn(report, 'button', say.report.print);
  deepStrictEqual(await report.evaluate('window.asked'), 1);
  const pdf = await PDF.load(await printed(report));
  const sheets = pdf.getPages().map(({ width, height }) => [Math.round(width), Math.round(height)]);
  deepStrictEqual(
    sheets,
    sheets.map(() => A4),
  );
  const text = pdf
    .extractText()
    .map((sheet) => sheet.text.normalize('NFKC').replaceAll(/\s+/g, ' '))
    .join(' ');
  for (const { title, verdict } of nine.holds) ok(text.includes(title) && text.includes(say.verdict[verdict]), `${title} is not on paper`);
  ok(text.includes(say.report.notChecked));
  ok(!text.includes(say.report.saveJson), 'what is chosen before printing is not printed');
}

/** A4 in points of 1/72 inch. */
const A4 = [595, 842];

const texts = async (page: Keyed, selector: string): Promise<string[]> =>
  (await page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map(({ textContent }) => textContent.replaceAll(/\\s+/g, ' ').trim())`,
  )) as string[];

const shownIn = (panel: Keyed): Promise<Held[]> => panel.evaluate(`(${readRows})()`) as Promise<Held[]>;

/** Runs in the panel. */
const readRows = (): unknown[] =>
  [...document.querySelectorAll<HTMLElement>('[data-verdict]')].map(({ dataset: { title, verdict, level } }) => ({
    title,
    verdict,
    level: Number(level) || null,
  }));

const byTitle = (one: Held, other: Held): number => one.title.localeCompare(other.title, 'sv');

/** Waits until the focus is on this and on nothing else. */
const focusIs = (page: Keyed, role: string, name: string): Promise<void> => eventually(() => focused(page), { role, name });

/** The person's names, and the host that has them too. */
const namesOf = ({ person, url }: Nine): RegExp => new RegExp([...person.split(' '), new URL(url).host.replaceAll('.', '\\.')].join('|'), 'i');
