import type { browser } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { compare, erase, gather, reportOn, takeBack, threePages } from '../counsellor.ts';
import { expect, test } from './extension.ts';
import { wayIn } from './way.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

const { collection } = words.sv;

test('a counsellor gathers from three pages, lays a list and an advert beside them, takes back, reports and erases, by keyboard only', async ({
  world,
  chromium,
  language,
}) => {
  test.setTimeout(240_000);
  const way = wayIn(chromium, language);
  const sources = await threePages(world);
  const page = await gather(way, sources);
  await compare(way, page);
  await takeBack(way, page, sources);
  await reportOn(way, page, sources);
  await erase(way, page, sources);
});

test('what is gathered from an open tab is there once, and follows the trust lists without asking any server', async ({ world, chromium }) => {
  const [first] = world.pages;
  if (first === undefined) throw new Error('The demo has no pages.');
  const tab = await chromium.context.newPage();
  await tab.goto(first.url);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await waitForShown(panel, first.holds.length);
  await panel.close();

  const page = await openOwnPage(chromium, 'collection');
  await page.getByLabel(collection.cases.name).fill('Sara');
  await page.getByRole('button', { name: collection.cases.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sara');
  const gather = async (): Promise<void> => {
    await page.getByRole('button', { name: collection.gathered.fromTab }).click();
    await page.getByRole('button', { name: collection.gathered.fromHost(first.holds.length, new URL(first.url).host) }).click();
  };
  await gather();
  await expect(page.getByRole('status')).toHaveText(collection.add.added(first.holds.length, new URL(first.url).host));
  await gather();
  await expect(page.getByRole('status')).toHaveText(collection.add.already(first.holds.length));
  await expect(page.locator('.source [data-verdict]')).toHaveCount(first.holds.length);
  await expect(page.locator('.source [data-verdict=verified]')).not.toHaveCount(0);

  const asked = world.server.log.length;
  await chromium.worker.evaluate(() => chrome.storage.local.set({ trustLists: [] }));
  await expect(page.locator('.source [data-verdict=verified]')).toHaveCount(0);
  await expect(page.locator('.source [data-verdict]')).toHaveCount(first.holds.length);
  expect(world.server.log.length).toBe(asked);
});

test('the options give a copy of the cases, and “Erase everything” takes them too', async ({ chromium }) => {
  const page = await openOwnPage(chromium, 'collection');
  await page.getByLabel(collection.cases.name).fill('Sara');
  await page.getByRole('button', { name: collection.cases.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sara');
  const options = await openOwnPage(chromium, 'options');
  await expect(options.getByText(/1 ärende\./)).toBeVisible();
  const { name, text } = await wayIn(chromium, 'sv').saved(() => options.getByRole('button', { name: 'Spara en kopia' }).click());
  await expect(options.getByRole('status')).toContainText('Kopian är sparad.');
  const stored = await chromium.worker.evaluate(() => chrome.storage.local.get(null));
  expect([name, JSON.parse(text), text.includes('"Sara"')]).toEqual(['meritkollen-kopia.json', stored, true]);
  await options.getByRole('button', { name: 'Radera allt' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Radera allt' }).click();
  await expect.poll(() => chromium.worker.evaluate(async () => 'collections' in (await chrome.storage.local.get(null)))).toBe(false);
  await page.bringToFront();
  await expect(page.getByText(words.en.collection.cases.none)).toBeVisible(); // the language was a choice too
});
