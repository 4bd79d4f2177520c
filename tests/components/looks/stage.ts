import { render } from 'preact';
import { page } from 'vitest/browser';
import type { Language } from '@/utils/model/settings';
import { draw } from '../../harness/gallery/draw';
import { surfaceOf } from '../../harness/gallery/screen';
import { screens } from '../../harness/gallery/screens';

/** The names of all states. `ONLY=popup` in the address of a run is not needed: Vitest's `-t` chooses. */
export const names: readonly string[] = Object.keys(screens);

let place: HTMLElement | undefined;

/** Draws a state and waits until what it does first is done. Gives the element that holds it. */
export async function staged(screen: string, language: Language): Promise<HTMLElement> {
  clear();
  place = document.body.appendChild(document.createElement('div'));
  draw(place, { screen, language, scheme: 'light' });
  await new Promise((done) => setTimeout(done, SETTLED));
  return place;
}

/** Milliseconds: a form is sent after 20 of them. */
const SETTLED = 70;

/** Takes away what was drawn. */
export function clear(): void {
  if (place !== undefined) render(null, place);
  place?.remove();
  place = undefined;
  document.documentElement.style.cssText = '';
}

/** Gives the window a width, and the reader's choice of scheme and size of text. */
export async function setting(width: number, { dark = false, text = 100 } = {}): Promise<void> {
  await page.viewport(width, 900);
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  document.documentElement.style.fontSize = text === 100 ? '' : `${text}%`;
  for (let frames = 0; frames < FITTED; frames++) await new Promise(requestAnimationFrame);
}

/** Frames: what fits itself to its line sees in one that the line is another, fits in the next, and stands in the third. */
const FITTED = 3;

/** The popup has one width; everything else is also looked at half as wide as a window, which is 200 % zoom. */
export const zooms = (screen: string): number[] => (surfaceOf(screen) === 'popup' ? [320] : [320, 640, 1280]);
