import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Call = readonly unknown[];

/** What the background did to the browser, call by call. `fail` makes scripts impossible to put in. `listeners`: tabs where a page script hears us. `documents`: those that can be asked by name, the present one first. */
export type Browser = {
  told: Call[];
  toldFrames: (number | undefined)[];
  executed: unknown[];
  registered: unknown[];
  badge: Map<number, string>;
  granted: Set<string>;
  listeners: Set<number>;
  documents: Set<string>;
  namesDocuments: boolean;
  fail: boolean;
  /** The addresses in tabs, where the browser tells us. */
  pages: Map<number, string>;
};

/** A browser in memory with the parts that WXT's fake one lacks, empty again for each test. */
export function newBrowser(): Browser {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  const state: Browser = {
    told: [],
    toldFrames: [],
    executed: [],
    registered: [],
    badge: new Map(),
    granted: new Set(),
    listeners: new Set(),
    documents: new Set(),
    namesDocuments: true,
    fail: false,
    pages: new Map(),
  };
  const { storage, runtime, permissions, scripting, tabs, action, i18n } = fakeBrowser;
  mock(storage.session, 'getKeys', async () => Object.keys(await storage.session.get(null)));
  mock(runtime, 'getURL', (path: string) => `chrome-extension://${runtime.id}/${path.replace(/^\//, '')}`);
  mock(i18n, 'getMessage', () => 'sv');
  mock(permissions, 'contains', async ({ origins = [] }: { origins?: string[] }) => origins.every((origin) => state.granted.has(origin)));
  mock(permissions, 'getAll', async () => ({ origins: [...state.granted], permissions: [] }));
  mock(tabs, 'sendMessage', async (tabId: number, message: unknown, { frameId }: { frameId?: number } = {}) => {
    if (!state.listeners.has(tabId)) throw new Error('Receiving end does not exist');
    state.told.push([tabId, message]);
    state.toldFrames.push(frameId);
  });
  mock(tabs, 'get', async (id: number) => (state.pages.has(id) ? { id, url: state.pages.get(id), incognito: false } : undefined));
  mock(tabs, 'query', async () => [...state.pages].map(([id, url]) => ({ id, url })));
  mock(scripting, 'executeScript', async (injection: { target: { documentIds?: string[] }; files?: string[] }) => {
    const { documentIds } = injection.target;
    if (state.fail || documentIds?.some((id) => !state.documents.has(id))) throw new Error('Cannot access contents of the page');
    if (injection.files !== undefined) state.executed.push(injection);
    const [documentId] = state.documents;
    return [{ frameId: 0, result: null, ...(state.namesDocuments && { documentId }) }];
  });
  mock(scripting, 'getRegisteredContentScripts', async () => state.registered);
  mock(scripting, 'unregisterContentScripts', async () => void state.registered.splice(0));
  mock(scripting, 'registerContentScripts', async (scripts: unknown[]) => void state.registered.push(...scripts));
  mock(action, 'setBadgeText', async ({ tabId, text }: { tabId: number; text: string }) => void state.badge.set(tabId, text));
  for (const name of ['setBadgeBackgroundColor', 'setBadgeTextColor', 'setTitle']) mock(action, name, async () => undefined);
  return state;
}

function mock(object: object, name: string, work: (...values: never[]) => unknown): void {
  vi.spyOn(object as Record<string, () => unknown>, name).mockImplementation(work as () => unknown);
}
