import type { Page } from '@playwright/test';
import { words } from '@/utils/explain/words';
import { openOwnPage, setTrustLists } from '../../harness/chromium.ts';
import type { Fault } from '../../harness/server.ts';
import { pressOn, tabTo } from '../keyboard.ts';
import { ownCredential } from '../own-credential.ts';
import { expect, test } from './extension.ts';

const { preview, verdict, mended } = words.sv;
const ADDRESS = 'https://skola.test/min-kurs';

async function paste(page: Page, text: string): Promise<void> {
  await tabTo(page, 'textbox', preview.input.paste);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
  await pressOn(page, 'button', preview.input.show);
}

async function fetchFrom(page: Page, address: string): Promise<void> {
  await tabTo(page, 'textbox', preview.input.address);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(address);
  await page.keyboard.press('Enter');
}

const said = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ }).first();

test('what is no credential is told in words, and nothing of it is red', async ({ chromium }) => {
  const page = await openOwnPage(chromium, 'preview');
  await pressOn(page, 'button', preview.input.show);
  await expect(said(page)).toHaveText(preview.refused.empty);
  await paste(page, (await ownCredential({ sensitive: false })).slice(0, -40));
  await expect(said(page)).toHaveText(`${preview.nothing.heading}. ${preview.nothing.looks.json}`);
  await paste(page, 'x'.repeat(600_000));
  await expect(said(page)).toHaveText(preview.refused['too-large']);
  await fetchFrom(page, 'http://skola.test/min-kurs');
  await expect(said(page)).toHaveText(preview.refused['not-https']);
  await expect(page.getByLabel(preview.input.address)).toHaveAttribute('aria-invalid', 'true');
  await page.locator('input[type=file]').setInputFiles({ name: 'stor.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(9 * 1024 * 1024) });
  await expect(said(page)).toHaveText(preview.refused['too-large']);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ljud.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from([0xff, 0xfb, 0x90, 0, 0, 1]) });
  await expect(page.getByRole('heading', { name: preview.nothing.heading })).toBeVisible();
  await expect(page.locator('[data-verdict], .invalid')).toHaveCount(0);
});

test('an address that gives nothing is told by what went wrong there, never against the person, and has no code to copy', async ({
  world: { server },
  chromium,
}) => {
  test.setTimeout(120_000);
  const page = await openOwnPage(chromium, 'preview');
  const faults: [Fault, RegExp][] = [
    ['not-found', /skola\.test har inget på den adressen\./],
    ['server-error', /skola\.test svarade med ett fel\./],
    ['redirect', /skola\.test hänvisar till en annan adress\./],
    ['huge', /för stort/],
    ['stall', /skola\.test svarade inte i tid\./],
  ];
  for (const [fault, why] of faults) {
    server.fail(`${ADDRESS}-${fault}`, fault);
    await fetchFrom(page, `${ADDRESS}-${fault}`);
    if (fault === 'stall') await expect(said(page)).toHaveText(preview.reading);
    await expect(page.getByText(why).first()).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'unverifiable');
    await expect(said(page)).toHaveText(preview.announced(verdict.unverifiable, []));
    await expect(page.locator('.alone')).toHaveText(mended.notFetched);
    await expect(page.locator('pre')).toHaveCount(0);
  }
  server.fail(`${ADDRESS}-html`, 'html');
  await fetchFrom(page, `${ADDRESS}-html`);
  await expect(said(page)).toHaveText(`${preview.nothing.heading}. ${preview.nothing.looks['web-page']}`);
});

test('what stands on the open page follows the trust lists, and no server is asked', async ({ world: { server }, chromium }) => {
  const page = await openOwnPage(chromium, 'preview');
  await paste(page, await ownCredential({ sensitive: false }));
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'verified');
  const asked = server.log.length;
  await setTrustLists(chromium.worker, []);
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'issuer-unknown');
  await expect(said(page)).toHaveText(preview.announced(verdict['issuer-unknown'], []));
  expect(server.log.length).toBe(asked);
});

test.describe('the product as it is shipped', () => {
  test.use({ variant: 'product' });

  test('says of an address that it may not ask yet that it may not, and that nothing is wrong with the credential', async ({
    world: { server },
    chromium,
  }) => {
    server.serve(ADDRESS, { body: await ownCredential({ sensitive: false }), type: 'application/vc' });
    const page = await openOwnPage(chromium, 'preview');
    await fetchFrom(page, ADDRESS);
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'unverifiable');
    await expect(page.locator('.alone')).toHaveText(preview.seen.notAllowed('skola.test'));
  });
});
