/** What keys can do anywhere in the browser. */
export const commands = ['check-page', 'toolbar-button'] as const;
export type Command = (typeof commands)[number];

/** The keys that do it, as the browser writes them; null: none are set. */
export type Shortcuts = Readonly<Record<Command, string | null>>;
