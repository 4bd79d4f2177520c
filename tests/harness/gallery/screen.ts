import type { JSX } from 'preact';
import type { Language } from '@/utils/model/settings';

/** One state of one screen, drawn from invented data. */
export type Screen = (language: Language) => JSX.Element;
export type Screens = Record<string, Screen>;

/** What holds a screen: the browser's popup and side panel, a tab, or, for a piece, somebody else's page. */
export type Surface = 'popup' | 'panel' | 'page' | 'piece';

/** How wide each is looked at, in CSS px. 320 px is also 400 % zoom in a window of 1280 px. */
export const widths: Record<Surface, readonly number[]> = { popup: [320], panel: [320, 400, 1280], page: [320, 1280], piece: [320, 1280] };

/** The first word of a screen's name. */
const surfaces: Record<string, Surface> = {
  popup: 'popup',
  panel: 'panel',
  detail: 'panel',
  map: 'panel',
  list: 'panel',
  sides: 'panel',
  badges: 'piece',
  cards: 'piece',
  picture: 'piece',
};

/** What holds the screen of a name; those that are not named here are pages. */
export const surfaceOf = (name: string): Surface => surfaces[name.split('-')[0] ?? ''] ?? 'page';

export const nothing = (): void => undefined;
