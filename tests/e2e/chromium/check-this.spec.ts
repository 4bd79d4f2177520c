import type { Page } from '@playwright/test';
import encodeQR from 'qr';
import type { browser } from 'wxt/browser';
import { openBadge } from '../../harness/achievement.ts';
import { pdfWith, qrPng } from '../../harness/carriers.ts';
import { type Chromium, openOwnPage, shownIn, tabOf, waitForShown } from '../../harness/chromium.ts';
import { school } from '../../harness/demo/people.ts';
import { credentialOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

/*
 * "Check this". The browser's own menu cannot be opened where there is no screen: the click is handed to the extension's listener as the browser hands it over, by the
 * event's own `dispatch`. That the entry stands in the menu is asked of the browser: only an entry that is there can be updated.
 */

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

type Click = { linkUrl?: string; srcUrl?: string; mediaType?: string; selectionText?: string };

const PAGE = 'https://sida.test/cv';
const token = (title: string): string =>
  school.signVcJwt(openBadge({ id: `urn:uuid:${crypto.randomUUID()}`, issuer: { id: school.did, name: school.name }, title }));

/** Clicks on a page, as the menu does, and opens the panel. */
async function clickOn(chromium: Chromium, tab: Page, click: Click): Promise<Page> {
  const tabId = await tabOf(chromium.worker, tab);
  await chromium.worker.evaluate(
    async ([id, clicked]) => {
      const found = await chrome.tabs.get(id);
      const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(info: object, tab: object): void } };
      onClicked.dispatch({ menuItemId: 'check-this', editable: false, frameId: 0, pageUrl: found.url, ...clicked }, found);
    },
    [tabId, click] as const,
  );
  return openOwnPage(chromium, 'sidepanel', tabId);
}

test('stands in the menu, in the reader’s language', async ({ chromium }) => {
  // The language is set as the extension starts, and the entry is put in anew after it.
  const known = () => chromium.worker.evaluate(() => chrome.contextMenus.update('check-this', {}).then(() => true, String));
  await expect.poll(known).toBe(true);
});

/** A code as a drawing that stands in the page. */
const drawing = (text: string): string => encodeQR(text, 'svg');

test('a link, a picture, its code and a marked text are checked where the reader points, and told in the panel', async ({
  world: { server },
  chromium,
}) => {
  server.serve('https://skola.test/intyg', { body: await credentialOf('Svetsning'), type: 'text/plain' });
  server.serve('https://bilder.test/kod.png', { body: qrPng(token('Truckkort')), type: 'image/png' });
  server.serve('https://bilder.test/kafe.png', { body: qrPng('WIFI:T:WPA;S:Kaféet;P:hemligt;;'), type: 'image/png' });
  servePage(server, 'https://skola.test/om', '<h1>Om oss</h1>');
  servePage(server, PAGE, '<h1>CV</h1><img src="https://bilder.test/kod.png">');
  const tab = await chromium.context.newPage();
  await tab.goto(PAGE);

  const panel = await clickOn(chromium, tab, { linkUrl: 'https://skola.test/intyg' });
  await waitForShown(panel, 1);
  await clickOn(chromium, tab, { srcUrl: 'https://bilder.test/kod.png', mediaType: 'image' });
  await waitForShown(panel, 2);
  await clickOn(chromium, tab, { selectionText: `Se ${token('Städning')}` });
  await waitForShown(panel, 3);
  expect((await shownIn(panel)).map(({ title, verdict }) => [title, verdict])).toEqual([
    ['Svetsning', 'verified'],
    ['Truckkort', 'verified'],
    ['Städning', 'verified'],
  ]);

  await clickOn(chromium, tab, { linkUrl: 'https://skola.test/om' });
  await expect(panel.locator('.state-box').getByText('Det är en webbsida hos skola.test. Öppna den, så kan vi leta där.')).toBeVisible();
  await clickOn(chromium, tab, { srcUrl: 'https://bilder.test/kafe.png', mediaType: 'image' });
  await expect(panel.locator('.state-box').getByText('Inget intyg i den här koden.')).toBeVisible();
  expect(await shownIn(panel)).toHaveLength(3);
});

test('the codes that a page draws are read on the click, and not before', async ({ world: { server }, chromium }) => {
  const modules = JSON.stringify(encodeQR(token('Målning'), 'raw', { ecc: 'low', border: 4 }));
  const paint = `const c=document.querySelector('canvas'),m=${modules};c.width=c.height=m.length*4;const x=c.getContext('2d');m.forEach((r,i)=>r.forEach((d,j)=>{x.fillStyle=d?'#000':'#fff';x.fillRect(j*4,i*4,4,4)}))`;
  servePage(server, PAGE, `<h1>CV</h1><canvas></canvas><div style="width:300px">${drawing(token('Snickeri'))}</div><script>${paint}</script>`);
  const tab = await chromium.context.newPage();
  await tab.goto(PAGE);
  await tab.waitForTimeout(1500);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  expect(await shownIn(panel)).toEqual([]);
  await clickOn(chromium, tab, {});
  await waitForShown(panel, 2);
  expect((await shownIn(panel)).map(({ title, verdict }) => [title, verdict]).toSorted()).toEqual([
    ['Målning', 'verified'],
    ['Snickeri', 'verified'],
  ]);
});

test('a PDF that the tab shows is looked into, and what it shows is not said to be checked', async ({ world: { server }, chromium }) => {
  const body = pdfWith({ files: { 'intyg.json': await credentialOf('Examen') }, sealed: 'ETSI.CAdES.detached', compressed: true });
  server.serve('https://skola.test/examen', { body, type: 'application/pdf' });
  const tab = await chromium.context.newPage();
  await tab.goto('https://skola.test/examen').catch(() => undefined);
  const panel = await clickOn(chromium, tab, {});
  await waitForShown(panel, 2);
  expect((await shownIn(panel)).map(({ verdict }) => verdict)).toEqual(['verified', 'unverifiable']);
});
