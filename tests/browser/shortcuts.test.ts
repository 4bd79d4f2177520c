import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openShortcutSettings, readShortcuts, watchShortcuts } from '@/utils/browser/shortcuts';

const NONE = { 'check-page': null, 'toolbar-button': null };

/** What the browser has for shortcuts; undefined as on a phone. */
const has = (commands: object | undefined): void => void Object.assign(fakeBrowser, { commands });

/** What the page asks to be opened in a tab. */
const newTab = () => vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the shortcuts', () => {
  it.each([
    [
      'set',
      [
        { name: 'check-page', shortcut: 'Alt+Shift+K' },
        { name: '_execute_action', shortcut: '⌃⇧U' },
      ],
      { 'check-page': 'Alt+Shift+K', 'toolbar-button': '⌃⇧U' },
    ],
    ['taken away by the reader, or another extension’s', [{ name: 'check-page', shortcut: '' }, { name: '_execute_action' }], NONE],
    ['not known to the browser', [], NONE],
  ])('are those that the browser has, whatever the manifest suggests: %s', async (_what, all, expected) => {
    has({ getAll: async () => all });
    expect(await readShortcuts()).toEqual(expected);
  });

  it('are none where the browser has no keyboard', async () => {
    has(undefined);
    expect(await readShortcuts()).toEqual(NONE);
  });

  it('are read again when the reader comes back from the browser’s own page, until nobody looks', async () => {
    let shortcut = '';
    has({ getAll: async () => [{ name: 'check-page', shortcut }] });
    const seen: (string | null)[] = [];
    const end = watchShortcuts((shortcuts) => seen.push(shortcuts['check-page']));
    await vi.waitFor(() => expect(seen).toEqual([null]));
    shortcut = 'F8';
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(seen).toEqual([null, 'F8']));
    end();
    window.dispatchEvent(new Event('focus'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen).toEqual([null, 'F8']);
  });
});

describe('the browser’s own page for them', () => {
  it('is opened by its own call where there is one, as in Firefox', async () => {
    const openShortcuts = vi.fn(async () => undefined);
    has({ openShortcutSettings: openShortcuts });
    const tabs = newTab();
    expect([await openShortcutSettings(), openShortcuts.mock.calls, tabs.mock.calls]).toEqual([true, [[]], []]);
  });

  it('is opened in a tab where there is none, as in Chromium', async () => {
    has({});
    const tabs = newTab();
    expect([await openShortcutSettings(), tabs.mock.calls]).toEqual([true, [[{ url: 'chrome://extensions/shortcuts' }]]]);
  });

  it('is told to be out of reach where the browser refuses', async () => {
    has({});
    newTab().mockRejectedValue(new Error('Illegal URL'));
    expect(await openShortcutSettings()).toBe(false);
  });
});
