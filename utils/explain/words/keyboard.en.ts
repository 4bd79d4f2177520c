import type { KeyboardWords } from './keyboard';

/** Keys, in English. */
export const keyboardEn: KeyboardWords = {
  lead: 'Everything can be reached by keyboard. These shortcuts work on every page.',
  caption: 'Shortcuts',
  does: 'What happens',
  keys: 'Keys',
  command: {
    'check-page': 'The page is checked and shown in the side panel',
    'toolbar-button': 'Meritkollen opens in the toolbar, as when you click there',
  },
  none: 'None set',
  noneAtAll: 'No shortcuts are set. Another extension may have the same keys. You can choose your own.',
  change: 'Change shortcuts in the browser',
  byHand: {
    chromium: 'The browser did not open its page. Type chrome://extensions/shortcuts into the address bar.',
    firefox: 'The browser did not open its page. Open Add-ons and themes, choose the cogwheel, then Manage extension shortcuts.',
  },
  usual: {
    heading: 'These work too',
    caption: 'Keys of the browser',
    key: {
      next: { keys: 'Tab', does: 'Goes to the next mark, link or button. At a mark its card is shown.' },
      press: { keys: 'Enter', does: 'Opens what is marked.' },
      close: { keys: 'Esc', does: 'Closes the card or the question.' },
      panes: { keys: 'F6', does: 'Goes between the page, the panel and the toolbar. On a Mac the keys may be others.' },
      menu: { keys: 'Shift+F10', does: 'Opens the menu of a link or a picture. Check this stands there.' },
    },
  },
};
