import { words } from '@/utils/explain/words';
import type { Facts } from '@/utils/explain/words/codes';
import { type Chromium, openOwnPage, pressToolbarButton, tabInFront, waitForShown } from '../../harness/chromium.ts';
import { school } from '../../harness/demo/people.ts';
import type { World } from '../../harness/demo/world.ts';
import { itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const KEY = 'https://skola.test/.well-known/did.json';
const URL_OF_PAGE = 'https://sida.test/';
const TWO_YEARS = 2 * 365 * 86_400_000;
const NO_FACTS = { host: null, date: null } as Facts;
const { lead } = words.sv.answers.code['clock-may-be-wrong'](NO_FACTS);

/** Opens a page with a credential of a school whose server says that it is two years later, and gives how often its row (open, since it is alone) tells of the clock. */
async function toldOf({ server }: World, chromium: Chromium, headers: Record<string, string> = {}): Promise<number> {
  const date = new Date(Date.now() + TWO_YEARS).toUTCString();
  server.serve(KEY, { body: JSON.stringify(school.document), headers: { date, ...headers } });
  servePage(server, URL_OF_PAGE, await itemOf('Intyg'));
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const tabId = await tabInFront(chromium.worker, tab);
  await pressToolbarButton(chromium, tab);
  const panel = await openOwnPage(chromium, 'sidepanel', tabId);
  expect((await waitForShown(panel, 1)).map(({ verdict }) => verdict)).toEqual(['verified']);
  await expect(panel.getByText(words.sv.answers.code['proof-holds'](NO_FACTS).lead)).toBeVisible();
  return panel.getByText(lead).count();
}

test('T04: the time of a server that may be asked is seen, and told where it is another than the computer’s', async ({ world, chromium }) => {
  expect(await toldOf(world, chromium)).toBe(1);
});

test.describe('a server that was not allowed, but lets everybody read', () => {
  test.use({ variant: 'product', isPublic: true });

  test('T04: keeps its time to itself', async ({ world, chromium }) => {
    world.server.cors = true;
    expect(await toldOf(world, chromium)).toBe(0);
  });

  test('T04: tells it where it lets everybody read that too', async ({ world, chromium }) => {
    world.server.cors = true;
    expect(await toldOf(world, chromium, { 'access-control-expose-headers': 'Date' })).toBe(1);
  });
});
