import { numberAt } from '../../encoding/bitstring';
import { inflate } from '../../encoding/inflate';
import { textOf, valuesOf } from '../../model/claims';
import type { Credential } from '../../model/credential';
import { isObject, type JsonObject } from '../../model/json';
import type { UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';

/** The most that a list may inflate to, in bytes: 128 million entries of one bit. */
const LIMIT = 16 * 1024 * 1024;
/**
 * The fewest bits of a list: fewer would tell the server who is being looked at. The specification asks for 131,072; the status service of the
 * Digital Credentials Consortium makes lists of 100,000, which hide a person as well. https://www.w3.org/TR/vc-bitstring-status-list/#conformance
 */
const MIN_BITS = 100_000;

/** How a kind of list is written: the class of the list and of its subject, and how its bits become text. */
export type Writing = { credentialType: string; subjectType: string; decode(text: string): Uint8Array | null };

/**
 * The bit that stands for an entry in a compressed list of bits. The list is taken as it is; who signed it is asked elsewhere.
 *
 * Fails:  `status-index-outside` for an index that is not a plain number or not in the list; `status-purpose-differs`; `status-list-too-short`;
 *         `too-large` for a list that swells; `status-list-malformed` for anything else that is not such a list.
 */
export async function bitFor(entry: JsonObject, list: Credential, writing: Writing): Promise<Result<number, UnknownCode>> {
  const subject = subjectOf(list, writing);
  if (subject === null) return problem('status-list-malformed');
  const purpose = textOf(entry, 'statusPurpose');
  if (purpose === null || !valuesOf(subject, 'statusPurpose').includes(purpose)) return problem('status-purpose-differs');

  const compressed = writing.decode(textOf(subject, 'encodedList') ?? '');
  if (compressed === null) return problem('status-list-malformed');
  const inflated = await inflate(compressed.slice(), LIMIT);
  if (!inflated.ok) return problem(inflated.problem === 'too-large' ? 'too-large' : 'status-list-malformed');
  if (inflated.value.length * 8 < MIN_BITS) return problem('status-list-too-short');

  const index = indexOf(entry);
  const bit = index === null ? null : numberAt(inflated.value, index, 1);
  return bit === null ? problem('status-index-outside') : ok(bit);
}

function subjectOf(list: Credential, { credentialType, subjectType }: Writing): JsonObject | null {
  const [subject, ...others] = valuesOf(list.claims, 'credentialSubject');
  if (!list.types.includes(credentialType) || !isObject(subject) || others.length > 0) return null;
  return valuesOf(subject, 'type').includes(subjectType) ? subject : null;
}

/** Digits and nothing else: "5abc", "4.9" and "-1" are not an index. Some issuers write a JSON number. */
function indexOf(entry: JsonObject): number | null {
  const [index, ...others] = valuesOf(entry, 'statusListIndex');
  const text = typeof index === 'number' ? String(index) : index;
  return typeof text === 'string' && others.length === 0 && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
