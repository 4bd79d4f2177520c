import { toBase64 } from '../../encoding/bytes';
import { readCertificate } from '../../formats/certificates/certificate';
import { factsOf } from '../../formats/certificates/facts';
import { methodOf } from '../../formats/certificates/in-header';
import { ok, problem } from '../../model/result';
import type { TrustedIssuer } from '../../model/trust-list';
import type { ListKind } from './kind';

/** The most certificates that are taken from one file. */
const MAX_CERTIFICATES = 500;

/**
 * A file of certificates: those of seals, or of authorities that issue certificates for seals. Each becomes an entry.
 *
 * Shape:  PEM (one certificate or many), or one in DER. What could not be read is told by its place.
 * Fails:  `no-certificate` where none can be read.
 * Source: https://www.rfc-editor.org/rfc/rfc7468#section-5
 */
export const certificateFiles: ListKind = {
  form: 'certificates',
  spec: 'https://www.rfc-editor.org/rfc/rfc7468#section-5',
  recognises: ({ bytes, text }) => isDer(bytes) || text.includes('-----BEGIN '),
  async convert({ bytes, text, name, date: updated }) {
    const texts = (isDer(bytes) ? [toBase64(bytes)] : pemIn(text)).slice(0, MAX_CERTIFICATES);
    const entries = await Promise.all(texts.map(entryOf));
    const issuers = entries.filter((entry, at) => entry !== null && entries.findIndex((other) => other?.id === entry.id) === at) as TrustedIssuer[];
    if (issuers.length === 0) return problem('no-certificate');
    const skipped = entries.flatMap((entry, index) => (entry === null ? [{ index, why: 'certificates' as const }] : []));
    return ok({ list: { format: 'meritkollen-trust-list/1', name, publisher: 'X.509', updated, source: { kind: 'X.509' }, issuers }, skipped });
  },
};

/** DER begins with a SEQUENCE of more than 127 bytes. */
const isDer = (bytes: Uint8Array): boolean => bytes[0] === 0x30 && ((bytes[1] ?? 0) & 0x80) !== 0;

const pemIn = (text: string): string[] =>
  [...text.matchAll(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([\sA-Za-z\d+/=]+)-----END/g)].map(([, base64 = '']) => base64.replace(/\s/g, ''));

async function entryOf(base64: string): Promise<TrustedIssuer | null> {
  const certificate = await readCertificate(base64);
  if (certificate === null) return null;
  const id = await methodOf(base64);
  const { organisation, commonName, country: given } = await factsOf(certificate);
  const country = given?.toUpperCase() ?? '';
  return { id, name: organisation ?? commonName ?? id, ...(/^[A-Z]{2}$/.test(country) && { country }), certificates: [base64] };
}
