/** The two complete languages. `auto` follows the browser. */
export type Language = 'sv' | 'en';

/** May a service that shows credentials be asked about them: yes, or never. */
export type ProviderChoice = 'on' | 'off';
/** What was chosen, by the services' ids. One that is not there has not been chosen yet: it is asked of the reader first. */
export type ProviderChoices = Readonly<Record<string, ProviderChoice>>;

/**
 * The reader's choices, in `storage.local` under `settings`. `paused` holds hosts where nothing is read; `askedOnly` hosts that may be asked for keys and status
 * lists and nothing else: to the browser that is the same grant as for automatic checking, to the reader it is not. `providers` says, by their ids, which may be asked about the credentials that they show, and which never; one that is not there has
 * not been chosen yet.
 */
export type Settings = { version: 1; language: Language | 'auto'; paused: string[]; askedOnly: string[]; providers: Record<string, ProviderChoice> };
/** What holds until the reader chooses. */
export const defaultSettings: Settings = { version: 1, language: 'auto', paused: [], askedOnly: [], providers: {} };
