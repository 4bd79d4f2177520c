import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { words } from '@/utils/explain/words';
import { waitForShown } from '../../harness/firefox.ts';
import { ownCredential, TITLE } from '../own-credential.ts';
import { servePage } from '../pages.ts';
import { inFirefox, test } from './extension.ts';

const { preview } = words.en;

/** Goes on by Tab until what has the focus has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      return label?.trim() ?? '';
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab does not lead to "${name}"`);
}

inFirefox('in Firefox', () => {
  test('a person sees an own credential, is warned, copies the code and finds it verified on the own page, by keyboard only', async ({
    world: { server },
    firefox,
  }) => {
    const page = await firefox.own('preview');
    await page.waitForSelector('textarea');
    await tabTo(page, preview.input.paste);
    // As a paste does: a key for each letter of a signature would take a minute.
    await page.evaluate((text) => void document.execCommand('insertText', false, text), await ownCredential({ sensitive: true }));
    await tabTo(page, preview.input.show);
    await page.keyboard.press('Enter');
    const verdict = () => page.$$eval('[data-verdict]', (rows) => rows.map((row) => row.getAttribute('data-verdict')));
    await expect.poll(verdict, { timeout: 30_000 }).toEqual(['verified']);
    expect(await page.$eval('[aria-labelledby=learn]', ({ textContent }) => textContent)).toContain(preview.learn.warning(['personal-number']));
    expect(await page.$$eval('.button.primary', ({ length }) => length)).toBe(0);

    await tabTo(page, preview.code.copy);
    await page.keyboard.press('Enter');
    const said = () => page.$eval('.answer', ({ textContent }) => textContent);
    await expect.poll(said).toBe(preview.code.copied);
    await page.$eval('textarea', (field) => field.select());
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const copied = await page.$eval('textarea', ({ value }) => value);
    expect(copied).toMatch(/^<script type="application\/vc">\{[\x20-\x7E]*\}<\/script>$/);

    servePage(server, 'https://sida.test/cv', `<h1>Sara Lindqvist</h1><h2>Kurs</h2>${copied}<p>Mer</p>`);
    const tab = await firefox.browser.newPage();
    await tab.goto('https://sida.test/cv');
    const panel = await firefox.own('sidepanel', await firefox.tabOf('https://sida.test/cv'));
    expect(await waitForShown(panel, 1)).toMatchObject([{ title: TITLE, verdict: 'verified' }]);
  });
});
