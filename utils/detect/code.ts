import { unbroken } from '../encoding/unbroken';
import { isSample, looksLikeCredential } from './credential-json';
import { type Carried, isEditable, type PlaceReader, textOf } from './place';
import { credentialTokens, mayHoldToken } from './token';

/** What holds text as it was written. */
export const BLOCKS = 'pre, code, textarea[readonly]';

/** Credentials in a block of code: JSON, and tokens that may be broken over lines. What one types into is not read. */
export const code: PlaceReader = {
  place: 'text',
  titled: false,
  nodes: ['pre', 'code', 'textarea'],
  most: 50,
  read: (source) => {
    if (isShort(source) || !source.matches(BLOCKS) || source.parentElement?.closest(BLOCKS)) return null;
    const raw = textOf(source);
    if (raw === null || isEditable(source)) return null;
    if (looksLikeCredential(raw)) return isSample(raw) ? [] : [embedded(raw)];
    return mayHoldToken(raw) ? unbroken(raw).flatMap(credentialTokens).map(embedded) : null;
  },
};

const embedded = (raw: string): Carried => ({ kind: 'embedded', raw });

/** Most of what stands as code is a word in a sentence. */
function isShort({ firstChild }: Element): boolean {
  return firstChild === null || (firstChild.nextSibling === null && firstChild.nodeType === 3 && (firstChild as Text).length < 60);
}
