import { deepStrictEqual, doesNotMatch, match, ok } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDF } from '@libpdf/core';
import { type Words, words } from '@/utils/explain/words';
import type { Report } from '@/utils/model/report';
import { examined } from './examined.ts';
import { heard, listen } from './heard.ts';
import { focused, press, pressOn, tabBackTo, tabStops, tabTo, typeInto } from './keyboard.ts';
import type { Held, Nine } from './nine.ts';
import { type Screen, settles, textsIn, type Way } from './screen.ts';

/**
 * The recruiter's whole way without a mouse: the panel, one credential and back, orders, the map, names hidden, names compared, and the report on paper and as a file.
 * Fails: throws where a key does not lead on, the focus is lost, or something is said that should not be, or not once.
 */
export async function goTheRecruitersWay(way: Way, nine: Nine): Promise<void> {
  const panel = await way.own('sidepanel', await way.visit(nine.url));
  await panel.bringToFront();
  const here: Here = { ...way, panel, nine, say: words[way.language] };
  await readThePanel(here);
  await openOneAndComeBack(here);
  await order(here);
  await readTheMap(here);
  await hideNames(here);
  await compareAName(here);
  const report = await openTheReport(here);
  await chooseDetails(here, report);
  await hideNamesOnPaper(here, report);
  await saveAndRepeat(here, report);
  await print(here, report);
}

type Here = Way & { panel: Screen; nine: Nine; say: Words };

const TITLE = 'Driftingenjör';
const begins = (text: string): RegExp => new RegExp(`^${text}`);

async function readThePanel({ panel, nine, say }: Here): Promise<void> {
  await settles(() => shownIn(panel), nine.holds);
  await listen(panel);
  deepStrictEqual(await textsIn(panel, 'h1'), [say.screen.heading]);
  const verified = nine.holds.filter(({ verdict }) => verdict === 'verified').length;
  const sum = say.screen.summary({ found: 9, verified, confirmed: 0, waiting: 0, checking: 0, closer: 9 - verified });
  deepStrictEqual(await heard(panel), [`${say.screen.foundOnPage(9)} ${sum}`]);

  const stops = await tabStops(panel);
  const rows = stops.slice(stops.findIndex(({ name }) => name === say.map.open) + 1).slice(0, 9);
  deepStrictEqual(
    rows.map(({ role, name }) => [role, nine.holds.findIndex(({ title, verdict }) => name.includes(title) && name.includes(say.verdict[verdict]))]),
    nine.holds.map((_, index) => ['button', index]),
  );
  deepStrictEqual(
    stops.slice(0, 3).map(({ role }) => role),
    ['combobox', 'switch', 'button'],
  );
  ok(stops.some(({ role, name }) => role === 'button' && name === say.report.create));
}

async function openOneAndComeBack({ panel, nine, say }: Here): Promise<void> {
  for (const { title } of [nine.holds[3], nine.holds[7]].filter((held) => held !== undefined)) {
    await pressOn(panel, 'button', begins(title));
    await pressOn(panel, 'button', say.screen.everything);
    await focusIs(panel, 'heading', title);
    deepStrictEqual(await textsIn(panel, 'h1'), [title]);
    await tabBackTo(panel, 'button', say.detail.back(9));
    await press(panel, 'Enter');
    await settles(async () => (await focused(panel))?.name.startsWith(title), true);
    await press(panel, 'Enter'); // closes the row again
    deepStrictEqual(await heard(panel), [], 'coming back to the list says nothing again');
  }
}

async function order({ panel, nine, say }: Here): Promise<void> {
  await tabBackTo(panel, 'combobox', say.overview.order);
  await press(panel, 'ArrowDown');
  await settles(() => heard(panel), [say.overview.ordered.attention]);
  await settles(async () => (await textsIn(panel, 'details h3'))[0], say.verdict.invalid);
  await press(panel, 'ArrowDown');
  await settles(() => heard(panel), [say.overview.ordered.level]);
  await settles(() => textsIn(panel, 'details h3'), ['SeQF 5', 'SeQF 4', say.overview.group.noLevel]);
  deepStrictEqual((await shownIn(panel)).toSorted(byTitle), nine.holds.toSorted(byTitle));
}

async function readTheMap(here: Here): Promise<void> {
  const { panel, nine, say, saved } = here;
  await pressOn(panel, 'button', say.map.open);
  await focusIs(panel, 'heading', say.map.heading);
  const rows = await textsIn(panel, '.map tbody tr:not(.map-group)');
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
  await settles(() => heard(panel), [say.map.saved]);

  await pressOn(panel, 'button', say.map.table);
  await settles(() => heard(panel), [say.map.shown.table]);
  deepStrictEqual(await textsIn(panel, 'table caption'), [say.map.tableCaption, say.map.timeCaption]);
}

async function hideNames({ panel, nine, say }: Here): Promise<void> {
  await tabTo(panel, 'switch', say.overview.hide);
  await press(panel, 'Space');
  await settles(() => heard(panel), [say.overview.hidden]);
  await pressOn(panel, 'button', TITLE);
  await focusIs(panel, 'heading', TITLE);
  doesNotMatch(String(await panel.evaluate('document.body.innerHTML')), namesOf(nine));
  await tabBackTo(panel, 'button', say.map.back);
  await press(panel, 'Enter');
  await focusIs(panel, 'button', TITLE);
  await pressOn(panel, 'switch', say.overview.hide, 'Space');
  await settles(() => heard(panel), [say.overview.notHidden]);
}

