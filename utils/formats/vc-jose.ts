import { textOf } from '../model/claims';
import type { JsonObject } from '../model/json';
import { ok, problem } from '../model/result';
import type { Format } from './format';
import { withCertificates } from './jose/certificates';
import { isOfOtherType, looksLikeToken, parseCompact, statusOf } from './jose/compact';
import { joseProof } from './jose/proof';
import { isoOf } from './jose/times';
import { credentialOf, isCredential } from './vcdm';

/**
 * A VCDM 2.0 credential secured with JOSE: the payload is the credential itself. `exp` and `nbf` bound the signature.
 *
 * Source: https://www.w3.org/TR/vc-jose-cose/#with-jose
 */
export const vcJose: Format = {
  id: 'vc+jwt',
  spec: 'https://www.w3.org/TR/vc-jose-cose/#with-jose',
  recognises: looksLikeToken,
  async read(raw) {
    const compact = parseCompact(raw);
    if (!compact.ok) return compact;
    const { header, payload } = compact.value;
    if (isOfOtherType(header)) return problem('not-a-credential');
    if (!isCredential(payload)) return problem(namesDid(header) || namesDid(payload) ? 'not-readable' : 'not-a-credential');

    const envelope = { issuer: textOf(payload, 'iss'), validFrom: isoOf(payload.nbf), validUntil: null, status: statusOf(payload) };
    const credential = credentialOf(payload, envelope);
    const times = { created: isoOf(payload.iat), expires: isoOf(payload.exp) };
    const proof = await withCertificates(joseProof(compact.value, credential.issuer, times), header, credential.issuer);
    return ok({ format: vcJose.id, credential, proofs: [proof] });
  },
};

/** Most tokens on a page are keys to a session, and none of our business. One whose key is a DID's wants to be a credential. */
const namesDid = (part: JsonObject): boolean => textOf(part, 'kid')?.startsWith('did:') ?? false;
