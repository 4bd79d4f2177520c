import type { Page } from '@playwright/test';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { itemOf, servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const URL_OF_PAGE = 'https://sida.test/';

/** Runs in the page: puts the markup of each template into a tree of the next element, or into its frame. */
function build(): void {
  for (const template of document.querySelectorAll('template')) {
    const place = template.nextElementSibling;
    if (place instanceof HTMLIFrameElement) place.srcdoc = template.innerHTML;
    else place?.attachShadow({ mode: place.id === 'closed' ? 'closed' : 'open' }).append(template.content.cloneNode(true));
  }
}

const hidden = async (title: string, place: string): Promise<string> => `<template>${await itemOf(title)}</template>${place}`;

/** How many elements of ours stand in the page and in its open trees. Only ours have a name of letters, digits and one hyphen of such length. */
const badgesIn = (tab: Page) =>
  tab.evaluate(() => {
    const trees = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    return trees.map((tree) => [...tree.querySelectorAll('*')].filter(({ localName }) => /^[a-z0-9]{6}-[a-z0-9]{7,}$/.test(localName)).length);
  });

test('finds what stands in open and closed trees and in frames, those without an address too, and what comes there later', async ({
  world,
  chromium,
}) => {
  servePage(world.server, 'https://sida.test/ram', await itemOf('I en ram med adress'));
  const depths = [
    await hidden('I ett öppet träd', '<my-open></my-open>'),
    await hidden('I ett slutet träd', '<my-closed id="closed"></my-closed>'),
    await hidden('I en ram utan adress', '<iframe></iframe>'),
  ];
  const body = `<h1>Noor</h1>${await itemOf('I sidan')}${depths.join('')}<iframe src="/ram"></iframe><script>(${build.toString()})()</script>`;
  servePage(world.server, URL_OF_PAGE, body, { 'content-security-policy': "default-src 'self'; script-src 'unsafe-inline'; img-src data:" });
  const tab = await chromium.context.newPage();
  const blocked: string[] = [];
  tab.on('console', (message) => /Content Security Policy/.test(message.text()) && blocked.push(message.text()));
  await tab.goto(URL_OF_PAGE);

  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await tab.bringToFront();
  const shown = await waitForShown(panel, 5);
  expect(shown.map(({ title, verdict }) => `${title}: ${verdict}`).toSorted()).toEqual(
    ['I en ram med adress', 'I en ram utan adress', 'I ett slutet träd', 'I ett öppet träd', 'I sidan'].map((title) => `${title}: verified`),
  );
  // One beside its title in the page, one beside the frame without an address, one in the open tree.
  await expect.poll(() => badgesIn(tab)).toEqual([2, 1]);

  await tab.evaluate(
    async (item) => {
      const tree = document.querySelector('my-open')?.shadowRoot;
      tree?.append(document.createRange().createContextualFragment(item));
    },
    await itemOf('Senare'),
  );
  expect((await waitForShown(panel, 6)).map(({ title }) => title)).toContain('Senare');
  expect(blocked).toEqual([]);
});
