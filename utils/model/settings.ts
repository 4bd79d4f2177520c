/** The two complete languages. `auto` follows the browser. */
export type Language = 'sv' | 'en';

/** The reader's choices, in `storage.local` under `settings`. `paused` holds hosts where nothing is read. */
export type Settings = { version: 1; language: Language | 'auto'; paused: string[] };
/** What holds until the reader chooses. */
export const defaultSettings: Settings = { version: 1, language: 'auto', paused: [] };
