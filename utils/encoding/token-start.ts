/** How every token starts, as the source of an expression: `{"`, `{ "`, `{` and a line break, in base64url. */
export const TOKEN_START = 'eyJ|eyA|ewog|ew0K';

/** The same as an expression. */
export const START = new RegExp(TOKEN_START);

/** May a token stand in this text? A cheap question, to be asked of every text on a page. */
export const mayHoldToken = (text: string): boolean => text.length > 60 && START.test(text);
