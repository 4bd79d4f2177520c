import { idOf, textOf, valuesOf } from '../model/claims';
import type { ReadResult } from '../model/credential';
import { isObject, type JsonObject } from '../model/json';
import { ok, problem } from '../model/result';
import type { Format } from './format';
import { withCertificates } from './jose/certificates';
import { type Compact, isOfOtherType, looksLikeToken, parseCompact, statusOf } from './jose/compact';
import { joseProof } from './jose/proof';
import { isoOf } from './jose/times';
import { credentialOf, isCredential } from './vcdm';

/**
 * A VCDM 1.1 credential as a JWT: the credential stands under `vc`, and registered claims stand for some of its properties. Both may be given;
 * then they must agree.
 *
 * Source: https://www.w3.org/TR/vc-data-model/#json-web-token
 */
export const vcJwt: Format = {
  id: 'vc-jwt',
  spec: 'https://www.w3.org/TR/vc-data-model/#json-web-token',
  recognises: (raw) => looksLikeToken(raw) && holdsVc(raw),
  async read(raw) {
    const compact = parseCompact(raw);
    if (!compact.ok) return compact;
    const { vc } = compact.value.payload;
    if (isOfOtherType(compact.value.header)) return problem('not-a-credential');
    return isObject(vc) && isCredential(vc) ? readVc(compact.value, vc) : problem('not-a-credential');
  },
};

const holdsVc = (raw: string): boolean => {
  const compact = parseCompact(raw);
  return !compact.ok || isObject(compact.value.payload.vc);
};

async function readVc(compact: Compact, vc: JsonObject): Promise<ReadResult> {
  const { payload } = compact;
  const issuer = textOf(payload, 'iss');
  const subject = textOf(payload, 'sub');
  const status = [...valuesOf(payload, 'credentialStatus'), ...statusOf(payload)];
  const envelope = { issuer, validFrom: isoOf(payload.nbf), validUntil: isoOf(payload.exp), status };
  const claims = issuer !== null && standsInFor(vc) ? { ...vc, issuer: isObject(vc.issuer) ? { ...vc.issuer, id: issuer } : issuer } : vc;
  const credential = credentialOf(claims, envelope);

  const subjects = valuesOf(vc, 'credentialSubject').map((given) => idOf(given));
  const agree = agrees(textOf(payload, 'jti'), idOf(vc)) && (subjects.length !== 1 || agrees(subject, subjects[0] ?? null));
  return ok({
    format: vcJwt.id,
    credential: agree ? credential : { ...credential, faults: [...credential.faults, 'claims-disagree'] },
    proofs: [await withCertificates(joseProof(compact, credential.issuer, { created: null, expires: null }), compact.header, credential.issuer)],
  });
}

const agrees = (claim: string | null, property: string | null): boolean =>
  claim === null || property === null || claim === property || isPlaceholder(property);

/** A DID of the documentation, left in by a template: it is nobody's, so it contradicts nobody. https://www.w3.org/TR/did-core/#example-decentralized-identifiers */
const isPlaceholder = (id: string | null): boolean => id?.startsWith('did:example:') ?? false;

/**
 * Do the registered claims stand instead of the credential's own properties? One that keeps its own date but names no issuer is incomplete, and `iss` does
 * not mend it.
 */
function standsInFor(vc: JsonObject): boolean {
  const issuer = idOf(valuesOf(vc, 'issuer')[0]);
  return issuer === null ? vc.issuanceDate === undefined : isPlaceholder(issuer);
}
