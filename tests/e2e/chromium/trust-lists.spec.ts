import type { browser } from 'wxt/browser';
import { optionsWords } from '@/utils/explain/words.options';
import type { TrustList } from '@/utils/model/trust-list';
import { outputOf } from '../../harness/build.ts';
import { type Chromium, openChromium, openOwnPage, setTrustLists, tabOf, waitForShown } from '../../harness/chromium.ts';
import { trustList } from '../../harness/demo/people.ts';
import type { World } from '../../harness/demo/world.ts';
import { canHavePolicies } from '../../harness/policies.ts';
import { expect, test } from './extension.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

const { lists: words } = optionsWords.sv;

test.describe('lists that the organisation sets by policy', () => {
  test.skip(!canHavePolicies(), 'Policies of its own can be given to a Chromium only by root on Linux, with /etc/chromium there.');

  test('count, and stand in the options with nothing to change them', async ({ world }) => {
    await withPolicy(world, { trustLists: [{ ...trustList, url: 'https://skola.test/lista.json' }] }, async (chromium) => {
      expect(await verified(chromium, world)).toBeGreaterThan(0);
      const options = await openOwnPage(chromium, 'options');
      const row = options.getByRole('row').filter({ hasText: trustList.name });
      await expect(row).toContainText(words.managed.mark);
      await expect(row.getByRole('button')).toHaveText([words.exported]);
      expect(await chromium.worker.evaluate(() => chrome.storage.local.get('trustLists'))).toEqual({});
    });
  });

  test('are told to be wrong where they are, and the rest counts', async ({ world }) => {
    const issuers = [{ id: 'Skolan', name: 'Skolan' }, ...trustList.issuers];
    await withPolicy(
      world,
      {
        trustLists: [
          { ...trustList, updated: 'igår' },
          { ...trustList, issuers },
        ],
      },
      async (chromium) => {
        expect(await verified(chromium, world)).toBeGreaterThan(0);
        const options = await openOwnPage(chromium, 'options');
        await expect(options.locator('.notice li')).toHaveText([
          words.managed.fault.list(1, words.review.problem['incomplete-list']),
          words.managed.fault.entry(2, words.review.skippedEntry(1, 'id')),
        ]);
      },
    );
  });

  test('are none for Chromium where one holds a number for a text, and nothing else is the worse for it', async ({ world }) => {
    await withPolicy(world, { trustLists: [trustList, { ...trustList, name: 5 }] }, async (chromium) => {
      expect(await verified(chromium, world)).toBe(0);
      await setTrustLists(chromium.worker, [trustList]);
      const options = await openOwnPage(chromium, 'options');
      await expect(options.getByRole('row').filter({ hasText: trustList.name })).toHaveCount(1);
      await expect(options.getByText(words.managed.mark)).toHaveCount(0);
    });
  });
});

test('a list is fetched anew when the alarm rings, with no page of ours open, and its date is kept', async ({ world, chromium }) => {
  const url = 'https://skola.test/lista.json';
  const old: TrustList = { ...trustList, url, source: { kind: trustList.format, fetched: '2026-06-02T00:00:00.000Z' } };
  world.server.serve(url, { body: JSON.stringify({ ...trustList, updated: '2026-06-09' }), type: 'application/json' });
  await setTrustLists(chromium.worker, [old]);
  const alarm = () => chromium.worker.evaluate(async () => (await chrome.alarms.get('renew-lists'))?.scheduledTime ?? 0);
  await expect.poll(alarm).toBeGreaterThan(Date.now() + 30_000);
  expect(world.server.log.filter((asked) => asked.url === url)).toEqual([]);

  await chromium.worker.evaluate(() => chrome.alarms.create('renew-lists', { when: Date.now() }));
  const stored = () => chromium.worker.evaluate(async () => (await chrome.storage.local.get('trustLists')).trustLists as TrustList[]);
  await expect.poll(async () => (await stored())[0]?.updated).toBe('2026-06-09');
  expect(Date.parse((await stored())[0]?.source?.fetched ?? '')).toBeGreaterThan(Date.now() - 60_000);
  await expect.poll(alarm).toBeGreaterThan(Date.now() + 86_000_000);
  expect(world.server.log.filter((asked) => asked.url === url)).toHaveLength(1);
});

/** A Chromium whose organisation sets these lists, and whose reader has none. */
async function withPolicy({ server }: World, policy: object, work: (chromium: Chromium) => Promise<void>): Promise<void> {
  const chromium = await openChromium({ extension: outputOf('chrome'), port: server.port, headless: true, language: 'sv', policy });
  await work(chromium).finally(() => chromium.close());
}

/** How many credentials of the first page are verified. */
async function verified(chromium: Chromium, { pages }: World): Promise<number> {
  const [page] = pages;
  if (page === undefined) throw new Error('The demo has no pages.');
  const tab = await chromium.context.newPage();
  await tab.goto(page.url);
  const shown = await waitForShown(await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab)), page.holds.length);
  return shown.filter(({ verdict }) => verdict === 'verified').length;
}
