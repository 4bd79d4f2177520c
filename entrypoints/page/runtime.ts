import type { FromPage } from '@/utils/model/messages';

/** As much of the extension's own interface as a script in a page needs. The polyfill would double the script. */
export type Runtime = {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: (message: unknown) => void): void; removeListener(listener: (message: unknown) => void): void };
};

type ShadowOf = (element: Element) => ShadowRoot | null;
type Extension = { runtime?: Runtime; dom?: { openOrClosedShadowRoot?: ShadowOf } };

/**
 * The extension's interface, from the browser; undefined once the extension has been reloaded or removed under us. A page can put its own element
 * at the name `browser` (`<div id="browser">`), so whatever has no id is passed over.
 */
export function runtimeHere(): Runtime | undefined {
  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome?: Extension };
  return [browser?.runtime, chrome?.runtime].find((runtime) => typeof runtime?.id === 'string');
}

/**
 * One message to the background, and its answer; undefined where nobody answered.
 *
 * Fails: rejects when the background was stopped before it answered ("message channel closed"), or when the extension is gone.
 */
export async function ask<Kind extends keyof FromPage>(kind: Kind, ask: FromPage[Kind]['ask']): Promise<FromPage[Kind]['answer'] | undefined> {
  const answer = await runtimeHere()?.sendMessage({ from: 'page', kind, ask });
  return (answer ?? undefined) as FromPage[Kind]['answer'] | undefined;
}

/**
 * The tree inside an element, be it closed to the page's own scripts: Firefox has a property for it, Chromium a function that costs as much as all other
 * questions about an element together. So it is asked of the first ones of each name, and goes on only where it found something.
 */
export const shadowOf: ShadowOf = (element) =>
  hasOwn() ? ((element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null) : (element.shadowRoot ?? closedIn(element));

/** Does the browser have the property? To look for it in vain in each element is dear. */
const hasOwn = (): boolean => 'openOrClosedShadowRoot' in Element.prototype;

const MOST_IN_VAIN = 3; // elements of one name: where a name has trees, all of its elements do
const inVain = new Map<string, number>();

function closedIn(element: Element): ShadowRoot | null {
  const times = inVain.get(element.localName) ?? 0;
  if (times >= MOST_IN_VAIN || !(element instanceof HTMLElement)) return null;
  const { chrome } = globalThis as unknown as { chrome?: Extension };
  const root = (chrome?.runtime?.id && chrome.dom?.openOrClosedShadowRoot?.(element)) || null; // without an id, it would throw: the extension is gone
  inVain.set(element.localName, root === null ? times + 1 : Number.NEGATIVE_INFINITY);
  return root;
}
