import { ok, problem, type Result } from '../../model/result';
import type { TrustedIssuer, TrustList } from '../../model/trust-list';
import { entryIdOf } from './entry-id';
import type { ListKind } from './kind';

/** A file of certificates, as a row of the table. */
export const certificateFiles: ListKind = {
  form: 'certificates',
  spec: 'https://www.rfc-editor.org/rfc/rfc7468#section-5',
  recognises: ({ bytes, text }) => isDer(bytes) || text.includes('-----BEGIN '),
  async convert({ bytes, name, date }) {
    const read = await trustListFromCertificates(bytes, name, date);
    return read.ok ? ok({ list: read.value.list, skipped: read.value.skipped.map((index) => ({ index, why: 'certificates' })) }) : read;
  },
};

/** What a file of certificates gives: a list with one entry for each, and how many could not be read. */
type FromCertificates = { list: TrustList; skipped: number[] };

/** The most certificates that are taken from one file. */
const MAX_CERTIFICATES = 500;

/**
 * A trust list made of certificates: those of seals, or of authorities that issue certificates for seals.
 *
 * Shape:  `bytes` are PEM (one certificate or many) or one in DER; `name` becomes the list's, `updated` is an ISO date. `skipped` are the places of those that
 *         could not be read, from 0.
 * Fails:  `no-certificate` where none can be read.
 * Source: https://www.rfc-editor.org/rfc/rfc7468#section-5
 */
export async function trustListFromCertificates(
  bytes: Uint8Array,
  name: string,
  updated: string,
): Promise<Result<FromCertificates, 'no-certificate'>> {
  const texts = (isDer(bytes) ? [base64Of(bytes)] : pemIn(bytes)).slice(0, MAX_CERTIFICATES);
  const entries = await Promise.all(texts.map(entryOf));
  const issuers = entries.filter((entry, at) => entry !== null && entries.findIndex((other) => other?.id === entry.id) === at) as TrustedIssuer[];
  if (issuers.length === 0) return problem('no-certificate');
  const skipped = entries.flatMap((entry, at) => (entry === null ? [at] : []));
  return ok({ list: { format: 'meritkollen-trust-list/1', name, publisher: 'X.509', updated, source: { kind: 'X.509' }, issuers }, skipped });
}

/** DER begins with a SEQUENCE of more than 127 bytes. */
const isDer = (bytes: Uint8Array): boolean => bytes[0] === 0x30 && ((bytes[1] ?? 0) & 0x80) !== 0;

const pemIn = (bytes: Uint8Array): string[] =>
  [...new TextDecoder().decode(bytes).matchAll(/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([\sA-Za-z\d+/=]+)-----END/g)].map(([, text = '']) =>
    text.replace(/\s/g, ''),
  );

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

async function entryOf(base64: string): Promise<TrustedIssuer | null> {
  const subject = await subjectOf(base64);
  const id = await entryIdOf(base64);
  if (subject === null || id === null) return null;
  const name = subject.get(ORGANISATION) ?? subject.get(COMMON_NAME) ?? id;
  const country = subject.get(COUNTRY)?.toUpperCase() ?? '';
  return { id, name: name.slice(0, 200), ...(/^[A-Z]{2}$/.test(country) && { country }), certificates: [base64] };
}

const [COMMON_NAME, COUNTRY, ORGANISATION] = ['2.5.4.3', '2.5.4.6', '2.5.4.10'] as const;

/** The attributes of the holder's name, the first of each; null when it is no certificate. */
async function subjectOf(base64: string): Promise<Map<string, string> | null> {
  const { Certificate } = await import('pkijs');
  try {
    const { subject } = Certificate.fromBER(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    const attributes = subject.typesAndValues.map(({ type, value }) => [type, String(value.valueBlock.value).trim()] as const);
    return new Map(attributes.filter(([, text]) => text !== '').toReversed());
  } catch {
    return null;
  }
}
