import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { outputOf } from '../../harness/build.ts';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import type { Answer } from '../../harness/server.ts';
import { itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const KEY = 'https://skola.test/.well-known/did.json';
const URL_OF_PAGE = 'https://sida.test/';

const answers: [string, Answer][] = [
  // A login prompt would hold the answer up until somebody has filled it in.
  ['asks for a name and a password', { status: 401, body: '', headers: { 'www-authenticate': 'Basic realm="Skolan"' } }],
  ['asks for those of a proxy', { status: 407, body: '', headers: { 'proxy-authenticate': 'Basic realm="Skolan"' } }],
  ['packs 200 MB into 200 KB', { body: gzipSync(new Uint8Array(200_000_000).fill(0x20)), headers: { 'content-encoding': 'gzip' } }],
  ['leads on with a Refresh', { body: '', type: 'text/html', headers: { refresh: '0; url=https://skola.test/annat' } }],
  ['leads on to the reader’s own network', { status: 302, body: '', headers: { location: 'https://127.0.0.1/did.json' } }],
  ['answers what is no text', { body: new Uint8Array(1000).fill(0xff) }],
];

for (const [name, answer] of answers) {
  test(`a server that ${name} makes its credential unverifiable, and soon`, async ({ world, chromium }) => {
    world.server.serve(KEY, answer);
    servePage(world.server, URL_OF_PAGE, await itemOf('Intyg'));
    const tab = await chromium.context.newPage();
    await tab.goto(URL_OF_PAGE);
    const shown = await waitForShown(await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab)), 1, 6000);
    expect(shown.map(({ verdict }) => verdict)).toEqual(['unverifiable']);
    const asked = world.server.log.map(({ url }) => url);
    expect(asked.filter((url) => url !== URL_OF_PAGE)).toEqual([KEY]);
  });
}

test('a server learns nothing about the reader: no cookie that it has set, no referrer, no origin', async ({ world, chromium }) => {
  const tab = await chromium.context.newPage();
  await tab.context().addCookies([
    { name: 'session', value: 'strict', url: 'https://skola.test/', sameSite: 'Strict', secure: true },
    { name: 'other', value: 'lax', url: 'https://skola.test/', sameSite: 'Lax', secure: true },
  ]);
  servePage(world.server, URL_OF_PAGE, await itemOf('Intyg'));
  await tab.goto(URL_OF_PAGE);
  await waitForShown(await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab)), 1);
  const [asked] = world.server.log.filter(({ url }) => url === KEY);
  const { cookie, referer, origin, authorization } = asked?.headers ?? {};
  expect({ cookie, referer, origin, authorization }).toEqual({ cookie: undefined, referer: undefined, origin: undefined, authorization: undefined });
});

test('fifty credentials of one issuer are all done, with one request for its key', async ({ world, chromium }) => {
  const items = await Promise.all(Array.from({ length: 50 }, (_, index) => itemOf(`Intyg ${index}`)));
  servePage(world.server, URL_OF_PAGE, items.join('\n'));
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const shown = await waitForShown(await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab)), 50, 40_000);
  expect([shown.length, new Set(shown.map(({ verdict }) => verdict))]).toEqual([50, new Set(['verified'])]);
  expect(world.server.log.filter(({ url }) => url === KEY)).toHaveLength(1);
});

test('nothing of the way that tests have to loopback is left in the product', () => {
  const folder = outputOf('chrome', 'product');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((file) => /endsWith\([`'"]\.test/.test(readFileSync(path.join(folder, file), 'utf8')))).toEqual([]);
});
