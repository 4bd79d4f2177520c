import { digest, fromBase64 } from '../../encoding/bytes';
import { parseJson } from '../../encoding/json';
import type { SchemaEntry } from '../../formats/schemas/table';
import { readCredential } from '../../formats/table';
import { valuesOf } from '../../model/claims';
import type { Evidence } from '../../model/evidence';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { answersIn } from '../../model/net';
import type { UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import { prove, standsProven } from '../proof';

/**
 * The schema at an address, once it is shown to be the one that is meant: by its digest where the credential gives one, and by its own proof where it stands in
 * a credential.
 *
 * Fails:  with the network's problem; `schema-altered`; `schema-not-believed`; `wrong-content` for what is no schema.
 * Source: https://www.w3.org/TR/vc-json-schema/#jsonschemacredential
 */
export async function believedSchema({ url, row, digests }: SchemaEntry, evidence: Evidence): Promise<Result<JsonObject, UnknownCode>> {
  if (!url.startsWith('https://')) return problem('refused-by-us');
  const answer = answersIn(evidence.requests)(url);
  if (answer === undefined) return problem('not-asked');
  if (!answer.ok) return answer;
  if (!(await areDigestsOf(answer.body, digests))) return problem('schema-altered');
  return row?.secured === true ? schemaInCredential(answer.body, evidence) : asSchema(parseJson(answer.body));
}

async function schemaInCredential(body: string, evidence: Evidence): Promise<Result<JsonObject, UnknownCode>> {
  const read = await readCredential(body.trim());
  if (!read.ok) return problem('wrong-content');
  if (read.value.proofs.some(({ isSlow }) => isSlow)) return problem('too-complex');
  if (!standsProven(await prove(read.value, evidence))) return problem('schema-not-believed');
  const [subject] = valuesOf(read.value.credential.claims, 'credentialSubject');
  return asSchema(isObject(subject) ? subject.jsonSchema : undefined);
}

const asSchema = (value: Json | undefined): Result<JsonObject, UnknownCode> => (isObject(value) ? ok(value) : problem('wrong-content'));

/** One of the digests of the strongest kind must be the text's. https://www.w3.org/TR/SRI/#the-integrity-attribute */
async function areDigestsOf(text: string, digests: readonly string[]): Promise<boolean> {
  const given = digests.flatMap((digest) => digest.split(/\s+/)).filter((one) => one !== '');
  if (given.length === 0) return true;
  const strongest = ['sha512', 'sha384', 'sha256'].find((hash) => given.some((one) => one.startsWith(`${hash}-`)));
  if (strongest === undefined) return false;
  const bytes = await digest(strongest.replace('sha', 'SHA-'), text);
  return given.some((one) => one.startsWith(`${strongest}-`) && isSame(fromBase64(one.slice(strongest.length + 1)), bytes));
}

const isSame = (one: Uint8Array | null, other: Uint8Array): boolean =>
  one !== null && one.length === other.length && one.every((byte, at) => byte === other[at]);
