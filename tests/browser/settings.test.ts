import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { languageOf, readSettings, saveSettings } from '@/utils/browser/settings';
import { type Kind, readVersioned } from '@/utils/browser/storage';
import type { Settings } from '@/utils/model/settings';

const first: Settings = { version: 2, language: 'auto', rules: {}, elsewhere: null, askedOnly: [], providers: {}, hidePeople: false };

type Counter = { version: 3; count: number };
const isCounter = (value: unknown): value is Counter =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 3 && 'count' in value && typeof value.count === 'number';
const kind: Kind<Counter> = {
  key: 'counter',
  version: 3,
  parse: (value) => (isCounter(value) ? value : null),
  upgrades: {
    1: (old) => ({ version: 2, many: (old as { n: number }).n }),
    2: (old) => ({ version: 3, count: (old as { many: number }).many }),
  },
};

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('come back as they were saved', async () => {
    const settings: Settings = {
      ...first,
      language: 'sv',
      rules: { 'skola.example': 'never' },
      elsewhere: 'panel-only',
      askedOnly: ['nyckel.example'],
      hidePeople: true,
    };
    await saveSettings(settings);
    expect(await readSettings()).toEqual(settings);
  });

  it.each([undefined, null, 'sv', { ...first, language: 'de' }, { ...first, rules: { 'skola.example': 'often' } }, { version: 7 }])(
    'begin anew where %j stands',
    async (settings) => {
      await fakeBrowser.storage.local.set({ settings });
      expect(await readSettings()).toEqual(first);
    },
  );

  it.each<[Settings['language'], string, string, 'sv' | 'en']>([
    ['sv', 'en_US', 'en-US', 'sv'],
    ['en', 'sv', 'sv', 'en'],
    ['auto', 'sv', 'en-US', 'sv'],
    ['auto', 'sv_FI', 'en-US', 'sv'],
    ['auto', 'en_US', 'sv', 'en'],
    ['auto', '', 'sv-SE', 'sv'],
    ['auto', 'de', 'de', 'en'],
  ])('with language %s in a browser of %s and %s speak %s', (language, messages, ui, spoken) => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue(messages);
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(ui);
    expect(languageOf({ ...first, language })).toBe(spoken);
  });
});

describe('settings of version 1', () => {
  it('say of a site that was paused that it is never read, and keep everything else', async () => {
    const old = {
      version: 1,
      language: 'sv',
      paused: ['skola.example', 'www.bank.example'],
      askedOnly: ['nyckel.example'],
      providers: { credly: 'on' },
    };
    await fakeBrowser.storage.local.set({ settings: old });
    const kept = { language: 'sv', askedOnly: ['nyckel.example'], providers: { credly: 'on' } };
    const settings = { ...first, ...kept, rules: { 'skola.example': 'never', 'bank.example': 'never' } };
    expect(await readSettings()).toEqual(settings);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ settings });
  });

  it('are read whole from before there were hosts to ask, or services', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 1, language: 'en', paused: [] } });
    expect(await readSettings()).toEqual({ ...first, language: 'en' });
  });
});

describe('stored data of an older version', () => {
  it.each([[{ version: 1, n: 5 }], [{ version: 2, many: 5 }]])(
    'is brought up step by step from %j, and the old copy goes at last',
    async (counter) => {
      await fakeBrowser.storage.local.set({ counter });
      expect(await readVersioned(kind)).toEqual({ version: 3, count: 5 });
      expect(await fakeBrowser.storage.local.get(null)).toEqual({ counter: { version: 3, count: 5 } });
    },
  );

  it('is found in the old copy when the writing of the new one was cut off', async () => {
    await fakeBrowser.storage.local.set({ counter: { version: 3 }, 'counter:old': { version: 1, n: 5 } });
    expect(await readVersioned(kind)).toEqual({ version: 3, count: 5 });
  });

  it('stays where it is when it cannot be brought up', async () => {
    await fakeBrowser.storage.local.set({ counter: { version: 1 } });
    expect(await readVersioned(kind)).toBeNull();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ counter: { version: 1 } });
  });

  it('keeps the old copy until the new one is whole', async () => {
    await fakeBrowser.storage.local.set({ counter: { version: 1, n: 5 } });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const remove = vi.spyOn(fakeBrowser.storage.local, 'remove');
    await readVersioned(kind);
    expect(set.mock.calls).toEqual([[{ 'counter:old': { version: 1, n: 5 } }], [{ counter: { version: 3, count: 5 } }]]);
    expect(remove.mock.invocationCallOrder[0]).toBeGreaterThan(set.mock.invocationCallOrder[1] ?? Infinity);
  });
});
