import type { KeyboardWords } from './keyboard';

/** Keys, in Swedish. */
export const keyboardSv: KeyboardWords = {
  lead: 'Allt går att nå med tangentbordet. De här kortkommandona fungerar på alla sidor.',
  caption: 'Kortkommandon',
  does: 'Vad som händer',
  keys: 'Tangenter',
  command: {
    'check-page': 'Sidan kontrolleras och visas i sidopanelen',
    'toolbar-button': 'Meritkollen öppnas i verktygsfältet, som när du klickar där',
  },
  none: 'Inget valt',
  noneAtAll: 'Inga kortkommandon är valda. Ett annat tillägg kan ha samma tangenter. Du kan välja egna.',
  change: 'Ändra kortkommandon i webbläsaren',
  byHand: {
    chromium: 'Webbläsaren öppnade inte sin sida. Skriv chrome://extensions/shortcuts i adressfältet.',
    firefox: 'Webbläsaren öppnade inte sin sida. Öppna Tillägg och teman, välj kugghjulet och sedan Hantera kortkommandon för tillägg.',
  },
  usual: {
    heading: 'Det här fungerar också',
    caption: 'Tangenter som webbläsaren har',
    key: {
      next: { keys: 'Tabb', does: 'Går till nästa märke, länk eller knapp. Vid ett märke visas kortet.' },
      press: { keys: 'Retur', does: 'Öppnar det som är markerat.' },
      close: { keys: 'Esc', does: 'Stänger kortet eller frågan.' },
      panes: { keys: 'F6', does: 'Går mellan sidan, panelen och verktygsfältet. På Mac kan det vara andra tangenter.' },
      menu: { keys: 'Skift+F10', does: 'Öppnar menyn för en länk eller en bild. Där finns Kontrollera det här.' },
    },
  },
};
