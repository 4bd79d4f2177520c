import { parseCompact } from '@/utils/formats/jose/compact';
import { canonicalNQuads } from '@/utils/formats/json-ld/canonical';
import { isDateTimeStamp } from '@/utils/formats/vcdm/date-time';
import { credentialFaults, presentationFaults } from '@/utils/formats/vcdm/structure';
import { valuesOf } from '@/utils/model/claims';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';
import { envelopedIn, isEnvelope } from '@/utils/resolve/open/envelope';
import type { Opened } from './opened';

/*
 * What makes a document no conforming one, by the terms concerned. The product notes most of this, where it says nothing about truth; a verifier under the
 * specifications' tests must refuse it.
 */

const VCDM_2 = 'https://www.w3.org/ns/credentials/v2';

/** What in a credential, its proofs, its token and its envelope is not as the specifications say. */
export const faultsOfCredential = (given: string | JsonObject, whole: Opened): Promise<string[]> => faultsOf(given, whole, 'vc');

/** The same for a presentation. Nothing is said about the credentials in it. */
export const faultsOfPresentation = (given: string | JsonObject, whole: Opened): Promise<string[]> => faultsOf(given, whole, 'vp');

/** By the first word of its media types. */
type Kind = 'vc' | 'vp';

const KINDS: Record<Kind, { envelope: string; faults: typeof credentialFaults; typ: RegExp; cty: RegExp }> = {
  vc: {
    envelope: 'EnvelopedVerifiableCredential',
    faults: credentialFaults,
    typ: /^(application\/)?(jwt|vc[+-][a-z+-]*jwt|dc\+sd-jwt)$/i,
    cty: /^(application\/)?vc([+-][a-z+-]+)?$/i,
  },
  vp: {
    envelope: 'EnvelopedVerifiablePresentation',
    faults: presentationFaults,
    typ: /^(application\/)?(jwt|vp[+-][a-z+-]*jwt)$/i,
    cty: /^(application\/)?vp([+-][a-z+-]+)?$/i,
  },
};

async function faultsOf(given: string | JsonObject, { token, document }: Opened, kind: Kind): Promise<string[]> {
  const around = envelopeFaults(given, KINDS[kind].envelope);
  if (document === null) return around;
  const inside = [...KINDS[kind].faults(document), ...(await typeFaults(document)), ...proofFaults(document), ...tokenFaults(token, document, kind)];
  return [...new Set([...around, ...inside])];
}

/** An envelope brings the context that defines it, says what is in it, and holds it in a `data:` URL. https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials */
function envelopeFaults(given: string | JsonObject, type: string): string[] {
  if (typeof given === 'string' || !isEnvelope(given)) return [];
  return [
    ...(valuesOf(given, '@context').includes(VCDM_2) ? [] : ['@context']),
    ...(valuesOf(given, 'type').includes(type) ? [] : ['type']),
    ...(envelopedIn(given) === null ? ['id'] : []),
  ];
}

/** Each proof is an object that says of which type it is, and its times have a zone. https://www.w3.org/TR/vc-data-integrity/#proofs */
function proofFaults({ proof }: JsonObject): string[] {
  const proofs: Json[] = proof === undefined ? [] : [proof].flat();
  const times = proofs.filter(isObject).flatMap((one) => ['created', 'expires'].filter((term) => !valuesOf(one, term).every(isDateTimeStamp)));
  return [...(proofs.every(isProof) ? [] : ['proof']), ...new Set(times)];
}

const isProof = (one: Json): boolean => isObject(one) && valuesOf(one, 'type').some((type) => type !== '');

/**
 * A token of the data model 2.0 is the credential itself: `vc` and `vp` may not stand in it. Where it says of which media type it is, and what it holds, that
 * is one of those.
 *
 * Source: https://www.w3.org/TR/vc-jose-cose/#with-jose
 */
function tokenFaults(token: string | null, document: JsonObject, kind: Kind): string[] {
  const compact = token === null ? null : parseCompact(token.split('~')[0] ?? '');
  if (!compact?.ok || !isOf2(document)) return [];
  const { header, payload } = compact.value;
  const claims = ['vc', 'vp'].filter((claim) => Object.hasOwn(payload, claim));
  const types = (['typ', 'cty'] as const).filter((name) => header[name] !== undefined && !KINDS[kind][name].test(String(header[name])));
  return [...claims, ...types];
}

/** A type is an address, or a word that a context explains. What stands in a context that is not shipped is not known. https://www.w3.org/TR/vc-data-model-2.0/#types */
async function typeFaults(document: JsonObject): Promise<string[]> {
  const { '@context': context = null, type = null } = document;
  if (!isOf2(document)) return [];
  const canonical = await canonicalNQuads({ '@context': context, type });
  return canonical.ok || canonical.problem === 'context-unknown' ? [] : ['type'];
}

const isOf2 = (document: JsonObject): boolean => valuesOf(document, '@context')[0] === VCDM_2;
