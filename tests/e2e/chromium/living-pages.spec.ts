import type { Page } from '@playwright/test';
import { words } from '@/utils/explain/words';
import { type Chromium, openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const URL_OF_PAGE = 'https://sida.test/';
const A_WHILE = 1500; // milliseconds: longer than a search and a drawing take

/** On these pages only our badges have a name with a hyphen. */
const badges = (tab: Page) => tab.locator('xpath=//body//*[contains(local-name(), "-")]');

async function openedAt({ context }: Chromium): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(URL_OF_PAGE);
  return tab;
}

test('a row that a long list takes away has its badge again when it comes back, and nobody is asked anew', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, `<main>${await itemOf('Ett')}${await itemOf('Två')}</main>`);
  const tab = await openedAt(chromium);
  await expect(badges(tab)).toHaveCount(2);
  const asked = world.server.log.length;
  await tab.evaluate(() => {
    const [first] = document.querySelectorAll('article');
    Object.assign(window, { markup: `<article>${first?.querySelector('h3')?.outerHTML}${first?.querySelector('script')?.outerHTML}</article>` });
    first?.remove();
  });
  await expect(badges(tab)).toHaveCount(1);
  await tab.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('afterbegin', (window as unknown as { markup: string }).markup));
  await expect(badges(tab)).toHaveCount(2);
  expect(world.server.log.length).toBe(asked);
});

test('a page that draws another view first and changes its address afterwards keeps nothing of the first one in the panel', async ({
  world,
  chromium,
}) => {
  servePage(world.server, URL_OF_PAGE, `<main>${await itemOf('Annas intyg')}</main><template>${await itemOf('Bengts intyg')}</template>`);
  const tab = await openedAt(chromium);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await tab.bringToFront();
  await waitForShown(panel, 1);
  await tab.evaluate(() => document.querySelector('main')?.replaceChildren(document.querySelector('template')?.content ?? ''));
  await tab.waitForTimeout(A_WHILE);
  await tab.evaluate(() => history.replaceState(null, '', '#bengt'));
  await expect.poll(async () => (await waitForShown(panel, 1, 0)).map(({ title }) => title)).toEqual(['Bengts intyg']);
});

test('a page that never stops changing is given up, the panel says so, and a look at the reader’s wish reads it as it is then', async ({
  world,
  chromium,
}) => {
  test.setTimeout(120_000);
  servePage(world.server, URL_OF_PAGE, `<div id="storm"></div><template>${await itemOf('Sent intyg')}</template>`);
  const tab = await openedAt(chromium);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await tab.bringToFront();
  await tab.evaluate(() => {
    const storm = document.querySelector('#storm') as Element;
    setInterval(() => storm.replaceChildren(...Array.from({ length: 1500 }, () => document.createElement('i'))), 100);
  });
  await expect(panel.getByText(words.sv.screen.limits.restless)).toBeVisible({ timeout: 90_000 });
  await tab.evaluate(() => document.body.append(document.querySelector('template')?.content ?? ''));
  await tab.waitForTimeout(A_WHILE);
  await expect(badges(tab)).toHaveCount(0);
  await panel.getByRole('button', { name: words.sv.screen.lookAgain }).first().click();
  await expect(badges(tab)).toHaveCount(1);
});

test('a page that never changes says that the extension has been reloaded under it, and no error of ours is heard', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, await itemOf('Intyg'));
  const tab = await chromium.context.newPage();
  const errors: string[] = [];
  tab.on('pageerror', ({ message }) => errors.push(message));
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await tab.goto(URL_OF_PAGE);
  await expect(badges(tab)).toHaveCount(1);
  await chromium.worker.evaluate('setTimeout(() => chrome.runtime.reload(), 50)').catch(() => undefined);
  const says = (text: string) =>
    tab.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find(text: string, ...how: boolean[]): boolean }).find(wanted, true, false, true);
    }, text);
  await expect.poll(() => says(words.sv.leftBehind), { timeout: 15_000 }).toBe(true);
  expect([await says(words.sv.verdict.verified), errors]).toEqual([false, []]);
});

test('a page of links to nobody’s credential gets neither a badge nor the script that draws them', async ({ world, chromium }) => {
  servePage(world.server, URL_OF_PAGE, '<p><a href="https://www.credly.com/org/skola/badge/kurs">Kursen</a></p><x-tree></x-tree>');
  const tab = await openedAt(chromium);
  await tab.waitForTimeout(A_WHILE);
  await expect(badges(tab)).toHaveCount(1);
  const devtools = await chromium.context.newCDPSession(tab);
  const scripts: string[] = [];
  devtools.on('Debugger.scriptParsed', ({ url }) => scripts.push(url.replace(/.*\//, '')));
  await devtools.send('Debugger.enable');
  await expect.poll(() => scripts.filter((name) => name.endsWith('.js')).toSorted()).toEqual(['keeper.js', 'page.js']);
});

test('a credential in a closed tree is found, among elements that have none', async ({ world, chromium }) => {
  servePage(
    world.server,
    URL_OF_PAGE,
    `${'<x-plain></x-plain>'.repeat(50)}<div id="here"></div><template>${await itemOf('Intyg')}</template><script>
      const host = document.createElement('x-closed');
      host.attachShadow({ mode: 'closed' }).append(document.querySelector('template').content);
      document.querySelector('#here').append(host);
    </script>`,
  );
  const tab = await openedAt(chromium);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  expect((await waitForShown(panel, 1)).map(({ title, verdict }) => `${title}: ${verdict}`)).toEqual(['Intyg: verified']);
});
