import { beforeEach, describe, expect, it } from 'vitest';
import { pageAnswers } from '@/entrypoints/background/page-answers';
import type { PageSender } from '@/utils/browser/sender';
import { readTab } from '@/utils/browser/state';
import { newBrowser } from '../browser/browser';
import { findingOf, type Scripted, scripted } from './background-work';

const page: PageSender = { tabId: 7, frameId: 0, url: 'https://sida.example/cv', documentId: 'D1' };
const frame: PageSender = { tabId: 7, frameId: 3, url: 'https://sida.example/ruta', documentId: 'D2' };

let verifier: Scripted;
beforeEach(() => {
  const browser = newBrowser();
  browser.listeners.add(7);
  browser.documents.add('D1');
  verifier = scripted();
});

const stand = (sender: PageSender, ...order: string[]) => pageAnswers(verifier).looked({ count: order.length, order }, sender);
const find = async (sender: PageSender, ...ids: string[]) => {
  for (const id of ids) await pageAnswers(verifier).examine({ finding: findingOf(id) }, sender);
};
const ids = async () => (await readTab(7))?.entries.map(({ finding }) => finding.id);

describe('what a page holds', () => {
  it('stands as on the page, whatever was asked about first', async () => {
    await stand(page, 'a', 'b', 'c');
    await find(page, 'c', 'a', 'b');
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('stands as on the page also when the page says so later, and after what came between', async () => {
    await find(page, 'c', 'a');
    await stand(page, 'a', 'b', 'c');
    await find(page, 'b');
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  it('keeps its place when a long list takes it out of sight', async () => {
    await stand(page, 'a', 'b', 'c');
    await find(page, 'a', 'b', 'c');
    await stand(page, 'c', 'd');
    await find(page, 'd');
    expect(await ids()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('comes before what its frames hold, and a frame says nothing of the page’s', async () => {
    await find(frame, 'x', 'y');
    await find(page, 'b', 'a');
    await stand(page, 'a', 'b');
    await stand(frame, 'b', 'y', 'a', 'x');
    expect(await ids()).toEqual(['a', 'b', 'y', 'x']);
  });

  it('comes last of its page where nobody says its place', async () => {
    await stand(page, 'a', 'b');
    await find(page, 'pointed-at', 'b', 'a');
    expect(await ids()).toEqual(['a', 'b', 'pointed-at']);
  });

  it('is kept of fifty frames, however many a page has', async () => {
    for (let frameId = 0; frameId < 60; frameId++) await stand({ ...frame, frameId }, 'a');
    expect(Object.keys((await readTab(7))?.order ?? {})).toHaveLength(50);
  });
});
