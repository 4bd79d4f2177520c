import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PDF } from '@libpdf/core';
import type { Page } from '@playwright/test';
import type { Report } from '@/utils/model/report';
import { type Chromium, openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import type { World } from '../../harness/demo/world.ts';
import { itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const URL_OF_PAGE = 'https://sida.test/';
/** A4 in points of 1/72 inch. */
const A4 = { width: 595, height: 842 };

/** A page of nine credentials: what the demo's first page has, and as many more as are missing. */
async function pageOfNine(world: World, { context, worker }: Chromium): Promise<number> {
  const [demo] = world.pages;
  const missing = Array.from({ length: 9 - (demo?.holds.length ?? 0) }, (_, index) => itemOf(`Delkurs ${index + 1}`));
  servePage(world.server, URL_OF_PAGE, `<base href="${demo?.url}">${demo?.html}${(await Promise.all(missing)).join('')}`);
  const tab = await context.newPage();
  await tab.goto(URL_OF_PAGE);
  return tabOf(worker, tab);
}

/** The report that the panel's button opens. */
async function reportFrom(panel: Page): Promise<Page> {
  const opened = panel.context().waitForEvent('page');
  await panel.getByRole('button', { name: 'Skapa rapport' }).press('Enter');
  const report = await opened;
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('Kontroll av digitala bevis');
  return report;
}

/** What `npm run examine` prints for a file, with no network and no list. */
const examined = (file: string): Promise<{ verdicts: string[]; errors: string }> =>
  new Promise((resolve, reject) => {
    execFile(process.execPath, ['tests/harness/run.mjs', 'examine', file], { cwd: ROOT }, (error, stdout, stderr) => {
      if (error !== null) return reject(error);
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { title: string; verdict: string; report: { differs: string[] } });
      resolve({ verdicts: lines.map(({ title, verdict, report }) => [title, verdict, ...report.differs].join(': ')), errors: stderr });
    });
  });

test('a page of nine credentials becomes a report, whose file gives the same verdicts again without a network', async ({ world, chromium }) => {
  const panel = await openOwnPage(chromium, 'sidepanel', await pageOfNine(world, chromium));
  const shown = await waitForShown(panel, 9);
  expect(new Set(shown.map(({ verdict }) => verdict)).size).toBeGreaterThan(3);

  const report = await reportFrom(panel);
  const onPaper = await report.locator('tr[data-verdict]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-verdict')));
  expect(onPaper).toEqual(shown.map(({ verdict }) => verdict));

  const downloading = report.waitForEvent('download');
  await report.getByRole('button', { name: 'Spara som JSON' }).press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^meritkollen-\d{4}-\d{2}-\d{2}-\d{4}\.json$/);
  const file = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(file);

  const { credentials } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const { verdicts, errors } = await examined(file);
  expect(verdicts).toEqual(credentials.map(({ stated: { title, verdict } }) => `${title}: ${verdict}`.replace(/^null: /, ': ')));
  const hash = await report.locator('.file .mono').textContent();
  expect(errors).toContain(`SHA-256 of the file ${hash}`);
});

test('the report prints on A4 with all its text, a numbered foot on each sheet, and none of its controls', async ({ world, chromium }) => {
  const panel = await openOwnPage(chromium, 'sidepanel', await pageOfNine(world, chromium));
  const shown = await waitForShown(panel, 9);
  const report = await reportFrom(panel);
  await report.getByRole('checkbox', { name: 'Alla' }).press('Space');
  const pdf = await PDF.load(await report.pdf({ preferCSSPageSize: true }));
  const sheets = pdf.getPages();
  const texts = pdf.extractText().map(({ text }) => text.replaceAll(/\s+/g, ' '));
  expect(sheets.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(sheets.map(() => [A4.width, A4.height]));
  expect(sheets.length).toBeGreaterThan(2);
  texts.forEach((text, index) => expect(text).toContain(`Sida ${index + 1} av ${sheets.length}`));
  for (const { title } of shown) expect(texts.join(' ')).toContain(title.slice(0, 12));
  expect(texts.at(-1)).toContain('Det här är inte kontrollerat');
  expect(texts.join(' ')).not.toContain('Spara som JSON');
});

test('the report stays as it was when its page is gone, and says so where it comes too late', async ({ world, chromium }) => {
  const tabId = await pageOfNine(world, chromium);
  const panel = await openOwnPage(chromium, 'sidepanel', tabId);
  await waitForShown(panel, 9);
  const report = await reportFrom(panel);
  const tab = chromium.context.pages().find((page) => page.url() === URL_OF_PAGE);
  await tab?.close();
  const late = await chromium.context.newPage();
  await late.goto(report.url());
  await expect(late.getByRole('status')).toContainText('Uppgifterna finns inte kvar');
  await expect(report.locator('tr[data-verdict]')).toHaveCount(9);
});
