import { expect } from 'vitest';
import { words } from '@/utils/explain/words';
import { waitForShown } from '../../harness/firefox.ts';
import { pressOn, tabTo } from '../keyboard.ts';
import { ownCredential, TITLE } from '../own-credential.ts';
import { servePage } from '../pages.ts';
import { inFirefox, test } from './extension.ts';

const { preview } = words.en;

inFirefox('in Firefox', () => {
  test('a person sees an own credential, is warned, copies the code and finds it verified on the own page, by keyboard only', async ({
    world: { server },
    firefox,
  }) => {
    const page = await firefox.own('preview');
    await page.waitForSelector('textarea');
    await tabTo(page, 'textbox', preview.input.paste);
    // As a paste does: a key for each letter of a signature would take a minute.
    await page.evaluate((text) => void document.execCommand('insertText', false, text), await ownCredential({ sensitive: true }));
    await pressOn(page, 'button', preview.input.show);
    const verdict = () => page.$$eval('[data-verdict]', (rows) => rows.map((row) => row.getAttribute('data-verdict')));
    await expect.poll(verdict, { timeout: 30_000 }).toEqual(['verified']);
    expect(await page.$eval('[aria-labelledby=learn]', ({ textContent }) => textContent)).toContain(preview.learn.warning(['personal-number']));
    expect(await page.$$eval('.button.primary', ({ length }) => length)).toBe(0);

    await pressOn(page, 'button', preview.code.copy);
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
