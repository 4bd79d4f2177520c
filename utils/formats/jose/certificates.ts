import type { Proof } from '../../model/credential';
import type { JsonObject } from '../../model/json';
import { certificatesIn, methodOf } from '../certificates/in-header';

/**
 * The same proof under the first certificate of its header, where it has certificates and the issuer is no DID: a DID's keys stand in its own document. Whose
 * certificate it is, and who vouches for it, is asked elsewhere.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc7515#section-4.1.6, https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ (Issuer Signature Mechanisms)
 */
export async function withCertificates(proof: Proof, header: JsonObject, issuer: string): Promise<Proof> {
  if (header.x5c === undefined || issuer.startsWith('did:')) return proof;
  const certificates = certificatesIn(header);
  const [own] = certificates ?? [];
  if (certificates === null || own === undefined) {
    return { ...proof, method: null, known: proof.known ?? { kind: 'unknown', code: 'certificate-malformed' } };
  }
  return { ...proof, certificates, method: await methodOf(own) };
}
