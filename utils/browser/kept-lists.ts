import type { KeptList, KeptLists } from '../model/status-list';

const DATABASE = 'status-lists';
const STORE = 'lists';
/** The most lists that are kept. */
const MOST_LISTS = 200;

/** A list on disk. `by` is the version of the extension that checked it: a newer one looks for itself. */
type Stored = { url: string; by: string; list: KeptList };

/**
 * Status lists on this computer, beyond the session: each until it may no longer be used. `version` is the extension's own. Where the browser gives no
 * database nothing is kept.
 */
export function keptListsOnDisk(version: string): KeptLists {
  const last = new Map<string, number>();
  return {
    async read(url) {
      const stored = await inStore('readonly', (store) => store.get(url) as IDBRequest<Stored | undefined>);
      return stored?.by === version ? stored.list : null;
    },
    async keep(list) {
      const { url, at } = list.fetched;
      if (last.get(url) === at) return;
      last.set(url, at);
      await inStore('readwrite', (store) => store.put({ url, by: version, list } satisfies Stored));
      await makeRoom(at);
    },
  };
}

/** The same without the one or the other: a fresh look reads nothing that was kept, and a private window leaves nothing behind. */
export const keptListsFor = (lists: KeptLists, { fresh, isPrivate }: { fresh: boolean; isPrivate: boolean }): KeptLists => ({
  read: fresh ? async () => null : lists.read,
  keep: isPrivate ? async () => undefined : lists.keep,
});

/** Forgets every list. */
export const eraseKeptLists = (): Promise<void> =>
  new Promise((resolve) => {
    const request = globalThis.indexedDB?.deleteDatabase(DATABASE);
    if (request === undefined) return resolve();
    for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve());
  });

/** What has run out goes, and then the oldest, until the rest is not too many. */
async function makeRoom(now: number): Promise<void> {
  const all = (await inStore('readonly', (store) => store.getAll() as IDBRequest<Stored[]>)) ?? [];
  const good = all.filter(({ list }) => list.until > now).sort((one, other) => other.list.fetched.at - one.list.fetched.at);
  const stay = new Set(good.slice(0, MOST_LISTS).map(({ url }) => url));
  for (const { url } of all) if (!stay.has(url)) await inStore('readwrite', (store) => store.delete(url));
}

/** One question to the store; undefined where there is no store, or it fails. The database is open for that long only, so that it can be erased at any time. */
async function inStore<Value>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value | undefined> {
  const database = await opened();
  if (database === null) return undefined;
  try {
    return await answered(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

async function opened(): Promise<IDBDatabase | null> {
  try {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'url' }));
    return await answered(request);
  } catch {
    return null;
  }
}

const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
