import { mayHoldToken, TOKEN_STARTS } from '../encoding/token-start';
import { BLOCKS } from './code';
import { isEditable, LONGEST, type PlaceReader } from './place';

/** Credentials written out among the page's words: tokens (JWT, SD-JWT). */
export const text: PlaceReader = {
  place: 'text',
  titled: false,
  nodes: ['#text'],
  cue: TOKEN_STARTS,
  most: 50,
  opens: 'tokens',
  read: (source, _base, node) => {
    const { data } = node as Text;
    if (data.length > LONGEST || !mayHoldToken(data)) return null;
    if (source.closest(`${BLOCKS}, [aria-hidden="true"]`) !== null || isEditable(source)) return null;
    return [{ kind: 'embedded', raw: data }];
  },
};
