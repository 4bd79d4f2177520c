import type { Page } from '@playwright/test';
import { words } from '@/utils/explain/words';
import { bakedPng, bakedSvg } from '../../harness/baked.ts';
import { pdfWith, qrPng } from '../../harness/carriers.ts';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { school } from '../../harness/demo/people.ts';
import { pressOn, tabTo } from '../keyboard.ts';
import { ownCredential, PERSONNUMMER, TITLE } from '../own-credential.ts';
import { servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const { preview } = words.sv;

const paste = async (page: Page, text: string): Promise<void> => {
  await tabTo(page, 'textbox', preview.input.paste);
  await page.keyboard.insertText(text);
  await pressOn(page, 'button', preview.input.show);
};

test('a person sees an own credential, is warned, copies the code and finds it verified on the own page, by keyboard only', async ({
  world: { server },
  chromium,
}) => {
  const page = await openOwnPage(chromium, 'preview');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(preview.title);
  await paste(page, await ownCredential({ sensitive: true }));
  await expect(page.getByRole('heading', { name: preview.seen.heading })).toBeFocused();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'verified');
  await expect(page.getByText(preview.learn.warning(['personal-number']))).toBeVisible();
  await expect(page.locator('.button.primary')).toHaveCount(0);
  expect(await page.locator('body').innerText()).not.toContain(PERSONNUMMER.slice(0, 8));

  // The issuer gave a credential without the number.
  await page.reload();
  await paste(page, await ownCredential({ sensitive: false }));
  await expect(page.locator('.button.primary')).toHaveText(preview.code.copy);
  await pressOn(page, 'button', preview.code.test);
  await expect(page.getByText(preview.code.tested(1, words.sv.verdict.verified.toLowerCase()))).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(preview.code.copied)).toBeVisible();
  await page.reload();
  await tabTo(page, 'textbox', preview.input.paste);
  await page.keyboard.press('ControlOrMeta+V');
  const copied = await page.getByLabel(preview.input.paste).inputValue();
  expect(copied).toMatch(/^<script type="application\/vc">\{[\x20-\x7E]*\}<\/script>$/);

  servePage(server, 'https://sida.test/cv', `<h1>Sara Lindqvist</h1><h2>Kurs</h2>${copied}<p>Mer</p>`);
  // As an old web server sends it: the page's own letters are garbled, the signature is not.
  server.serve('https://sida.test/latin', {
    body: `<!doctype html><title>CV</title><link rel="icon" href="data:,"><h2>Kurs</h2>${copied}`,
    type: 'text/html; charset=iso-8859-1',
  });
  for (const url of ['https://sida.test/cv', 'https://sida.test/latin']) {
    const tab = await chromium.context.newPage();
    await tab.goto(url);
    const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
    await tab.bringToFront();
    expect(await waitForShown(panel, 1)).toMatchObject([{ title: TITLE, verdict: 'verified' }]);
    await panel.close();
    await tab.close();
  }
});

test('an address is asked when it is to be fetched and not before, and its link is found on the own page', async ({
  world: { server },
  chromium,
}) => {
  const FILE = 'https://skola.test/min-kurs';
  const asked = () => server.log.filter(({ url }) => url === FILE).length;
  server.serve(FILE, { body: await ownCredential({ sensitive: false }), type: 'application/vc', headers: { 'access-control-allow-origin': '*' } });
  const page = await openOwnPage(chromium, 'preview');
  await paste(page, FILE);
  await expect(page.getByText(preview.refused['is-address']).last()).toBeVisible();
  await expect(page.getByLabel(preview.input.address)).toHaveValue(FILE);
  expect(asked()).toBe(0);
  await pressOn(page, 'button', preview.input.fetch);
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'verified');
  expect(asked()).toBe(1);

  await pressOn(page, 'button', preview.code.link);
  const [head = '', link = ''] = (await page.locator('pre').innerText()).split('\n\n');
  servePage(server, 'https://sida.test/lank', `${head}<h1>Sara</h1><p>${link}</p>`);
  const tab = await chromium.context.newPage();
  await tab.goto('https://sida.test/lank');
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await tab.bringToFront();
  expect(await waitForShown(panel, 1)).toMatchObject([{ title: TITLE, verdict: 'verified' }]);
});

test('a file is taken for what it is: a badge in a picture, a code, a PDF, a plain picture', async ({ chromium }) => {
  const credential = await ownCredential({ sensitive: false });
  const token = school.signVcJwt(JSON.parse(await ownCredential({ sensitive: false })));
  const page = await openOwnPage(chromium, 'preview');
  const give = async (name: string, mimeType: string, body: string | Uint8Array) => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(body) });
    await expect(page.getByText(name, { exact: false }).first()).toBeVisible();
  };
  const files: [string, string, string | Uint8Array][] = [
    ['kurs.png', 'image/png', bakedPng(credential)],
    ['kod.png', 'image/png', qrPng(token)],
    ['kurs.svg', 'image/svg+xml', bakedSvg(credential)],
    ['kurs.pdf', 'application/pdf', pdfWith({ files: { 'kurs.json': credential } })],
  ];
  for (const [name, type, body] of files) {
    await give(name, type, body);
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'verified');
  }
  await give('semester.png', 'image/png', qrPng('WIFI:T:WPA;S:Kafé;;'));
  await expect(page.getByRole('heading', { name: preview.nothing.heading })).toBeVisible();
  await expect(page.locator('[data-verdict]')).toHaveCount(0);
});

test('nothing of it is kept', async ({ chromium }) => {
  const page = await openOwnPage(chromium, 'preview');
  await paste(page, await ownCredential({ sensitive: true }));
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'verified');
  await page.close();
  const options = await openOwnPage(chromium, 'options');
  const kept = await options.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'session', { get(all: null): Promise<unknown> }> } }).chrome;
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([await storage.local.get(null), await storage.session.get(null), databases]);
  });
  expect(kept).not.toMatch(/Räksmörgås|Sara Lindqvist|19811228/);
});
