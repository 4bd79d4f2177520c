import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What has the focus, as a screen reader would name it: `{ role: 'button', name: 'Skapa rapport' }`. An element without a role goes by its tag; a `summary` is a button. */
export type Focused = { role: string; name: string };
/** A key that does something to what has the focus. `Space` is called so in Chromium alone. */
export type Key = 'Enter' | 'Space' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/** As much of a page as the keyboard needs: Playwright's and puppeteer's alike. */
export type Keyed = {
  keyboard: {
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  evaluate(script: string): Promise<unknown>;
};

/**
 * Goes on by Tab until this has the focus, as somebody without a mouse does; where it has it already, nothing is pressed.
 * Fails: throws, with everything that had the focus on the way, where it never comes.
 */
export const tabTo = (page: Keyed, role: string, name: string | RegExp): Promise<void> => goTo(page, role, name, () => page.keyboard.press('Tab'));

/** The same backwards, by Shift and Tab. */
export const tabBackTo = (page: Keyed, role: string, name: string | RegExp): Promise<void> => goTo(page, role, name, () => tabBack(page));

/** Presses a key on what has the focus. */
export const press = ({ keyboard }: Keyed, key: Key): Promise<void> => keyboard.press(key === 'Space' ? ' ' : key);

/** Goes on by Tab until this has the focus, and presses a key on it. */
export async function pressOn(page: Keyed, role: string, name: string | RegExp, key: Key = 'Enter'): Promise<void> {
  await tabTo(page, role, name);
  await press(page, key);
}

/** Goes on by Tab until this field has the focus, and writes into it. */
export async function typeInto(page: Keyed, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, 'textbox', name);
  await page.keyboard.type(text);
}

/** One step back. */
export async function tabBack({ keyboard }: Keyed): Promise<void> {
  await keyboard.down('Shift');
  await keyboard.press('Tab');
  await keyboard.up('Shift');
}

/** Everything that Tab comes to from here on, in order, until it leaves the page or begins again. */
export async function tabStops(page: Keyed): Promise<Focused[]> {
  const stops: Focused[] = [];
  for (let presses = 0; presses < PRESSES; presses++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    const [first] = stops;
    if (at === null || (at.role === first?.role && at.name === first.name)) break;
    stops.push(at);
  }
  return stops;
}

/** What has the focus now; null where nothing has. */
export async function focused(page: Keyed): Promise<Focused | null> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  return (await page.evaluate(`(${focusedElement})()`)) as Focused | null;
}

const PATIENCE = 15_000; // milliseconds: what is to have the focus may still be on its way
const PRESSES = 150; // more than any page of ours has stops

async function goTo(page: Keyed, role: string, name: string | RegExp, step: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE;
  const passed = new Set<string>();
  for (let presses = 0; presses < PRESSES || Date.now() < end; presses++) {
    const at = await focused(page);
    if (at !== null && at.role === role && fits(at.name, name)) return;
    passed.add(at === null ? 'nothing' : `${at.role} “${at.name}”`);
    if (at === null) await new Promise((resolve) => setTimeout(resolve, 50));
    await step();
  }
  throw new Error(`The Tab key never came to the ${role} “${name}”. It came past:\n${[...passed].join('\n')}`);
}

const fits = (name: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? name === wanted : wanted.test(name));

/** It names elements by the rules that browsers follow (https://www.w3.org/TR/accname-1.2/), in Chromium and in Firefox alike. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As much of axe as is used; it stands in the page that is asked. */
declare const axe: {
  setup(node: Node): void;
  teardown(): void;
  commons: { aria: { getRole(element: Element): string | null }; text: { accessibleText(element: Element): string } };
};

/** Runs in the page. */
function focusedElement(): Focused | null {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return null;
  axe.setup(document);
  const name = axe.commons.text.accessibleText(element).replaceAll(/\s+/g, ' ').trim();
  const role = axe.commons.aria.getRole(element) ?? element.localName;
  axe.teardown();
  return { role, name };
}
