import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '@/utils/model/settings';

/** A new context each time: the browser is asked once in each. */
async function context() {
  vi.resetModules();
  return { ...(await import('@/utils/browser/policy')), ...(await import('@/utils/browser/settings')) };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('what an organisation sets', () => {
  it('stands over what the reader chose, and is not written to it', async () => {
    await fakeBrowser.storage.managed.set({
      language: 'en',
      rules: { 'www.bank.example': 'never' },
      elsewhere: 'on-click',
      providers: { credly: 'off' },
    });
    const { readSettings, changeSettings } = await context();
    await changeSettings(() => ({
      language: 'sv',
      rules: { 'bank.example': 'automatic', 'cv.example': 'automatic', 'x.example': 'never' },
      providers: { credly: 'on', badgr: 'on' },
    }));
    expect(await readSettings()).toMatchObject({
      language: 'en',
      elsewhere: 'on-click',
      rules: { 'bank.example': 'never', 'x.example': 'never' },
      providers: { credly: 'off', badgr: 'on' },
    });
    expect((await readSettings()).rules).not.toHaveProperty('cv.example');
    expect((await fakeBrowser.storage.local.get('settings')).settings).toMatchObject({ language: 'sv', providers: { credly: 'on', badgr: 'on' } });
  });

  it.each([
    ['is none', async () => undefined],
    [
      'is refused, as in Firefox',
      async () => void vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found')),
    ],
  ])('%s: the reader’s choices are in force as they are', async (_what, arrange) => {
    await arrange();
    const { readSettings } = await context();
    expect(await readSettings()).toEqual(defaultSettings);
  });

  it('counts but for what cannot be read in it, which is told', async () => {
    await fakeBrowser.storage.managed.set({
      language: 'fi',
      rules: { 'a.example': 'never', 'b.example': 'sometimes', 'https://c.example/x': 'never', '': 'never' },
      elsewhere: 5,
      collections: 'no',
      providers: ['credly'],
    });
    const { readPolicy } = await context();
    expect(await readPolicy()).toEqual({
      policy: { rules: { 'a.example': 'never' }, providers: {} },
      faults: [
        { part: 'language' },
        { part: 'elsewhere' },
        { part: 'collections' },
        { part: 'rules', entry: 'b.example' },
        { part: 'rules', entry: 'https://c.example/x' },
        { part: 'rules', entry: '' },
        { part: 'providers' },
      ],
    });
  });

  it('tells of services that cannot be asked, by a slip of the pen or since they answer nobody', async () => {
    await fakeBrowser.storage.managed.set({ providers: { credly: 'on', credley: 'on', coursera: 'off', constructor: 'on' } });
    const { readPolicy } = await context();
    const [policy, entries] = [{ rules: {}, providers: { credly: 'on' } }, ['credley', 'coursera', 'constructor']];
    expect(await readPolicy()).toEqual({ policy, faults: entries.map((entry) => ({ part: 'providers', entry })) });
  });

  it('is followed when it changes, and told to whoever watches the settings', async () => {
    const { watchSettings } = await context();
    const seen: string[] = [];
    watchSettings(({ language }) => seen.push(language));
    await vi.waitFor(() => expect(seen).toEqual(['auto']));
    await fakeBrowser.storage.managed.set({ language: 'en' });
    await vi.waitFor(() => expect(seen.at(-1)).toBe('en'));
  });
});

describe('a browser that is slow to read its policies', () => {
  it('keeps nobody waiting: what it said last in this session holds, and what it says at last is told', async () => {
    await fakeBrowser.storage.session.set({ policy: { policy: { language: 'en', rules: {}, providers: {} }, faults: [] } });
    const { promise: asked, resolve: answer } = Promise.withResolvers<Record<string, unknown>>();
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((() => asked) as never);
    const { readSettings, watchSettings } = await context();
    expect((await readSettings()).language).toBe('en');
    const seen: string[] = [];
    watchSettings(({ language }) => seen.push(language));
    await vi.waitFor(() => expect(seen).toEqual(['en']));
    answer({ language: 'sv' });
    await vi.waitFor(() => expect(seen.at(-1)).toBe('sv'));
    expect((await readSettings()).language).toBe('sv');
  });
});
