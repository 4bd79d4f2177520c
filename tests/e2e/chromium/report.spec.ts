import { PDF } from '@libpdf/core';
import type { Page } from '@playwright/test';
import { type Chromium, openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import type { World } from '../../harness/demo/world.ts';
import { pressOn } from '../keyboard.ts';
import { type Nine, serveNine } from '../nine.ts';
import { expect, test } from './extension.ts';

/** The tab of a page of nine credentials. */
async function pageOfNine({ server }: World, { context, worker }: Chromium): Promise<{ tabId: number; nine: Nine }> {
  const nine = await serveNine(server);
  const tab = await context.newPage();
  await tab.goto(nine.url);
  return { tabId: await tabOf(worker, tab), nine };
}

/** The report that the panel's button opens. */
async function reportFrom(panel: Page): Promise<Page> {
  const opened = panel.context().waitForEvent('page');
  await pressOn(panel, 'button', 'Skapa rapport');
  const report = await opened;
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('Kontroll av digitala bevis');
  return report;
}

test('each sheet of the report has a numbered foot, and what was not checked stands last', async ({ world, chromium }) => {
  const { tabId } = await pageOfNine(world, chromium);
  const panel = await openOwnPage(chromium, 'sidepanel', tabId);
  await waitForShown(panel, 9);
  const report = await reportFrom(panel);
  await pressOn(report, 'checkbox', 'Alla', 'Space');
  const pdf = await PDF.load(await report.pdf({ preferCSSPageSize: true }));
  const texts = pdf.extractText().map(({ text }) => text.replaceAll(/\s+/g, ' '));
  expect(texts.length).toBeGreaterThan(2);
  texts.forEach((text, index) => expect(text).toContain(`Sida ${index + 1} av ${texts.length}`));
  expect(texts.at(-1)).toContain('Det här är inte kontrollerat');
  expect(texts.join(' ')).toContain('Verifierad'); // whole letters, so that a word is found in the file
});

test('the report stays as it was when its page is gone, and says so where it comes too late', async ({ world, chromium }) => {
  const { tabId, nine } = await pageOfNine(world, chromium);
  const panel = await openOwnPage(chromium, 'sidepanel', tabId);
  await waitForShown(panel, 9);
  const report = await reportFrom(panel);
  const tab = chromium.context.pages().find((page) => page.url() === nine.url);
  await tab?.close();
  const late = await chromium.context.newPage();
  await late.goto(report.url());
  await expect(late.getByRole('status')).toContainText('Uppgifterna finns inte kvar');
  await expect(report.locator('tr[data-verdict]')).toHaveCount(9);
});
