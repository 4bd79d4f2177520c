import { expect, type Page, test } from '@playwright/test';
import { words } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import { outputOf } from '../../harness/build.ts';
import { type Chromium, openChromium, openOwnPage, pressToolbarButton, shownIn, tabInFront, waitForShown } from '../../harness/chromium.ts';
import { startServer, type TestServer } from '../../harness/server.ts';
import { atCredly } from '../../pages/making/award.ts';
import { servePage } from '../pages.ts';

const CV = 'https://sida.test/cv';
const CREDLY = 'www.credly.com';
const AWARDS = ['0f7c1f5e-0000-4000-8000-00000000000a', '0f7c1f5e-0000-4000-8000-00000000000b'] as const;
const { askProvider } = words.sv.screen;
const { services } = optionsWords.sv;

/** A page with two links to Credly, in the product as it is shipped. The browser's own question is answered beforehand: only a person can press its button. */
async function open(): Promise<{ chromium: Chromium; server: TestServer; asked: () => string[] }> {
  const server = await startServer({ hosts: ['sida.test', CREDLY] });
  const [first, second] = AWARDS.map((id) => atCredly(id, { title: `Kurs ${id.at(-1)}`, by: 'Molnskolan', email: 'sara@skola.test' }));
  for (const [url, answer] of Object.entries({ ...first, ...second })) {
    if ('json' in answer) server.serve(url, { body: JSON.stringify(answer.json) });
  }
  const links = AWARDS.map((id) => `<li><a href="https://${CREDLY}/badges/${id}/public_url">Kurs ${id.at(-1)}</a></li>`);
  servePage(server, CV, `<h1>Sara</h1><ul>${links.join('')}</ul>`);
  const chromium = await openChromium({
    extension: outputOf('chrome', 'product'),
    port: server.port,
    headless: true,
    language: 'sv',
    isPublic: true,
    grants: [CREDLY],
    hosts: [CREDLY],
  });
  return { chromium, server, asked: () => server.log.map(({ url }) => url).filter((url) => url.includes(CREDLY)) };
}

/** Reads the page by a press on the toolbar's button, and gives the panel when both credentials have an answer. */
async function readPage(chromium: Chromium, tab: Page): Promise<Page> {
  await pressToolbarButton(chromium, tab);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabInFront(chromium.worker, tab));
  expect(await waitForShown(panel, AWARDS.length)).toHaveLength(AWARDS.length);
  return panel;
}

async function choose(chromium: Chromium, choice: 'ask' | 'on' | 'off'): Promise<void> {
  const options = await openOwnPage(chromium, 'options');
  await options.locator('summary').filter({ hasText: services.group['at-source'].heading }).click();
  await options.getByRole('combobox', { name: services.mayAskNamed('Credly') }).selectOption({ label: services.choice[choice] });
  await expect(options.getByText(services.said[choice]('Credly'))).toBeVisible();
  await options.close();
}

const verdicts = async (panel: Page) => (await shownIn(panel)).map(({ verdict }) => verdict);
const askButton = (screen: Page) => screen.getByRole('button', { name: /^Fråga Credly/ });

test('Credly is asked once the reader has said so, for every credential there, and not when it is off', async () => {
  const { chromium, server, asked } = await open();
  try {
    const tab = await chromium.context.newPage();
    await tab.goto(CV);
    const panel = await readPage(chromium, tab);
    expect([await verdicts(panel), asked()]).toEqual([['unverifiable', 'unverifiable'], []]);

    await panel.getByRole('button', { expanded: false }).first().click();
    await expect(panel.getByText(askProvider.learns('Credly'))).toBeVisible();
    await askButton(panel).click();
    await expect.poll(() => verdicts(panel)).toEqual(['issuer-unknown', 'issuer-unknown']);
    const assertions = asked().filter((url) => url.includes('badge_assertions'));
    expect(assertions.toSorted()).toEqual(AWARDS.map((id) => `https://${CREDLY}/api/v1/obi/v2/badge_assertions/${id}`));

    await choose(chromium, 'off');
    await panel.close();
    server.log.length = 0;
    await tab.reload();
    const again = await readPage(chromium, tab);
    for (let opened = 0; opened < AWARDS.length; opened++) await again.getByRole('button', { expanded: false }).first().click();
    await expect(again.locator('.checks').getByText('Du har valt att inte fråga Credly.')).toHaveCount(AWARDS.length);
    const popup = await openOwnPage(chromium, 'popup', await tabInFront(chromium.worker, tab));
    await expect(popup.getByRole('button', { name: words.sv.showInPanel })).toBeVisible();
    expect([await askButton(again).count(), await askButton(popup).count(), asked()]).toEqual([0, 0, []]);

    await choose(chromium, 'ask');
    await expect(askButton(again)).toHaveCount(AWARDS.length);
    await expect(popup.getByRole('button', { name: askProvider.askAbout('Credly', AWARDS.length) })).toBeVisible();
    expect(asked()).toEqual([]);
    await popup.getByRole('button', { name: askProvider.askAbout('Credly', AWARDS.length) }).click();
    await expect.poll(() => verdicts(again)).toEqual(['issuer-unknown', 'issuer-unknown']);
  } finally {
    await chromium.close();
    await server.close();
  }
});
