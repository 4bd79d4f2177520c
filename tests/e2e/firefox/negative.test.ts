import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import type { TabRecord } from '@/utils/model/tab-record';
import { badgesIn, ours } from '../page-moment.ts';
import { inFirefox, test } from './extension.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extensionApi;

const folder = path.join(import.meta.dirname, '../../pages/none');
const A_WHILE = 500; // milliseconds from the end of the search

inFirefox('in Firefox', () => {
  test('on pages without anybody’s credential nothing is drawn, and nothing is asked of anybody', { timeout: 180_000 }, async ({
    world,
    firefox,
  }) => {
    const wrong: Record<string, unknown> = {};
    const options = await firefox.own('options');
    const known = () => options.evaluate(async () => Object.values(await browser.storage.session.get(null))) as Promise<Partial<TabRecord>[]>;
    const tab = await firefox.browser.newPage();
    for (const [index, name] of readdirSync(folder).entries()) {
      const host = `sida-${index}.test`;
      world.server.serve(`https://${host}/`, { body: readFileSync(path.join(folder, name)), type: 'text/html; charset=utf-8' });
      const before = world.server.log.length;
      await tab.goto(`https://${host}/`);
      const record = async () => (await known()).find((one) => one.host === host && one.looked === true);
      await expect.poll(async () => (await record())?.host, { timeout: 15_000, message: name }).toBe(host);
      await new Promise((resolve) => setTimeout(resolve, A_WHILE));

      const entries = (await record())?.entries;
      const asked = ours(world.server.log.slice(before)).map(({ url }) => url);
      const badges = await tab.evaluate(badgesIn);
      if (entries?.length !== 0 || badges + asked.length > 0) wrong[name] = { entries, badges, asked };
    }
    expect(wrong).toEqual({});
  });
});
