import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Language } from '@/utils/model/settings';
import type { Keyed } from './keyboard.ts';

/** A page of the extension's own, in any browser. `pdf` is it on paper, as the browser itself prints it. */
export type Screen = Keyed & { bringToFront(): Promise<void>; close(): Promise<void>; pdf(asked: { preferCSSPageSize: true }): Promise<Uint8Array> };

/**
 * A browser with the extension in it, as far as a person's way through it needs: so that the same way is gone in Chromium and in Firefox.
 *
 * Shape: `visit` opens an address in a tab of its own and gives the tab's number. `opened` is a page of ours that a link has just opened, by its name. `saved` is
 *        the file that an act makes the browser save.
 */
export type Way = {
  language: Language;
  visit(url: string): Promise<number>;
  own(name: 'sidepanel' | 'collection' | 'preview', tab?: number): Promise<Screen>;
  opened(name: 'report'): Promise<Screen>;
  saved(act: () => Promise<void>): Promise<{ name: string; text: string }>;
};

const PATIENCE = 30_000; // milliseconds: a busy machine examines slowly

/** Waits until this is what is read. Fails: throws with both where it never comes. */
export async function settles<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const found = await read().catch(() => undefined); // the page may be on its way to another one
    if (isDeepStrictEqual(found, expected)) return;
  }
  assert.deepStrictEqual(await read(), expected);
}

/** The words of each element, in order. */
export const textsIn = async (page: Screen, selector: string): Promise<string[]> =>
  (await page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent.replace(/\\s+/g, ' ').trim())`,
  )) as string[];

/** An attribute of each element that has it, in order. */
export const attributesIn = async (page: Screen, name: string, within = ''): Promise<string[]> =>
  (await page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(`${within} [${name}]`)})].map((one) => one.getAttribute('${name}'))`,
  )) as string[];

/** Do these words stand on the page? */
export const says = async (page: Screen, words: string): Promise<boolean> => (await textsIn(page, 'body')).some((text) => text.includes(words));

/** What was said last, where anything was. */
export const saidIn = async (page: Screen): Promise<string[]> => (await textsIn(page, '[role=status]')).filter((text) => text !== '');

/** Puts a text where the focus is, as a paste does: a key for each letter of a signature would take a minute. */
export const insert = async (page: Screen, text: string): Promise<void> => {
  await page.evaluate(`document.execCommand('insertText', false, ${JSON.stringify(text)})`);
};

/** Pastes what was copied. */
export async function paste({ keyboard }: Screen): Promise<void> {
  await keyboard.down('Control');
  await keyboard.press('v');
  await keyboard.up('Control');
}

/** Everything that the extension has written down on this computer, as one text. */
export const storedIn = async (page: Screen): Promise<string> =>
  (await page.evaluate(
    `(async () => {
      const { local, session } = (globalThis.browser ?? chrome).storage;
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return JSON.stringify([await local.get(null), await session.get(null), databases]);
    })()`,
  )) as string;
