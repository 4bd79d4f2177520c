/** How every token starts, as the source of an expression: `{"`, `{ "`, `{` and a line break, in base64url. */
export const TOKEN_START = 'eyJ|eyA|ewog|ew0K';
