import { textFromBase64url } from '../encoding/bytes';
import { parseJson } from '../encoding/json';
import { parseStrict } from '../encoding/strict-json';
import { valuesOf } from '../model/claims';
import type { Proof, ReadProblem, ReadResult } from '../model/credential';
import { isObject, type JsonObject } from '../model/json';
import type { Answers } from '../model/net';
import { ok, problem, type Result } from '../model/result';
import { certificatesIn, methodOf } from './certificates/in-header';
import type { Format } from './format';
import { type Detached, detachedFrom, isContentOf } from './jades/detached';
import { type Envelope, openEnvelope, type Seal } from './jades/envelope';
import { refusedHeader, timeIn } from './jades/header';
import { signatureHolds } from './jose/algorithms';
import { credentialOf, isVcdm } from './vcdm';

/**
 * A credential under an organisation's seal: a JWS with the seal's certificate in its header, as European Digital Credentials have it. Its content is what was
 * sealed, read from the signed JSON itself; a detached one names the address where it stands. What others have added to a seal since (`etsiU`: time
 * stamps, answers about revocation) is not looked at, and nothing is believed because of it.
 *
 * Source: ETSI TS 119 182-1 V1.2.1 (JAdES), https://europa.eu/europass/elm-browser/
 */
export const jades: Format = {
  id: 'jades',
  spec: 'https://www.etsi.org/deliver/etsi_ts/119100_119199/11918201/',
  recognises: (raw) => isJson(raw) || isCompact(raw.trim()),
  asks(raw) {
    const envelope = openEnvelope(raw);
    const elsewhere = envelope.ok ? contentElsewhere(envelope.value) : null;
    return elsewhere === null ? [] : [elsewhere.url];
  },
  async read(raw, answers) {
    const envelope = openEnvelope(raw);
    if (!envelope.ok) return envelope;
    const content = await contentOf(envelope.value, answers);
    return content.ok ? readContent(content.value, envelope.value.seals) : content;
  },
};

/** A JWS written as JSON. A credential in JSON-LD may hold these words too, in whatever its issuer says of something. */
function isJson(raw: string): boolean {
  if (!/^\s*\{/.test(raw) || !/"signatures?"\s*:/.test(raw) || !/"protected"\s*:\s*"/.test(raw)) return false;
  const value = parseJson(raw);
  return isObject(value) && !('@context' in value) && ('signatures' in value || 'protected' in value);
}

/** A token whose header has one of the parameters that make it a seal. */
function isCompact(text: string): boolean {
  if (text.includes('~')) return false; // An SD-JWT may be sealed too; its disclosures make it one.
  const [first = ''] = /^ey[\w-]+(?=\.)/.exec(text) ?? [];
  const json = first === '' ? null : textFromBase64url(first);
  const header = json === null ? undefined : parseJson(json);
  return isObject(header) && Array.isArray(header.x5c) && (header.sigT !== undefined || header.sigD !== undefined);
}

const contentElsewhere = ({ content, seals: [first] }: Envelope): Detached | null =>
  content === null && first !== undefined ? detachedFrom(first.header) : null;

/** What was sealed: it stands in the seal, or at the one address that the seal names, with the digest that it gives. */
async function contentOf(envelope: Envelope, answers: Answers): Promise<Result<string, ReadProblem>> {
  const { content, seals } = envelope;
  const [first] = seals;
  if (content !== null) return seals.some(({ header }) => header.sigD !== undefined) ? problem('critical-header') : ok(content);
  const elsewhere = contentElsewhere(envelope);
  if (first === undefined || elsewhere === null || seals.length > 1) return problem('proof-not-supported');

  const answer = answers(elsewhere.url);
  if (!answer?.ok) return problem('content-elsewhere');
  return (await isContentOf(elsewhere, first.header, answer.body)) ? ok(answer.body) : problem('not-covered');
}

async function readContent(content: string, seals: readonly Seal[]): Promise<ReadResult> {
  const parsed = parseStrict(content);
  if (!parsed.ok) return problem(CONTENT_PROBLEMS[parsed.problem]);
  if (!isObject(parsed.value) || !isVcdm(parsed.value)) return problem('not-a-credential');

  const purpose = purposeOf(parsed.value);
  if (purpose === null) return problem('not-a-credential');
  return ok({ format: jades.id, credential: credentialOf(parsed.value), proofs: await Promise.all(seals.map((seal) => proofOf(seal, purpose))) });
}

const CONTENT_PROBLEMS = { 'not-json': 'not-a-credential', 'too-complex': 'too-complex', 'ambiguous-name': 'malformed' } as const;

/** A sealed presentation is not an assertion about anybody: what stands in it was only handed over together. */
function purposeOf(document: JsonObject): string | null {
  const types = valuesOf(document, 'type');
  if (types.includes('VerifiableCredential')) return 'assertionMethod';
  return types.includes('VerifiablePresentation') ? 'authentication' : null;
}

async function proofOf({ header, data, signature }: Seal, purpose: string): Promise<Proof> {
  const certificates = certificatesIn(header);
  const [own] = certificates ?? [];
  return {
    suite: typeof header.alg === 'string' ? header.alg.slice(0, 80) : '?',
    method: own === undefined ? null : await methodOf(own),
    ...(certificates !== null && { certificates }),
    binds: 'organisation',
    purpose,
    created: timeIn(header),
    expires: null,
    known: await refusedHeader(header),
    holds: ({ jwk }) => signatureHolds({ alg: header.alg, signature, data }, jwk),
  };
}
