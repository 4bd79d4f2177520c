import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { outputOf } from '../../harness/build.ts';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { expect, test } from './extension.ts';

/** What a page noticed since it began: names only. */
type Noticed = { messages: string[]; globals: string[]; added: string[]; attributes: string[]; events: string[] };

/**
 * Runs in the page, before anything else: writes down each message, new global, added element, changed attribute, and every event that reaches the window
 * under a name that anybody has ever listened to or dispatched here.
 */
function watch(): void {
  const noticed: Noticed = { messages: [], globals: [], added: [], attributes: [], events: [] };
  const before = new Set(Object.getOwnPropertyNames(window));
  addEventListener('message', ({ data }) => noticed.messages.push(JSON.stringify(data)));
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    noticed.events.push(event.type);
    return dispatch.call(this, event);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, type, attributeName, addedNodes } of records) {
      if (type === 'attributes') noticed.attributes.push(`${target.nodeName} ${attributeName}`);
      for (const node of addedNodes) if (node instanceof Element) noticed.added.push((node.cloneNode() as Element).outerHTML);
    }
  });
  // From here on nothing is the page's own doing.
  addEventListener('DOMContentLoaded', () => observer.observe(document, { subtree: true, childList: true, attributes: true }));
  Object.defineProperty(window, 'noticed', {
    value: () => ({ ...noticed, globals: Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== 'noticed') }),
  });
}

const noticedBy = (page: Page): Promise<Noticed> => page.evaluate(() => (window as unknown as { noticed(): Noticed }).noticed());

/** Long enough for the page script to look and the badges to come. */
const A_WHILE = 1500; // milliseconds

test('a page without credentials notices nothing at all', async ({ world, chromium }) => {
  world.server.serve('https://sida.test/', { body: '<!doctype html><title>Sida</title><p>Ingenting</p>', type: 'text/html' });
  const tab = await chromium.context.newPage();
  await tab.addInitScript(watch);
  await tab.goto('https://sida.test/');
  await tab.waitForTimeout(A_WHILE);
  expect(await noticedBy(tab)).toEqual({ messages: [], globals: [], added: [], attributes: [], events: [] });
});

test('a page with credentials sees that something was added, and nothing that names us', async ({ world, chromium }) => {
  const [, page] = world.pages;
  if (page === undefined) throw new Error('The demo has no such page.');
  const tab = await chromium.context.newPage();
  await tab.addInitScript(watch);
  await tab.goto(page.url);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await waitForShown(panel, page.holds.length);
  await tab.waitForTimeout(A_WHILE);

  const noticed = await noticedBy(tab);
  expect(noticed.added.length).toBeGreaterThan(0);
  expect({ ...noticed, added: [] }).toEqual({ messages: [], globals: [], added: [], attributes: [], events: [] });
  const names = new RegExp(`merit|kollen|wxt|badge|credential|verif|intyg|extension|${chromium.id}`, 'i');
  expect(noticed.added.filter((markup) => names.test(markup))).toEqual([]);
});

test('the scripts that run in pages send no event and no message, and nothing in the package is open to pages', () => {
  const folder = outputOf('chrome', 'product');
  const scripts = ['page.js', 'keeper.js', 'badges.js'].map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  expect(scripts.flatMap((script) => script.match(/\b(?:dispatchEvent|postMessage|CustomEvent)\b/g) ?? [])).toEqual([]);

  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  const { content_scripts = [], web_accessible_resources = [], host_permissions = [], externally_connectable = null } = manifest;
  expect({ content_scripts, web_accessible_resources, host_permissions, externally_connectable }).toEqual({
    content_scripts: [],
    web_accessible_resources: [],
    host_permissions: [],
    externally_connectable: null,
  });
});
