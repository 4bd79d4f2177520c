import { decoded } from './decoded';

const GAP = /[\s\u00AD\u200B]+/; // line breaks and spaces, soft hyphens, zero-width spaces
const START = /^(?:eyJ|eyA|ewog|ew0K)/;
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
    let word = words[at] ?? '';
    if (START.test(word)) {
      for (let next = words[at + 1]; next !== undefined && goesOn(word, next); next = words[at + 1]) {
        word += next;
        at++;
      }
    }
    found.push(word);
  }
  return found;
}

/** Is the next word a piece of the same token? */
function goesOn(token: string, next: string): boolean {
  if (!PART.test(next)) return false;
  if (token.endsWith('~') && START.test(next)) return isKeyBinding(next);
  if (/[.~]$/.test(token) || /^[.~]/.test(next)) return true;
  return !START.test(next) && !isWhole(token);
}

/** Behind its disclosures an SD-JWT may have one more token, by its holder; any other is the next credential. https://www.rfc-editor.org/rfc/rfc9901#section-4.3 */
const isKeyBinding = (token: string): boolean => /"typ"\s*:\s*"kb\+jwt"/.test(decoded(token.split('.', 1)[0] ?? '') ?? '');

function isWhole(token: string): boolean {
  const [header = '', , signature] = token.split('~', 1)[0]?.split('.') ?? [];
  if (signature === undefined) return false;
  if (token.includes('~')) return false; // what disclosures follow, nobody knows before the last
  const lengths = SIGNATURE_LENGTHS[algorithmOf(header)];
  return lengths?.includes(signature.length) ?? false;
}

const algorithmOf = (header: string): string => /"alg"\s*:\s*"([A-Za-z0-9]+)"/.exec(decoded(header) ?? '')?.[1] ?? '';
