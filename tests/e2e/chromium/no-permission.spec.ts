import type { Page } from '@playwright/test';
import { words } from '@/utils/explain/words';
import { type Chromium, openOwnPage, pressToolbarButton, type Shown, tabInFront, waitForShown } from '../../harness/chromium.ts';
import type { World } from '../../harness/demo/world.ts';
import { expect, test } from './extension.ts';

/** The product as it is shipped: no host permission at all. */
test.use({ variant: 'product' });

const KEY = 'https://skola.test/.well-known/did.json';
const TITLE = 'Sustainable Building Operations';

/** Opens the English résumé, presses the button in the toolbar, and gives the side panel when it is done. */
async function pressAndLook(chromium: Chromium, { pages }: World): Promise<{ tab: Page; panel: Page; shown: Shown[] }> {
  const page = pages[2];
  if (page === undefined) throw new Error('The demo has no such page.');
  const tab = await chromium.context.newPage();
  await tab.goto(page.url);
  const tabId = await tabInFront(chromium.worker, tab);
  await pressToolbarButton(chromium, tab);
  const panel = await openOwnPage(chromium, 'sidepanel', tabId);
  return { tab, panel, shown: await waitForShown(panel, page.holds.length) };
}

const verdictOf = (shown: Shown[], title: string) => shown.find((one) => one.title === title)?.verdict;

test('without a click nothing is read and nothing is asked', async ({ world, chromium }) => {
  const [page] = world.pages;
  if (page === undefined) throw new Error('The demo has no pages.');
  const tab = await chromium.context.newPage();
  await tab.goto(page.url);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabInFront(chromium.worker, tab));
  expect(await waitForShown(panel, 1, 2000)).toEqual([]);
  expect(world.server.log.map(({ url }) => url)).toEqual([page.url]);
});

test('a loopback address is not asked, whatever name it has', async ({ world, chromium }) => {
  world.server.cors = true;
  const { shown } = await pressAndLook(chromium, world);
  expect(verdictOf(shown, TITLE)).toBe('unverifiable');
  expect(world.server.log.filter(({ url }) => url === KEY)).toEqual([]);
});

test.describe('where the servers are public', () => {
  test.use({ isPublic: true });

  test('a click is enough to verify, if the issuer lets everybody read its key', async ({ world, chromium }) => {
    world.server.cors = true;
    const { shown } = await pressAndLook(chromium, world);
    expect([verdictOf(shown, TITLE), verdictOf(shown, 'Mentor of the Year'), verdictOf(shown, 'Team Leadership')]).toEqual([
      'verified',
      'issuer-unknown',
      'unsigned',
    ]);
  });

  test('an issuer that lets nobody read is not a network fault: the panel asks for permission with one button', async ({ world, chromium }) => {
    const { shown, panel } = await pressAndLook(chromium, world);
    expect(verdictOf(shown, TITLE)).toBe('unverifiable');
    await panel.locator(`[data-title="${TITLE}"]`).getByRole('button', { expanded: false }).click();
    await expect(panel.getByRole('button', { name: words.sv.screen.ask.allow('skola.test') })).toHaveCount(1);
  });
});
