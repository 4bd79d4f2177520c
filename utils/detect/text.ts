import { BLOCKS } from './code';
import { isEditable, LONGEST, type TextReader } from './place';
import { credentialTokens, mayHoldToken } from './token';

/** Credentials written out among the page's words: tokens (JWT, SD-JWT). */
export const text: TextReader = {
  place: 'text',
  titled: false,
  read: ({ data }, source) => {
    if (data.length > LONGEST || !mayHoldToken(data)) return null;
    if (source.closest(`${BLOCKS}, [aria-hidden="true"]`) !== null || isEditable(source)) return null;
    return credentialTokens(data).map((raw) => ({ kind: 'embedded', raw }));
  },
};