async function compareAName({ panel, nine, say }: Here): Promise<void> {
  await pressOn(panel, 'button', TITLE);
  await focusIs(panel, 'heading', TITLE);
  await typeInto(panel, say.person.nameLabel, nine.person.toLowerCase().split(' ').toReversed().join(' '));
  await press(panel, 'Enter');
  await settles(() => heard(panel), [`${say.person.grade.same}. ${say.person.difference.order}`]);
  await tabBackTo(panel, 'button', say.map.back);
  await press(panel, 'Enter');
  await focusIs(panel, 'button', TITLE);
  await tabBackTo(panel, 'button', say.detail.back(9));
  await press(panel, 'Enter');
  await focusIs(panel, 'button', say.map.open);
  await heard(panel);
}

async function openTheReport({ panel, nine, opened, say }: Here): Promise<Screen> {
  await pressOn(panel, 'button', say.report.create);
  const report = await opened('report');
  await settles(() => textsIn(report, 'h1'), [say.report.title]);
  await listen(report);
  deepStrictEqual(await heard(report), [say.report.ready]);
  const onPaper = await report.evaluate(`[...document.querySelectorAll('tr[data-verdict]')].map((row) => row.dataset.verdict)`);
  deepStrictEqual(
    onPaper,
    nine.holds.map(({ verdict }) => verdict),
  );
  const stops = await tabStops(report);
  // Firefox also stops at a region that can be scrolled.
  const roles = stops.flatMap(({ role }) => (role === 'region' ? [] : [role]));
  deepStrictEqual(roles, ['combobox', ...Array.from({ length: 11 }, () => 'checkbox'), 'button', 'button']);
  return report;
}

async function chooseDetails({ say }: Here, report: Screen): Promise<void> {
  const inDetail = async () => (await textsIn(report, '.in-detail h3')).length;
  await pressOn(report, 'checkbox', new RegExp(TITLE), 'Space');
  await settles(inDetail, 1);
  await pressOn(report, 'checkbox', say.report.all, 'Space');
  await settles(inDetail, 9);
  deepStrictEqual((await textsIn(report, 'h2')).includes(say.report.details(9)), true);
}

async function hideNamesOnPaper({ nine, say }: Here, report: Screen): Promise<void> {
  const paper = async () => (await textsIn(report, 'article'))[0] ?? '';
  match(await paper(), namesOf(nine));
  await pressOn(report, 'checkbox', say.report.hideNames, 'Space');
  await settles(async () => (await paper()).includes(say.report.namesHidden), true);
  doesNotMatch(await paper(), namesOf(nine));
  match((await textsIn(report, '.report-tools'))[0] ?? '', new RegExp(say.report.jsonHasNames));
  await press(report, 'Space');
  await settles(async () => namesOf(nine).test(await paper()), true);
}

async function saveAndRepeat({ saved, say }: Here, report: Screen): Promise<void> {
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
    ok(errors.includes(`SHA-256 of the file ${(await textsIn(report, '.file .mono'))[0]}`), errors);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function print({ nine, say }: Here, report: Screen): Promise<void> {
  // The browser's own window for printing cannot be answered by a test: that it is asked for is what can be seen.
  await report.evaluate('window.print = () => { window.asked = (window.asked ?? 0) + 1; }');
  await pressOn(report, 'button', say.report.print);
  deepStrictEqual(await report.evaluate('window.asked'), 1);
  const pdf = await PDF.load(await report.pdf({ preferCSSPageSize: true }));
  for (const { width, height } of pdf.getPages()) ok(Math.abs(width - A4.width) < 2 && Math.abs(height - A4.height) < 2, `${width} x ${height}`);
  const text = pdf
    .extractText()
    .map((sheet) => sheet.text.normalize('NFKC').replaceAll(/\s+/g, ' '))
    .join(' ');
  for (const { title, verdict } of nine.holds) ok(text.includes(title) && text.includes(say.verdict[verdict]), `${title} is not on paper`);
  ok(text.includes(say.report.notChecked));
  ok(!text.includes(say.report.saveJson), 'what is chosen before printing is not printed');
}

/** A4 in points of 1/72 inch. */
const A4 = { width: 595, height: 842 };

const shownIn = (panel: Screen): Promise<Held[]> => panel.evaluate(`(${readRows})()`) as Promise<Held[]>;

/** Runs in the panel. */
const readRows = (): unknown[] =>
  [...document.querySelectorAll<HTMLElement>('[data-verdict]')].map(({ dataset: { title, verdict, level } }) => ({
    title,
    verdict,
    level: Number(level) || null,
  }));

const byTitle = (one: Held, other: Held): number => one.title.localeCompare(other.title, 'sv');

/** Waits until the focus is on this and on nothing else. */
const focusIs = (page: Screen, role: string, name: string): Promise<void> => settles(() => focused(page), { role, name });

/** The person's names, and the host that has them too. */
const namesOf = ({ person, url }: Nine): RegExp => new RegExp([...person.split(' '), new URL(url).host.replaceAll('.', '\\.')].join('|'), 'i');
