import { mayHoldToken } from '../encoding/token-start';
import { looksLikeCredential } from './credential-json';
import { isEditable, type PlaceReader, textOf } from './place';

/** What holds text as it was written. */
export const BLOCKS = 'pre, code, textarea[readonly]';

/** Credentials in a block of code: JSON, and tokens that may be broken over lines. What one types into is not read. */
export const code: PlaceReader = {
  place: 'text',
  titled: false,
  nodes: ['pre', 'code', 'textarea'],
  most: 50,
  opens: 'block',
  read: (source) => {
    if (isShort(source) || !source.matches(BLOCKS) || source.parentElement?.closest(BLOCKS)) return null;
    const raw = textOf(source);
    if (raw === null || isEditable(source)) return null;
    return looksLikeCredential(raw) || mayHoldToken(raw) ? [{ kind: 'embedded', raw }] : null;
  },
};

/** Most of what stands as code is a word in a sentence. */
function isShort({ firstChild }: Element): boolean {
  return firstChild === null || (firstChild.nextSibling === null && firstChild.nodeType === 3 && (firstChild as Text).length < 60);
}
