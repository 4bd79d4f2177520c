import { numberAt } from '../../encoding/bitstring';
import { fromBase64url } from '../../encoding/bytes';
import { type Compression, inflate } from '../../encoding/inflate';
import { textOf, typesOf, valuesOf } from '../../model/claims';
import type { Credential } from '../../model/credential';
import { isObject, type JsonObject } from '../../model/json';
import type { Outcome, UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { ListContent } from '../../model/status-list';
import { readCredential } from '../table';
import { entryIndex } from './entry-index';
import { isListAt } from './list-name';
import { meaningOf } from './purpose';
import type { OpenList, StatusType } from './status-type';

/**
 * The fewest entries of a list: fewer would tell the server who is being looked at. The specification asks for 131,072; the status service of the
 * Digital Credentials Consortium makes lists of 100,000, which hide a person as well. https://www.w3.org/TR/vc-bitstring-status-list/#conformance
 */
const MIN_ENTRIES = 100_000;

/** How a kind of list is written: the class of the list and of its subject, how its bits become text, and whether it says what it is for. */
export type Writing = {
  credentialType: string;
  subjectType: string;
  decode(text: string): Uint8Array | null;
  compression(bytes: Uint8Array): Compression;
  saysPurpose: boolean;
};

/** Where an entry says its place, how wide its number is (1 to 8 bits), and what it is about. */
export type Place = { indexTerm: string; size: number | null; purpose: string | null };

/** What a kind of list is made of that is a credential with bits in it. `placeOf` reads an entry. */
export type ListOfBits = Pick<StatusType, 'id' | 'spec' | 'accept' | 'address'> & { writing: Writing; placeOf(entry: JsonObject): Place };

/**
 * A kind of list that is a credential with bits in it, believed because of its proof.
 *
 * Fails: to open, with `wrong-content` for a text that is no credential, `status-list-malformed` for one that cannot be read, `too-complex` for one whose proof
 *        takes a good part of a second. What is wrong with the list in a credential that can be read stands in its content, since who signed it is asked first.
 */
export const listOfBits = ({ writing, placeOf, ...kind }: ListOfBits): StatusType => ({
  ...kind,
  believedBy: 'proof',
  isAt: isListAt,
  open: (text) => openBits(text, writing),
  lookUp: (entry, content) => lookUpBits(entry, content, placeOf(entry)),
});

async function openBits(text: string, writing: Writing): Promise<Result<OpenList, UnknownCode>> {
  const read = await readCredential(text.trim());
  if (!read.ok) return problem(read.problem === 'not-a-credential' || read.problem === 'not-readable' ? 'wrong-content' : 'status-list-malformed');
  if (read.value.proofs.some(({ isSlow }) => isSlow)) return problem('too-complex');
  const subject = subjectOf(read.value.credential, writing);
  if (subject === null) return ok({ read: read.value, ttl: null, content: async () => problem('status-list-malformed') });
  return ok({ read: read.value, ttl: ttlOf(subject), content: (limit) => contentOf(subject, writing, limit) });
}

/** A list has one subject. Of two nobody could say which one counts. */
function subjectOf(list: Credential, { credentialType, subjectType }: Writing): JsonObject | null {
  const [subject, ...others] = valuesOf(list.claims, 'credentialSubject');
  if (!list.types.includes(credentialType) || !isObject(subject) || others.length > 0) return null;
  return typesOf(subject).includes(subjectType) ? subject : null;
}

/** Milliseconds. One that cannot be read lets nobody keep the list. https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential */
function ttlOf(subject: JsonObject): number | null {
  const [ttl] = valuesOf(subject, 'ttl');
  if (ttl === undefined) return null;
  const milliseconds = typeof ttl === 'string' && /^\d{1,15}$/.test(ttl) ? Number(ttl) : ttl;
  return typeof milliseconds === 'number' && milliseconds > 0 ? milliseconds : 0;
}

async function contentOf(
  subject: JsonObject,
  { decode, compression, saysPurpose }: Writing,
  limit: number,
): Promise<Result<ListContent, UnknownCode>> {
  const compressed = decode(textOf(subject, 'encodedList') ?? '');
  if (compressed === null) return problem('status-list-malformed');
  const inflated = await inflate(compressed.slice(), limit, compression(compressed));
  if (!inflated.ok) return problem(inflated.problem === 'too-large' ? 'too-large' : 'status-list-malformed');
  const purposes = saysPurpose ? valuesOf(subject, 'statusPurpose').filter((purpose) => typeof purpose === 'string') : null;
  return ok({ kind: 'bits', bytes: inflated.value, purposes });
}

/**
 * What a list of bits says at an entry's place.
 *
 * Outcome: as `meaningOf`; unknown `status-purpose-differs`, `status-list-too-short`, `status-index-outside`, `status-entry-malformed`.
 * Source:  https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
function lookUpBits(entry: JsonObject, content: ListContent, { indexTerm, size, purpose }: Place): Outcome {
  if (content.kind !== 'bits') return unknown('status-list-malformed');
  if (size === null) return unknown('status-entry-malformed');
  if (purpose === null || content.purposes?.includes(purpose) === false) return unknown('status-purpose-differs');
  if (Math.floor((content.bytes.length * 8) / size) < MIN_ENTRIES) return unknown('status-list-too-short');

  const index = entryIndex(entry, indexTerm);
  const value = index === null ? null : numberAt(content.bytes, index, size);
  return value === null ? unknown('status-index-outside') : meaningOf(purpose, value, entry);
}

/** What the older specifications call base-64: both alphabets are out there, with padding and without. */
export const fromAnyBase64 = (text: string): Uint8Array | null =>
  fromBase64url(
    text
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/={1,2}$/, ''),
  );

const unknown = (code: UnknownCode): Outcome => ({ kind: 'unknown', code });
