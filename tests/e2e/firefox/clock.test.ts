import { expect } from 'vitest';
import { words } from '@/utils/explain/words';
import type { Facts } from '@/utils/explain/words/codes';
import { school } from '../../harness/demo/people.ts';
import { waitForShown } from '../../harness/firefox.ts';
import { itemOf, servePage } from '../pages.ts';
import { inFirefox, test } from './extension.ts';

const KEY = 'https://skola.test/.well-known/did.json';
const URL_OF_PAGE = 'https://sida.test/';
const TWO_YEARS = 2 * 365 * 86_400_000;
const { lead } = words.en.answers.code['clock-may-be-wrong']({ host: null, date: null } as Facts);

inFirefox('in Firefox', () => {
  test('T04: the time of a server that may be asked is seen, and told where it is another than the computer’s', async ({ world, firefox }) => {
    const date = new Date(Date.now() + TWO_YEARS).toUTCString();
    world.server.serve(KEY, { body: JSON.stringify(school.document), headers: { date } });
    servePage(world.server, URL_OF_PAGE, await itemOf('Intyg'));
    const tab = await firefox.browser.newPage();
    await tab.goto(URL_OF_PAGE);
    const panel = await firefox.own('sidepanel', await firefox.tabOf(URL_OF_PAGE));
    expect((await waitForShown(panel, 1)).map(({ verdict }) => verdict)).toEqual(['verified']);
    await expect.poll(() => panel.evaluate(() => document.body.textContent), { timeout: 5000 }).toContain(lead);
  });
});
