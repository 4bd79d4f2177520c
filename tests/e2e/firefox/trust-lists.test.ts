import { expect, vi } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { optionsWords } from '@/utils/explain/words.options';
import type { TrustList } from '@/utils/model/trust-list';
import { outputOf } from '../../harness/build.ts';
import { trustList } from '../../harness/demo/people.ts';
import { openFirefox, waitForShown } from '../../harness/firefox.ts';
import { inFirefox, test } from './extension.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extensionApi;

const { lists: words } = optionsWords.en;
const patience = { timeout: 20_000, interval: 200 };

inFirefox('in Firefox', () => {
  test('lists that the organisation sets count and stand in the options; what is wrong in them is told', async ({ world }) => {
    const policy = { trustLists: [{ ...trustList, name: 5 }, trustList] };
    const firefox = await openFirefox({ extension: outputOf('firefox'), port: world.server.port, policy });
    try {
      const [page] = world.pages;
      if (page === undefined) throw new Error('The demo has no pages.');
      await (await firefox.browser.newPage()).goto(page.url);
      const shown = await waitForShown(await firefox.own('sidepanel', await firefox.tabOf(page.url)), page.holds.length);
      expect(shown.map(({ verdict }) => verdict)).toContain('verified');

      const options = await firefox.own('options');
      await options.waitForSelector('.tbl .set-by');
      const row = await options.$$eval('tr:has(.set-by)', (rows) =>
        rows.map((one) => [one.querySelector('.name > span')?.textContent, one.querySelectorAll('button').length]),
      );
      expect(row).toEqual([[trustList.name, 1]]);
      const told = await options.$$eval('.notice li', (items) => items.map((item) => item.textContent));
      expect(told).toEqual([words.managed.fault.list(1, words.review.problem['incomplete-list'])]);
    } finally {
      await firefox.close();
    }
  });

  test('a list is fetched anew when the alarm rings', async ({ world, firefox }) => {
    const url = 'https://skola.test/lista.json';
    const old: TrustList = { ...trustList, url, source: { kind: trustList.format, fetched: '2026-06-02T00:00:00.000Z' } };
    world.server.serve(url, { body: JSON.stringify({ ...trustList, updated: '2026-06-09' }), type: 'application/json' });
    await firefox.setTrustLists([old]);
    const options = await firefox.own('options');
    const set = () => options.evaluate(async () => (await browser.alarms.get('renew-lists'))?.scheduledTime ?? 0);
    await vi.waitFor(async () => expect(await set()).toBeGreaterThan(Date.now() + 30_000), patience);

    await options.evaluate(() => browser.alarms.create('renew-lists', { when: Date.now() }));
    const stored = () => options.evaluate(async () => ((await browser.storage.local.get('trustLists')).trustLists as TrustList[])[0]?.updated);
    await vi.waitFor(async () => expect(await stored()).toBe('2026-06-09'), patience);
    await vi.waitFor(async () => expect(await set()).toBeGreaterThan(Date.now() + 86_000_000), patience);
    expect(world.server.log.filter((asked) => asked.url === url)).toHaveLength(1);
  });
});
