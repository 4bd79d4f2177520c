import { browser } from 'wxt/browser';

export type Area = 'local' | 'session' | 'managed';

/** Takes what is called back at every change of something. Gives the function that ends it. */
export type Follow = (changed: () => void) => () => void;

/** One key's value as it stands, unread; undefined where there is none or the browser has no such area. */
export async function stored(area: Area, key: string): Promise<unknown> {
  const values = await browser.storage[area].get(key).catch((): Record<string, unknown> => ({}));
  return values[key];
}

/** Takes what is called back whenever the key changes, or any key of the area where none is named. */
export const changesOf =
  (area: Area, key?: string): Follow =>
  (changed) => {
    const listener = (changes: Record<string, unknown>, name: string): void => {
      if (name === area && (key === undefined || key in changes)) changed();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  };

/** The changes of all of these. */
export const together =
  (...all: readonly Follow[]): Follow =>
  (changed) => {
    const ends = all.map((follow) => follow(changed));
    return () => ends.forEach((end) => end());
  };

/** Calls back with what `read` gives, now and after every change that `follow` tells, in order. Gives the function that ends it. */
export function watch<Value>(follow: Follow, read: () => Promise<Value>, seen: (value: Value) => void): () => void {
  let ended = false;
  let last = Promise.resolve();
  const show = (): void => {
    last = last.then(read).then((value) => {
      if (!ended) seen(value);
    });
  };
  const end = follow(show);
  show();
  return () => {
    ended = true;
    end();
  };
}

/**
 * How something is stored: its key, its version, how to read it, and how each older version becomes the next.
 * Shape: the stored value is an object with a number `version`; `upgrades[1]` makes version 2 of version 1. `parse` gives null for what is not whole.
 */
export type Kind<Value> = { key: string; version: number; parse(value: unknown): Value | null; upgrades: Record<number, (old: unknown) => unknown> };

/** The value in `storage.local`, brought to the present version; null where there is none that can be read. The old copy stays until the new one is whole. */
export async function readVersioned<Value>(kind: Kind<Value>): Promise<Value | null> {
  const current = await stored('local', kind.key);
  const parsed = kind.parse(current);
  if (parsed !== null) return parsed;

  const old = older(kind, current) ? current : await stored('local', oldKey(kind));
  if (!older(kind, old)) return null;
  const upgraded = kind.parse(upgrade(kind, old));
  if (upgraded === null) return null;
  await browser.storage.local.set({ [oldKey(kind)]: old });
  await browser.storage.local.set({ [kind.key]: upgraded });
  await browser.storage.local.remove(oldKey(kind));
  return upgraded;
}

const oldKey = ({ key }: { key: string }): string => `${key}:old`;

const versionOf = (value: unknown): number | null =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number' ? value.version : null;

const older = <Value>(kind: Kind<Value>, value: unknown): boolean => (versionOf(value) ?? Infinity) < kind.version;

function upgrade<Value>(kind: Kind<Value>, old: unknown): unknown {
  let value = old;
  for (let version = versionOf(old) ?? kind.version; version < kind.version; version++) value = kind.upgrades[version]?.(value);
  return value;
}
