import { textOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Outcome } from '../../model/outcome';

/** The most of a message or a reason that is told, in characters. */
const TOLD = 120;

type Meaning = (value: number, entry: JsonObject) => Outcome;

/** What a number in a list means, by the purpose of the entry. A purpose that is not here says nothing that we understand, whatever its number is. */
const PURPOSES: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['revocation', (value) => (value === 0 ? IN_FORCE : { kind: 'revoked', code: 'status-entry-set' })],
  ['suspension', (value) => (value === 0 ? IN_FORCE : { kind: 'suspended', code: 'status-entry-set' })],
  ['refresh', (value) => (value === 0 ? IN_FORCE : { kind: 'noted', code: 'status-refresh' })],
  ['message', messageOf],
]);

const IN_FORCE: Outcome = { kind: 'passed', code: 'in-force' };

/**
 * What a number at the entry's place means.
 *
 * Outcome: passed; revoked, suspended; noted with the issuer's message, or that there is a newer version; unknown for any other purpose.
 * Source:  https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry (`statusPurpose`)
 */
export const meaningOf = (purpose: string, value: number, entry: JsonObject): Outcome =>
  PURPOSES.get(purpose)?.(value, entry) ?? { kind: 'unknown', code: 'status-not-supported' };

/** An issuer's own words, as text, cut where there are too many. */
export const told = (text: string): string => [...text.trim()].slice(0, TOLD).join('');

/** The message for a value: the issuer's words, or the value itself where it has none. */
function messageOf(value: number, entry: JsonObject): Outcome {
  const [message] = valuesOf(entry, 'statusMessage').flatMap((given) => (isObject(given) && isFor(given, value) ? wordsOf(given.message) : []));
  if (message === undefined && value === 0) return IN_FORCE;
  return { kind: 'noted', code: 'status-message', text: told(message ?? `0x${value.toString(16)}`) };
}

/** `status` is a number in hexadecimal digits: "0x1". */
const isFor = (message: JsonObject, value: number): boolean => {
  const [, digits] = /^0x([0-9a-f]{1,2})$/i.exec(textOf(message, 'status') ?? '') ?? [];
  return digits !== undefined && Number.parseInt(digits, 16) === value;
};

function wordsOf(value: Json | undefined): string[] {
  const text = isObject(value) ? value['@value'] : value;
  return typeof text === 'string' && text.trim() !== '' ? [text] : [];
}
