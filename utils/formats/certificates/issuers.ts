import { signsOf } from '../../encoding/bytes';
import type { Certificate } from './certificate';
import { demandsTooMuch } from './extensions';

/** By certificate, those that issued it. */
export type Issuers = ReadonlyMap<Certificate, readonly Certificate[]>;

/** By certificate, those of the candidates that issued it, as their names and signatures say. Each signature is tried once. */
export async function issuersIn(certificates: readonly Certificate[], candidates: readonly Certificate[]): Promise<Issuers> {
  const mayIssue = candidates.filter(({ jwk, parsed }) => jwk !== null && !demandsTooMuch(parsed));
  const found = certificates.filter(hasSoundSignature).map(async (certificate) => {
    const answers = await Promise.all(mayIssue.map((issuer) => isIssuedBy(certificate, issuer)));
    return [certificate, mayIssue.filter((_, at) => answers[at])] as const;
  });
  return new Map(await Promise.all(found));
}

/** The names agree byte for byte, and the signature holds. */
async function isIssuedBy({ parsed }: Certificate, issuer: Certificate): Promise<boolean> {
  const [named, own] = [parsed.issuer, issuer.parsed.subject].map((name) => signsOf(new Uint8Array(name.valueBeforeDecode)));
  if (named !== own) return false;
  try {
    return await parsed.verify(issuer.parsed);
  } catch {
    return false;
  }
}

/** RSA and ECDSA with SHA-256, SHA-384 or SHA-512. Not SHA-1: two certificates with one signature can be made. */
const SOUND: readonly string[] = [
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
];

/** The algorithm stands in a certificate twice, once outside the signature: both must say the same. */
const hasSoundSignature = ({ parsed: { signature, signatureAlgorithm } }: Certificate): boolean =>
  SOUND.includes(signatureAlgorithm.algorithmId) && signature.algorithmId === signatureAlgorithm.algorithmId;
