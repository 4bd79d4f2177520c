import { expect } from 'vitest';
import type { browser as extension } from 'wxt/browser';
import { pdfWith } from '../../harness/carriers.ts';
import { waitForShown } from '../../harness/firefox.ts';
import { credentialOf } from '../pages.ts';
import { inFirefox, test } from './extension.ts';

/** Inside the extension's own pages. */
declare const browser: typeof extension;

const PDF = 'https://skola.test/examen.pdf';

inFirefox('in Firefox', () => {
  test('"Check this" stands in the menu, and a PDF in the browser’s viewer is looked into, as by the toolbar button', async ({ world, firefox }) => {
    const body = pdfWith({ files: { 'intyg.json': await credentialOf('Examen') } });
    world.server.serve(PDF, { body, type: 'application/pdf' });
    const tab = await firefox.browser.newPage();
    await tab.goto(PDF).catch(() => undefined);
    const tabId = await firefox.tabOf(PDF);
    const panel = await firefox.own('sidepanel', tabId);
    expect(await panel.evaluate(() => browser.contextMenus.update('check-this', {}).then(() => true, String))).toBe(true);
    await panel.evaluate((id) => browser.runtime.sendMessage({ from: 'own', kind: 'look', ask: { tabId: id } }), tabId);
    expect(await waitForShown(panel, 1)).toMatchObject([{ title: 'Examen', verdict: 'verified' }]);
  });
});
