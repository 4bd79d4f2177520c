import { browser } from 'wxt/browser';
import { type Command, commands, type Shortcuts } from '../model/command';

/** What browsers have for it; none of it on a phone. */
type Commands = { getAll(): Promise<{ name?: string; shortcut?: string }[]>; openShortcutSettings?(): Promise<void> };

const ours = (): Commands | undefined => (browser as { commands?: Commands }).commands;

/** What the manifest calls them. The second is the browser's own name, which no other would do for. */
const NAMES: Record<Command, string> = { 'check-page': 'check-page', 'toolbar-button': '_execute_action' };

/** The keys that are really set: the reader may have changed them, and another extension may have had them before us. */
export async function readShortcuts(): Promise<Shortcuts> {
  const set = (await ours()?.getAll()) ?? [];
  const keysOf = (command: Command): string | null => set.find(({ name }) => name === NAMES[command])?.shortcut || null;
  return Object.fromEntries(commands.map((command) => [command, keysOf(command)])) as Shortcuts;
}

/** Calls back with them now and whenever our page comes to the front: the browser changes them on a page of its own, and does not tell. Gives the function that ends it. */
export function watchShortcuts(seen: (shortcuts: Shortcuts) => void): () => void {
  let ended = false;
  const show = (): void =>
    void readShortcuts().then((shortcuts) => {
      if (!ended) seen(shortcuts);
    }, console.error);
  show();
  window.addEventListener('focus', show);
  return () => {
    ended = true;
    window.removeEventListener('focus', show);
  };
}

/**
 * Opens the browser's own page for them.
 *
 * Fails: false where the browser does not let us; then the reader goes there by hand.
 * Source: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings
 */
export async function openShortcutSettings(): Promise<boolean> {
  try {
    const own = ours();
    if (own?.openShortcutSettings !== undefined) await own.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
