import type { Page } from '@playwright/test';
import { type Chromium, openOwnPage, type Shown, tabOf, waitForShown } from '../../harness/chromium.ts';
import type { TestServer } from '../../harness/server.ts';
import { credentialOf, itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const URL_OF_PAGE = 'https://sida.test/';
const PATIENCE = 30_000; // milliseconds, on a busy machine

const award = (index: number): string => `https://www.credly.com/badges/5d1f0c1e-bad5-4a5b-8c2d-${String(index).padStart(12, '0')}`;

async function shownOn(chromium: Chromium, tab: Page, count: number): Promise<string[]> {
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  const shown: Shown[] = await waitForShown(panel, count, PATIENCE);
  return shown.map(({ title, verdict }) => `${title}: ${verdict}`).toSorted();
}

async function opened({ context }: Chromium, url = URL_OF_PAGE): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(url);
  return tab;
}

test('a credential on a page of 30 MB is found', async ({ world, chromium }) => {
  test.setTimeout(120_000);
  const words = `<p>${'Ett ord om intyg och märken. '.repeat(40)}</p>\n`.repeat(20_000);
  const blocks = `<pre>${'{"x": "y"} '.repeat(50_000)}</pre>`.repeat(8);
  servePage(world.server, URL_OF_PAGE, `${words}${blocks}<script type="application/json">${'x'.repeat(2e6)}</script>${await itemOf('Sist')}`);
  expect(await shownOn(chromium, await opened(chromium), 1)).toEqual(['Sist: verified']);
});

test('ten thousand links to made-up awards do not hide the credential before them, and nobody is asked about any', async ({ world, chromium }) => {
  test.setTimeout(120_000);
  const links = Array.from({ length: 10_000 }, (_, index) => `<a href="${award(index)}">Kurs ${index}</a>\n`).join('');
  servePage(world.server, URL_OF_PAGE, `${await itemOf('Först')}${links}`);
  const tab = await opened(chromium);
  const shown = await shownOn(chromium, tab, 200);
  expect(shown.filter((one) => one.endsWith(': verified'))).toEqual(['Först: verified']);
  expect(shown.length).toBeLessThanOrEqual(201);
  expect(await tab.evaluate(() => document.title)).toBe('Sida');
});

/** A document in another form than HTML. */
type Form = { name: string; type: string; body(title: string): Promise<string> };

const SCRIPT = 'xmlns="http://www.w3.org/1999/xhtml" type="application/vc"';
const cdata = async (title: string): Promise<string> => `<![CDATA[${await credentialOf(title)}]]>`;
const forms: Form[] = [
  {
    name: 'XHTML',
    type: 'application/xhtml+xml',
    body: async (title) =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Sida</title></head><body><h3>${title}</h3><script ${SCRIPT}>${await cdata(title)}</script></body></html>`,
  },
  {
    name: 'SVG',
    type: 'image/svg+xml',
    body: async (title) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><text>${title}</text><script type="application/vc">${await cdata(title)}</script></svg>`,
  },
  { name: 'XML', type: 'application/xml', body: async (title) => `<cv><titel>${title}</titel><script ${SCRIPT}>${await cdata(title)}</script></cv>` },
  { name: 'plain text', type: 'text/plain; charset=utf-8', body: credentialOf },
  { name: 'JSON', type: 'application/json', body: credentialOf },
];

/** Gives what was found in the document, and what the page itself and the worker complained of. */
async function look(chromium: Chromium, server: TestServer, { name, type, body }: Form): Promise<{ shown: string[]; errors: string[] }> {
  const url = `https://${name.replace(' ', '-').toLowerCase()}.test/`;
  const errors: string[] = [];
  chromium.context.on('weberror', (error) => errors.push(String(error.error())));
  chromium.worker.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  server.serve(url, { body: await body('Intyg'), type });
  return { shown: await shownOn(chromium, await opened(chromium, url), 1), errors };
}

for (const form of forms) {
  test(`a credential in a document of ${form.name} is found`, async ({ world, chromium }) => {
    expect(await look(chromium, world.server, form)).toEqual({ shown: ['Intyg: verified'], errors: [] });
  });
}

test('a picture that is opened alone is left alone', async ({ world, chromium }) => {
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  world.server.serve('https://bild.test/badge.png', { body: pixel, type: 'image/png' });
  const tab = await opened(chromium, 'https://bild.test/badge.png');
  await tab.waitForTimeout(1500);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  expect(await waitForShown(panel, 1, 1000)).toEqual([]);
  expect(await tab.evaluate(() => document.body.children.length)).toBe(1);
});
