import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serviceActions } from '@/entrypoints/options/service-actions';
import type { Saying } from '@/entrypoints/options/use-said';
import { chooseProvider } from '@/utils/browser/providers';
import { readSettings } from '@/utils/browser/settings';
import { optionsWords } from '@/utils/explain/words.options';

/** The options page's choices, with what it says in the end. `answer` is what comes of asking the browser. */
function page(answer: () => Promise<boolean>) {
  const request = vi.fn(answer);
  Object.assign(fakeBrowser.permissions, { request, contains: async () => false });
  const said = vi.fn();
  const saying: Saying = { say: said, done: (work, text) => work.then(() => said(text)) };
  const { onChooseService } = serviceActions(optionsWords.sv.services, saying);
  const choose = async (choice: 'ask' | 'on' | 'off') => {
    onChooseService('credly', choice);
    await vi.waitFor(() => expect(said).toHaveBeenCalled());
    return said.mock.calls.at(-1)?.[0] as string;
  };
  return { choose, request };
}
const chosen = async () => (await readSettings()).providers;

describe('a choice about a service', () => {
  beforeEach(() => fakeBrowser.reset());

  it('for asking it is put to the browser too, which is asked for the service’s hosts', async () => {
    const { choose, request } = page(async () => true);
    expect(await choose('on')).toBe('Credly får frågas.');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://www.credly.com/*'] });
    expect(await chosen()).toEqual({ credly: 'on' });
  });

  it('for asking it comes to nothing where the reader says no to the browser', async () => {
    await chooseProvider('credly', 'off');
    expect(await page(async () => false).choose('on')).toBe('Webbläsaren gav ingen tillåtelse. Allt är som förut.');
    expect(await chosen()).toEqual({ credly: 'off' });
  });

  it('holds where the browser does not take it for a click: the hosts are asked for when they are needed', async () => {
    expect(await page(() => Promise.reject(new Error('no gesture'))).choose('on')).toBe('Credly får frågas.');
    expect(await chosen()).toEqual({ credly: 'on' });
  });

  it.each([
    ['off', 'Credly frågas inte.', { credly: 'off', badgr: 'on' }],
    ['ask', 'Vi frågar dig innan vi frågar Credly.', { badgr: 'on' }],
  ] as const)('against it asks nobody: %s', async (choice, sentence, settings) => {
    await chooseProvider('badgr', 'on');
    await chooseProvider('credly', 'on');
    const { choose, request } = page(async () => true);
    expect(await choose(choice)).toBe(sentence);
    expect([request.mock.calls, await chosen()]).toEqual([[], settings]);
  });
});
