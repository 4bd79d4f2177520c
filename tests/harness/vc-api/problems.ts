import { examine } from '@/utils/examine';
import { looksLikeToken, parseCompact } from '@/utils/formats/jose/compact';
import { isPresentation } from '@/utils/formats/presentation/recognise';
import { openSdJwt } from '@/utils/formats/sd-jwt/open';
import { looksLikeSdJwt } from '@/utils/formats/sd-jwt/parts';
import { readCredential } from '@/utils/formats/table';
import { credentialFaults, presentationFaults } from '@/utils/formats/vcdm/structure';
import type { Circumstances } from '@/utils/model/circumstances';
import { valuesOf } from '@/utils/model/claims';
import type { Proof } from '@/utils/model/credential';
import type { Examination } from '@/utils/model/examination';
import { isObject, type JsonObject } from '@/utils/model/json';
import type { Verdict } from '@/utils/model/verdict';
import { envelopedIn, isEnvelope } from '@/utils/resolve/open/envelope';
import { examinePresentation } from '../examine-presentation';

/** To a suite that asks only "does it verify?", these are a yes: it has no trust lists of its own. */
const VERIFIED: readonly Verdict[] = ['verified', 'issuer-unknown', 'confirmed-at-source'];

/** What the caller asked the proofs to be made for; null where nothing was said. */
export type Asked = { challenge: string | null; domain: string | null };

/** Everything that keeps a credential from being verified, and everything in it that is not as its data model says; none where all is well. */
export async function credentialProblems(given: string | JsonObject, asked: Asked, circumstances: Circumstances): Promise<string[]> {
  const { raw, document } = await opened(given);
  if (document === null || isPresentation(document)) return ['not-a-credential'];
  const faults = [...credentialFaults(document), ...tokenFaults(given, document)].map((term) => `malformed: ${term}`);
  const read = asked.challenge === null && asked.domain === null ? null : await readCredential(raw);
  const otherwise = read?.ok ? askedOtherwise(read.value.proofs, asked) : [];
  return [...faults, ...otherwise, ...(await examined(raw, circumstances)).flatMap(problemsOf)];
}

/** The same for a presentation: its own proof, and every credential in it. */
export async function presentationProblems(given: string | JsonObject, asked: Asked, circumstances: Circumstances): Promise<string[]> {
  const { raw, document } = await opened(given);
  if (document === null || !isPresentation(document)) return ['not-a-presentation'];
  const faults = [...presentationFaults(document), ...tokenFaults(given, document)].map((term) => `malformed: ${term}`);
  const proven = await examinePresentation(raw, circumstances);
  const own = proven === null ? ['presentation-not-readable'] : [...whyNot(proven), ...askedOtherwise(proven.proofs, asked)];
  return [...faults, ...own, ...(await memberProblems(raw, document, circumstances))];
}

const whyNot = ({ state, why }: { state: string; why: string }): string[] => (state === 'holds' ? [] : [`presentation-${state}: ${why}`]);

async function memberProblems(raw: string, document: JsonObject, circumstances: Circumstances): Promise<string[]> {
  const members = valuesOf(document, 'verifiableCredential');
  if (members.length === 0) return [];
  const faults = members
    .filter(isObject)
    .filter((member) => !isEnvelope(member))
    .flatMap(credentialFaults);
  const examinations = await examined(raw, circumstances);
  const missing = examinations.length < members.length ? ['not every credential was examined'] : [];
  return [...faults.map((term) => `malformed: ${term} in a credential`), ...missing, ...examinations.flatMap(problemsOf)];
}

/** Each credential that was asked about; what stands inside one of them is its own affair. */
async function examined(raw: string, circumstances: Circumstances): Promise<Examination[]> {
  const examinations = await examine({ id: 'asked', place: 'text', carried: { kind: 'embedded', raw }, label: '' }, circumstances);
  return examinations.filter(({ of }) => of === null);
}

const problemsOf = ({ verdict, reasons }: Examination): string[] => (VERIFIED.includes(verdict) ? [] : [verdict, ...reasons]);

/** Proofs that were made for another question, or for somebody else. */
function askedOtherwise(proofs: readonly Proof[], { challenge, domain }: Asked): string[] {
  const wrongChallenge = challenge !== null && proofs.some((proof) => proof.challenge !== challenge);
  const wrongDomain = domain !== null && proofs.some((proof) => proof.domain?.includes(domain) !== true);
  return [...(wrongChallenge ? ['challenge-differs'] : []), ...(wrongDomain ? ['domain-differs'] : [])];
}

/** The text under check, and the JSON in it: of a token, what it says. */
async function opened(given: string | JsonObject): Promise<{ raw: string; document: JsonObject | null }> {
  if (typeof given === 'string') return { raw: given, document: await payloadOf(given) };
  const enveloped = isEnvelope(given) ? envelopedIn(given) : null;
  return enveloped === null ? { raw: JSON.stringify(given), document: given } : { raw: enveloped, document: await payloadOf(enveloped) };
}

async function payloadOf(text: string): Promise<JsonObject | null> {
  if (looksLikeSdJwt(text)) {
    const sdJwt = await openSdJwt(text);
    return sdJwt.ok ? sdJwt.value.disclosed.claims : null;
  }
  const compact = looksLikeToken(text) ? parseCompact(text) : null;
  if (!compact?.ok) return null;
  const { payload } = compact.value;
  if (isObject(payload.vp)) return payload.vp;
  return isObject(payload.vc) ? withRegistered(payload, payload.vc) : payload;
}

/** In 1.1 registered claims may stand for properties. https://www.w3.org/TR/vc-data-model/#jwt-encoding */
const withRegistered = ({ iss, nbf }: JsonObject, vc: JsonObject): JsonObject => ({
  ...(typeof iss === 'string' && { issuer: iss }),
  ...(typeof nbf === 'number' && { issuanceDate: new Date(nbf * 1000).toISOString() }),
  ...vc,
});

/** A token of the data model 2.0 is the credential itself: `vc` and `vp` may not stand in it. https://www.w3.org/TR/vc-jose-cose/#with-jose */
function tokenFaults(given: string | JsonObject, document: JsonObject): string[] {
  const enveloped = typeof given === 'string' ? given : (envelopedIn(given) ?? '');
  const compact = looksLikeToken(enveloped) ? parseCompact(enveloped) : null;
  if (!compact?.ok || valuesOf(document, '@context')[0] !== 'https://www.w3.org/ns/credentials/v2') return [];
  return ['vc', 'vp'].filter((claim) => Object.hasOwn(compact.value.payload, claim));
}
