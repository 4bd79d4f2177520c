import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { pressOn, tabTo } from '../keyboard.ts';
import { expect, test } from './extension.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

const { collection } = words.sv;

const groupsIn = async (page: Page) =>
  Object.fromEntries(
    await page
      .locator('.cover')
      .evaluateAll((groups) =>
        groups.map((group) => [group.getAttribute('data-group'), [...group.querySelectorAll('.wish')].map((wish) => wish.textContent)]),
      ),
  ) as Record<string, string[]>;

test('a counsellor gathers from three pages, lays a target beside it, takes a match and a page back, and erases, all by keyboard', async ({
  world,
  chromium,
}) => {
  test.setTimeout(120_000);
  const count = new Map<string, number>();
  for (const [index, { url, holds }] of world.pages.entries()) {
    const tab = await chromium.context.newPage();
    await tab.goto(url);
    const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
    await waitForShown(panel, holds.length);
    await pressOn(panel, 'button', collection.add.open);
    if (index === 0) await panel.keyboard.type('Sara, hösten');
    const shown = await panel.locator('[data-verdict]').count();
    await pressOn(panel, 'button', collection.add.all(shown));
    const { host } = new URL(url);
    count.set(host, shown);
    await expect(panel.getByRole('status').filter({ hasText: collection.add.added(shown, host) })).toBeVisible();
    await expect(panel.getByRole('button', { name: collection.add.open })).toBeFocused();
    await panel.close();
  }

  const all = [...count.values()].reduce((sum, one) => sum + one, 0);
  const page = await openOwnPage(chromium, 'collection');
  await pressOn(page, 'link', 'Sara, hösten');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sara, hösten');
  await expect(page.getByText(`${collection.sum(all, 3)} ${collection.onlyHere}`)).toBeVisible();
  await expect(page.locator('.source h3')).toHaveText([...count.keys()]);
  await expect(page.locator('.source [data-verdict]')).toHaveCount(all);
  const verdicts = await page.locator('.source [data-verdict]').evaluateAll((items) => items.map((item) => item.getAttribute('data-verdict') ?? ''));
  expect(verdicts.toSorted()).toEqual(world.pages.flatMap(({ holds }) => holds.map(({ verdict }) => verdict)).toSorted());

  const coming = chromium.context.waitForEvent('page');
  await pressOn(page, 'link', words.sv.report.create);
  const report = await coming;
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(report.getByText([...count.keys()].join(', ')).first()).toBeVisible();
  await expect(report.getByText(words.sv.screen.foundOnPage(all)).first()).toBeVisible();
  await report.close();

  await tabTo(page, 'textbox', collection.target.paste);
  await page.keyboard.insertText('Driftingenjör\nElsäkerhet\nTeam leadership\nUpphandling\nProjektledning\nEnergikartläggning');
  await pressOn(page, 'button', collection.target.compare);
  await expect(page.getByRole('status')).toHaveText(collection.target.changed(1, 3));
  expect(await groupsIn(page)).toEqual({
    proof: ['Driftingenjör'],
    look: ['Elsäkerhet'],
    claim: ['Team leadership'],
    open: ['Upphandling', 'Projektledning', 'Energikartläggning'], // nothing; revoked; proved wrong
  });

  await pressOn(page, 'button', collection.target.whyFor('Driftingenjör'));
  await pressOn(page, 'button', /Yrkeshögskoleexamen, driftingenjör hör inte hit/);
  await expect(page.getByRole('status')).toHaveText(collection.target.matchTaken('Driftingenjör', collection.target.group.open));
  await pressOn(page, 'button', collection.undo);
  await expect(page.getByRole('status')).toHaveText(collection.undone);
  expect((await groupsIn(page)).proof).toEqual(['Driftingenjör']);

  const [host = '', credentials = 0] = [...count].at(1) ?? [];
  await pressOn(page, 'button', collection.gathered.removeFrom(host));
  await expect(page.getByRole('status')).toHaveText(collection.gathered.removed(credentials, host));
  await expect(page.locator('.source h3')).toHaveCount(2);
  await pressOn(page, 'button', collection.undo);
  await expect(page.locator('.source [data-verdict]')).toHaveCount(all);

  const [rich = ''] = [...count].find(([, found]) => found > 1) ?? [];
  await pressOn(page, 'button', words.sv.oneAway.openOf(rich));
  await pressOn(page, 'button', /^Ta bort (?!det |enstaka )/);
  await expect(page.getByRole('status')).toHaveText(/ är borttaget\.$/);
  await expect(page.locator('.source [data-verdict]')).toHaveCount(all - 1);
  await expect(page.getByRole('button', { name: /^Ta bort (?!det |enstaka )/ }).first()).toBeFocused();
  await pressOn(page, 'button', collection.undo);
  await expect(page.locator('.source [data-verdict]')).toHaveCount(all);

  await page.reload();
  await expect(page.locator('.source [data-verdict]')).toHaveCount(all);
  expect((await groupsIn(page)).proof).toEqual(['Driftingenjör']);

  await pressOn(page, 'button', collection.erase.button);
  await expect(page.getByRole('button', { name: collection.cancel })).toBeFocused();
  await pressOn(page, 'button', collection.erase.yes);
  await expect(page.getByRole('status')).toHaveText(collection.erase.done('Sara, hösten', all, 3));
  const stored = await chromium.worker.evaluate(() => chrome.storage.local.get(null));
  expect(stored.collections).toEqual({ version: 1, cases: [] });
  expect(Object.keys(stored).filter((key) => key.startsWith('collected'))).toEqual([]);
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

test('“Erase everything” in the options takes the cases too', async ({ chromium }) => {
  const page = await openOwnPage(chromium, 'collection');
  await page.getByLabel(collection.cases.name).fill('Sara');
  await page.getByRole('button', { name: collection.cases.button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sara');
  const options = await openOwnPage(chromium, 'options');
  await expect(options.getByText(/1 ärende\./)).toBeVisible();
  await options.getByRole('button', { name: 'Radera allt' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Radera allt' }).click();
  await expect.poll(() => chromium.worker.evaluate(async () => 'collections' in (await chrome.storage.local.get(null)))).toBe(false);
  await page.bringToFront();
  await expect(page.getByText(words.en.collection.cases.none)).toBeVisible(); // the language was a choice too
});
