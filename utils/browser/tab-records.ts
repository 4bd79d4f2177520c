import { browser } from 'wxt/browser';
import type { TabRecord } from '../model/tab-record';
import { changesOf, stored, watch } from './storage';

const keyOf = (tabId: number): string => `tab:${tabId}`;

/** A tab of which nothing is known yet. */
export const emptyRecord = (tabId: number): TabRecord => ({ version: 3, tabId, host: '', access: 'on-click', looked: false, entries: [] });

/** What is known about a tab; null where nothing has happened there, or where another version of us wrote it. Only the background writes it. */
export async function readTab(tabId: number): Promise<TabRecord | null> {
  const written = lastWritten.get(tabId);
  if (written !== undefined && (await stored('session', markOf(tabId))) === written.mark) return written.record;
  const record = (await stored('session', keyOf(tabId))) as TabRecord | undefined;
  return record?.version === emptyRecord(tabId).version ? record : null;
}

/**
 * What this context wrote last about each tab. A record of fifty credentials takes milliseconds to read and is asked for hundreds of times while they are examined:
 * so only its mark is read, which stands there for as long as nobody has written or erased anything since.
 */
const lastWritten = new Map<number, { mark: string; record: TabRecord }>();
const markOf = (tabId: number): string => `mark:${tabId}`;

/** Calls back with the tab's record now and after every change. Gives the function that ends it. */
export const watchTab = (tabId: number, seen: (record: TabRecord | null) => void): (() => void) =>
  watch(changesOf('session', keyOf(tabId)), () => readTab(tabId), seen);

/** The tab that the reader is looking at in this window. */
export async function activeTabId(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

/** Every tab of which something is known. */
export async function openTabs(): Promise<TabRecord[]> {
  const ids = (await sessionKeys()).filter((key) => key.startsWith('tab:'));
  const records = Object.values(await browser.storage.session.get(ids)) as TabRecord[];
  return records.filter(({ version, tabId }) => version === emptyRecord(tabId).version);
}

const lastChange = new Map<number, Promise<unknown>>();

/** One thing at a time for each tab: reading, changing and writing a record must not be mixed with another's. */
export function inTurn<Value>(tabId: number, work: () => Promise<Value>): Promise<Value> {
  const mine = (lastChange.get(tabId) ?? Promise.resolve()).then(work);
  const settled = mine.catch(() => undefined);
  lastChange.set(tabId, settled);
  void settled.then(() => lastChange.get(tabId) === settled && lastChange.delete(tabId));
  return mine;
}

type Change = (record: TabRecord) => TabRecord | null;
type Waiting = { change: Change; done(record: TabRecord | null): void; failed(thrown: unknown): void };

const waiting = new Map<number, Waiting[]>();

/**
 * Changes a tab's record, in turn, and gives the new one. `null` from `change` leaves it as it is. Changes that wait for the same one before them are made one
 * after the other and written together: each is given what was written.
 */
export function changeTab(tabId: number, change: Change): Promise<TabRecord | null> {
  return new Promise((done, failed) => {
    const together = waiting.get(tabId);
    if (together !== undefined) return void together.push({ change, done, failed });
    const mine = [{ change, done, failed }];
    waiting.set(tabId, mine);
    void inTurn(tabId, () => {
      if (waiting.get(tabId) === mine) waiting.delete(tabId);
      return writeTogether(tabId, mine).catch((thrown: unknown) => {
        for (const one of mine) one.failed(thrown);
      });
    });
  });
}

async function writeTogether(tabId: number, changes: readonly Waiting[]): Promise<void> {
  const before = (await readTab(tabId)) ?? emptyRecord(tabId);
  let record = before;
  const taken = changes.filter(({ change, done, failed }) => {
    try {
      const changed = change(record);
      record = changed ?? record;
      if (changed === null) done(null);
      return changed !== null;
    } catch (thrown) {
      failed(thrown);
      return false;
    }
  });
  if (taken.length === 0) return;
  const mark = crypto.randomUUID();
  const isWritten = await saveForTab(tabId, { [keyOf(tabId)]: record, [markOf(tabId)]: mark });
  if (isWritten) lastWritten.set(tabId, { mark, record });
  for (const { done } of taken) done(record);
}

/** Forgets a tab and all that belongs to it. */
export const forgetTab = (tabId: number): Promise<void> => afterChanges(tabId, () => removeAll(tabId));

/** The same, but only where the record is still that of this document. Says whether it was. */
export const forgetDocument = (tabId: number, document: string | undefined): Promise<boolean> =>
  afterChanges(tabId, async () => {
    const record = await readTab(tabId);
    if (record === null || record.document !== document) return false;
    await removeAll(tabId);
    return true;
  });

/** What is changed from now on is not written with what waits already: it comes after this. */
function afterChanges<Value>(tabId: number, work: () => Promise<Value>): Promise<Value> {
  waiting.delete(tabId);
  return inTurn(tabId, work);
}

async function removeAll(tabId: number): Promise<void> {
  lastWritten.delete(tabId);
  const own = (await sessionKeys()).filter((key) => tabOf(key) === tabId);
  if (own.length > 0) await browser.storage.session.remove(own);
}

/**
 * Writes what belongs to a tab; false where it does not fit. When the session's memory is full, what credentials mean goes first, then the evidence of other tabs, the oldest
 * first, and then its own; then the texts of its own findings, and at last those of others: one page's many credentials must not keep the others' verdicts from being shown.
 */
export async function saveForTab(tabId: number, values: Record<string, unknown>): Promise<boolean> {
  const save = () =>
    browser.storage.session.set(values).then(
      () => true,
      () => false,
    );
  if (await save()) return true;
  const others = await otherTabs(tabId);
  const oldestFirst = [...others, tabId];
  const inOrder = [
    ...oldestFirst.map((tab) => [tab, MEANING] as const),
    ...oldestFirst.map((tab) => [tab, EVIDENCE] as const),
    ...[tabId, ...others].map((tab) => [tab, FINDING] as const),
  ];
  for (const [tab, what] of inOrder) {
    if ((await drop(tab, what)) && (await save())) return true;
  }
  return false;
}

/** The other tabs of which something is kept, by age: their ids grow. */
async function otherTabs(tabId: number): Promise<number[]> {
  const tabs = new Set((await sessionKeys()).map(tabOf).filter((tab) => !Number.isNaN(tab) && tab !== tabId));
  return [...tabs].sort((one, other) => one - other);
}

/** Gives up what is kept of a tab under such keys. Says whether there was any. */
async function drop(tabId: number, what: RegExp): Promise<boolean> {
  const own = (await sessionKeys()).filter((key) => what.test(key) && tabOf(key) === tabId);
  if (own.length > 0) await browser.storage.session.remove(own);
  return own.length > 0;
}

const MEANING = /^meaning:/;
const EVIDENCE = /^(?:evidence|text):/;
const FINDING = /^finding:/;

/** Every key that belongs to a tab is `<what>:<tab id>` or `<what>:<tab id>:<rest>`. */
const tabOf = (key: string): number => (/^(tab|mark|finding|meaning|evidence|text):/.test(key) ? Number(key.split(':')[1]) : Number.NaN);

async function sessionKeys(): Promise<string[]> {
  const { session } = browser.storage;
  return typeof session.getKeys === 'function' ? session.getKeys() : Object.keys(await session.get(null));
}
