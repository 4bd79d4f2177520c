import { decoded } from './decoded';
import { TOKEN_START } from './token-start';

const GAP = /[\s\u00AD\u200B]+/; // line breaks and spaces, soft hyphens, zero-width spaces
const START = new RegExp(`^(?:${TOKEN_START})`);
const PART = /^[A-Za-z0-9_.~-]+$/;

/** How long a signature is in base64url. RSA signatures are as long as their key: those of 2048, 3072 and 4096 bits. https://www.rfc-editor.org/rfc/rfc7518#section-3 */
const SIGNATURE_LENGTHS: Record<string, readonly number[]> = {
  EdDSA: [86],
  ES256: [86],
  ES256K: [86],
  ES384: [128],
  ES512: [176],
  RS256: [342, 512, 683],
  PS256: [342, 512, 683],
};

/**
 * The words of a text, with the pieces of a token put together that was broken over lines. A token ends where its signature is as long as its algorithm makes
 * it: the word that follows it on the next line is not part of it, and would make a true credential look altered.
 */
export function unbroken(text: string): string[] {
  const words = text.split(GAP);
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!START.test(word)) {
      found.push(word);
      continue;
    }
    const token = begun(word);
    for (let next = words[at + 1]; next !== undefined && goesOn(token, next); next = words[at + 1]) {
      add(token, next);
      at++;
    }
    found.push(token.pieces.join(''));
  }
  return found;
}

/** A token as far as it is put together. What is asked of it is counted piece by piece: of a token of very many pieces the whole would be read again for each. */
type Token = { pieces: string[]; dots: number; header: string; algorithm?: string; signature: number; discloses: boolean; last: string };

function begun(word: string): Token {
  const token: Token = { pieces: [], dots: 0, header: '', signature: 0, discloses: false, last: '' };
  add(token, word);
  return token;
}

/** `signature` is how many signs stand between the second dot and the third. */
function add(token: Token, piece: string): void {
  token.pieces.push(piece);
  token.last = piece.at(-1) ?? token.last;
  if (token.discloses) return;
  const [before = '', ...disclosures] = piece.split('~');
  const [first = '', ...others] = before.split('.');
  if (token.dots === 0) token.header += first;
  if (token.dots === 2) token.signature += first.length;
  for (const part of others) {
    token.dots += 1;
    if (token.dots === 2) token.signature += part.length;
  }
  token.discloses = disclosures.length > 0;
}

/** Is the next word a piece of the same token? */
function goesOn(token: Token, next: string): boolean {
  if (!PART.test(next)) return false;
  if (token.last === '~' && START.test(next)) return isKeyBinding(next);
  if (token.last === '.' || token.last === '~' || /^[.~]/.test(next)) return true;
  return !START.test(next) && !isWhole(token);
}

/** Behind its disclosures an SD-JWT may have one more token, by its holder; any other is the next credential. https://www.rfc-editor.org/rfc/rfc9901#section-4.3 */
const isKeyBinding = (token: string): boolean => /"typ"\s*:\s*"kb\+jwt"/.test(decoded(token.split('.', 1)[0] ?? '') ?? '');

/** What disclosures follow, nobody knows before the last. */
function isWhole(token: Token): boolean {
  if (token.dots < 2 || token.discloses) return false;
  token.algorithm ??= algorithmOf(token.header);
  return SIGNATURE_LENGTHS[token.algorithm]?.includes(token.signature) ?? false;
}

const algorithmOf = (header: string): string => /"alg"\s*:\s*"([A-Za-z0-9]+)"/.exec(decoded(header) ?? '')?.[1] ?? '';
