import { detailScreens } from './detail';
import { optionsScreens } from './options';
import { overviewScreens } from './overview';
import { pageScreens } from './pages';
import { panelScreens } from './panel';
import { pieceScreens } from './pieces';
import { popupScreens } from './popup';
import type { Screens } from './screen';
import { sideBySideScreens } from './side-by-side';

/** Every state of every screen, by name; the name's first word is the screen. */
export const screens: Screens = {
  ...popupScreens,
  ...panelScreens,
  ...overviewScreens,
  ...detailScreens,
  ...sideBySideScreens,
  ...pageScreens,
  ...optionsScreens,
  ...pieceScreens,
};
