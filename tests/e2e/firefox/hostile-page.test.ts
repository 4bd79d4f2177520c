import { expect } from 'vitest';
import { waitForShown } from '../../harness/firefox.ts';
import { itemOf, servePage } from '../pages.ts';
import { inFirefox, test } from './extension.ts';

const URL_OF_PAGE = 'https://sida.test/';

inFirefox('in Firefox', () => {
  test('a page that defines an element with a badge’s name is not given the closed root of the next one', async ({ world, firefox }) => {
    servePage(world.server, URL_OF_PAGE, `${await itemOf('Ett')}<template>${await itemOf('Två')}</template>`);
    const tab = await firefox.browser.newPage();
    await tab.goto(URL_OF_PAGE);
    const count = () => tab.$$eval('article *', (all) => all.filter(({ localName }) => localName.includes('-')).length);
    await expect.poll(count, { timeout: 15_000 }).toBe(1);
    await tab.evaluate(() => {
      const opened: (string | null)[] = [];
      Object.assign(window, { opened });
      const { localName = '' } = [...document.querySelectorAll('article *')].find((one) => one.localName.includes('-')) ?? {};
      customElements.define(
        localName,
        class extends HTMLElement {
          constructor() {
            super();
            const internals = this.attachInternals();
            setTimeout(() => opened.push(internals.shadowRoot?.textContent ?? null), 500);
          }
        },
      );
      document.body.append(document.querySelector('template')?.content ?? '');
    });
    await expect.poll(count, { timeout: 15_000 }).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await tab.evaluate(() => (window as unknown as { opened: unknown }).opened)).toEqual([null]);
  });

  test('a page that the browser keeps for the way back has no verdict beside the next page', async ({ world, firefox }) => {
    servePage(world.server, 'https://anna.test/', await itemOf('Annas intyg'), { 'cache-control': 'max-age=100' });
    servePage(world.server, 'https://bengt.test/', await itemOf('Bengts intyg'));
    const tab = await firefox.browser.newPage();
    await tab.goto('https://anna.test/');
    const panel = await firefox.own('sidepanel', await firefox.tabOf('https://anna.test/'));
    const titles = async () => (await waitForShown(panel, 1, 0)).map(({ title, verdict }) => `${title}: ${verdict}`);
    await expect.poll(titles, { timeout: 15_000 }).toEqual(['Annas intyg: verified']);
    await tab.goto('https://bengt.test/');
    await expect.poll(titles, { timeout: 15_000 }).toEqual(['Bengts intyg: verified']);
    await tab.evaluate(() => history.back());
    await expect.poll(titles, { timeout: 15_000 }).toEqual(['Annas intyg: verified']);
  });
});
