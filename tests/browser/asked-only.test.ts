import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notAskedOnly, requestToAsk } from '@/utils/browser/asked-only';
import { readSettings } from '@/utils/browser/settings';

const asked = async () => (await readSettings()).askedOnly;

/** The browser's question: what was asked, and the reader's answer to it. `held` are the patterns that were allowed before. */
function question(held: readonly string[] = []): { request: ReturnType<typeof vi.fn>; answer(allowed: boolean): void } {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const request = vi.fn(() => promise);
  const contains = async ({ origins: [pattern = ''] }: { origins: string[] }) => held.includes(pattern);
  Object.assign(fakeBrowser.permissions, { request, contains });
  return { request, answer: resolve };
}

describe('hosts that may be asked for keys, and nothing more', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are written down before the browser answers, because the grant takes effect with the answer', async () => {
    const { request, answer } = question();
    const allowed = requestToAsk(['skola.example', 'lista.example']);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://skola.example/*', 'https://lista.example/*'] });
    await vi.waitFor(async () => expect(await asked()).toEqual(['skola.example', 'lista.example']));
    answer(true);
    expect(await allowed).toBe(true);
    expect(await asked()).toEqual(['skola.example', 'lista.example']);
  });

  it('are forgotten when the reader says no', async () => {
    const { answer } = question();
    const allowed = requestToAsk(['skola.example']);
    answer(false);
    expect(await allowed).toBe(false);
    expect(await asked()).toEqual([]);
  });

  it('are not those whose pages the reader has allowed already', async () => {
    const { request, answer } = question(['https://skola.example/*']);
    answer(true);
    expect(await requestToAsk(['skola.example', 'lista.example'])).toBe(true);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://skola.example/*', 'https://lista.example/*'] });
    expect(await asked()).toEqual(['lista.example']);
  });

  it('are no longer so when a choice is made for their pages', async () => {
    const { answer } = question();
    answer(true);
    await requestToAsk(['skola.example', 'lista.example']);
    await notAskedOnly(['skola.example']);
    expect(await asked()).toEqual(['lista.example']);
  });
});
