import { readCertificate } from '../formats/certificates/certificate';
import { factsOf } from '../formats/certificates/facts';
import { methodOf } from '../formats/certificates/in-header';
import type { Proof } from '../model/credential';
import type { KeyResult } from '../model/key';
import { ok, problem } from '../model/result';

/**
 * The key of a proof's own certificate, with what the certificate says. Nothing is fetched: the certificate came with the proof, and whether anybody vouches for
 * it is asked of the trust lists (`trust.ts`).
 *
 * Fails: `certificate-malformed`; `key-not-usable` for a kind of key that we cannot use, or an RSA key shorter than 2,048 bits.
 */
export async function certificateKey({ method, certificates = [] }: Proof): Promise<KeyResult> {
  const [own = ''] = certificates;
  const certificate = await readCertificate(own);
  if (certificate === null || method !== (await methodOf(own))) return problem({ code: 'certificate-malformed' });
  const { jwk } = certificate;
  if (jwk === null) return problem({ code: 'key-not-usable' });
  const facts = await factsOf(certificate);
  return ok({
    id: method,
    document: method,
    controller: method,
    jwk,
    purposes: facts.use === 'other' ? [] : ['assertionMethod'],
    revoked: null,
    expires: null,
    method: 'x509',
    certificate: facts,
  });
}
