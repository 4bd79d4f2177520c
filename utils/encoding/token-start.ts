/** How every token starts, as the source of an expression: `{"`, `{ "`, `{` and a line break, in base64url. */
export const TOKEN_START = 'eyJ|eyA|ewog|ew0K';

/** Does something stand here that starts as a token does? */
export const TOKEN_STARTS = new RegExp(TOKEN_START);

/** May a token stand in this text? None is shorter than 60 characters. Cheap enough to be asked of every text there is. */
export const mayHoldToken = (text: string): boolean => text.length > 60 && TOKEN_STARTS.test(text);
