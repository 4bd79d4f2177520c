import { render } from 'preact';
import '@/components/base.css';
import type { Language } from '@/utils/model/settings';
import { surfaceOf } from './screen';
import { screens } from './screens';

/** One picture: a state of a screen, by its name, in a language and a scheme. */
export type Drawing = { screen: string; language: Language; scheme: 'light' | 'dark' };

/** What the page of the pictures offers to whoever takes them. */
export type Gallery = { names: string[]; show: (drawing: Drawing) => void };

/** Draws a state from its beginning into an element that is all of its page, as its own page would hold it. */
export function draw(place: HTMLElement, { screen, language, scheme }: Drawing): void {
  render(null, place);
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = scheme;
  document.title = 'Meritkollen';
  place.style.cssText = surfaceOf(screen) === 'panel' ? 'max-width: 720px; margin: 0 auto' : '';
  scrollTo(0, 0);
  const drawn = screens[screen]?.(language);
  if (drawn !== undefined) render(drawn, place);
}
