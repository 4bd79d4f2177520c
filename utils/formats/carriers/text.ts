import { parseJson } from '../../encoding/json';
import { TOKEN_START } from '../../encoding/token-start';
import { unbroken } from '../../encoding/unbroken';
import { isObject } from '../../model/json';
import { FOR_WALLETS } from '../../model/wallet-link';
import { withoutUser } from '../../model/without-user';

/**
 * Something in a text that may be followed: a credential's own text, an address, a link for a wallet (nothing of which is kept), or a credential in a form that
 * is not read here.
 */
export type Held = { kind: 'credential'; raw: string } | { kind: 'address'; url: string } | { kind: 'for-wallet' } | { kind: 'other-form' };

const LONGEST = 512 * 1024; // characters
const MOST = 10; // of each kind in one text
/** Longer addresses are not read, in characters. */
export const LONGEST_ADDRESS = 2048;

/**
 * What stands in a text that somebody marked, or that stood in a code: JSON, tokens, addresses, each once. Whether they are credentials, or lead to one, is not
 * asked here.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc9901#section-4, https://w3c-ccg.github.io/vc-barcodes/
 */
export function heldIn(text: string): Held[] {
  const whole = text.length > LONGEST ? '' : text.trim();
  if (isForWallet(whole)) return [{ kind: 'for-wallet' }];
  if (CBOR.test(whole)) return [{ kind: 'other-form' }];
  const json = jsonIn(whole);
  if (json !== null) return [{ kind: 'credential', raw: json }];
  const tokens = tokensIn(whole);
  if (tokens.length > 0) return tokens.map((raw) => ({ kind: 'credential', raw }));
  return addressesIn(whole).map((url) => (isForWallet(url) ? { kind: 'for-wallet' } : { kind: 'address', url }));
}

/** Only where an address stands first: JSON may hold one. */
const isForWallet = (text: string): boolean => FOR_WALLETS.test(/^[a-z][\w+.-]*:\S*/i.exec(text)?.[0] ?? '');

/** A presentation in CBOR-LD, as codes hold it. */
const CBOR = /^VP1-[A-Z0-9$%*+./:-]+$/i;

/** The JSON from the first brace to the last one: an object or an array. */
function jsonIn(text: string): string | null {
  const from = text.search(/[[{]/);
  const to = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  if (from < 0 || to <= from) return null;
  const raw = text.slice(from, to + 1);
  const value = parseJson(raw);
  return isObject(value) || Array.isArray(value) ? raw : null;
}

/** A token, with its disclosures where it has some. Every part has a longest length, so that the time is linear in the text. */
const TOKEN = new RegExp(
  String.raw`(?<![\w.~-])(?:${TOKEN_START})[\w-]{10,32768}\.[\w-]{2,400000}\.[\w-]{0,2048}(?:~[\w-]{0,65536}){0,256}(?:\.[\w-]{0,8192}\.[\w-]{0,2048})?`,
  'g',
);

/** Where nothing but pieces of tokens stands they may be broken over lines; in a sentence each is whole. */
function tokensIn(text: string): string[] {
  const words = text.split(/[\s\u00AD\u200B]+/);
  const whole = words.every((word) => PIECE.test(word)) ? unbroken(text) : [text];
  return [...new Set(whole.flatMap((word) => word.match(TOKEN) ?? []))].slice(0, MOST);
}

const PIECE = /^[\w.~-]+$/;

function addressesIn(text: string): string[] {
  const words = text.match(/https?:\/\/[^\s<>"'`{}|\\^]+/gi) ?? [];
  const short = words.filter((word) => word.length <= LONGEST_ADDRESS); // what ends a sentence is looked for from each of its signs
  const found = short.map((word) => word.replace(/[.,;:!?)\]]+$/, '')).filter((word) => URL.canParse(word));
  return [...new Set(found.map(withoutUser))].slice(0, MOST);
}
