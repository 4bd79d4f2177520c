import type * as pkijs from 'pkijs';
import { hexOf } from '../../encoding/bytes';
import type { CertificateFacts } from '../../model/key';
import type { Certificate } from './certificate';
import { extensionOf, mayBeUsedFor } from './extensions';

/** What a certificate says of its holder, in plain JSON. */
export async function factsOf({ parsed, from, until }: Certificate): Promise<CertificateFacts> {
  const library = await import('pkijs');
  return {
    organisation: attributeOf(parsed, ATTRIBUTES.organisation),
    organisationId: attributeOf(parsed, ATTRIBUTES.organisationId),
    commonName: attributeOf(parsed, ATTRIBUTES.commonName),
    country: attributeOf(parsed, ATTRIBUTES.country),
    hosts: alternativeNames(library, parsed, DNS_NAME),
    urls: alternativeNames(library, parsed, URI),
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    use: useOf(library, parsed),
  };
}

/** Attributes of a name. https://www.rfc-editor.org/rfc/rfc5280#appendix-A.1; organizationIdentifier: ETSI EN 319 412-1 section 5.1.4 */
const ATTRIBUTES = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  givenName: '2.5.4.42',
  pseudonym: '2.5.4.65',
  organisationId: '2.5.4.97',
} as const;

/** The text of an attribute that stands once in the holder's name; null otherwise. */
function attributeOf({ subject }: pkijs.Certificate, attribute: string): string | null {
  const [first, ...others] = subject.typesAndValues.filter(({ type }) => type === attribute);
  const text: unknown = first?.value.valueBlock.value;
  return typeof text === 'string' && text.trim() !== '' && others.length === 0 ? text.trim().slice(0, 200) : null;
}

/** The kinds of a GeneralName. https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6 */
const DNS_NAME = 2;
const URI = 6;

function alternativeNames(library: typeof pkijs, certificate: pkijs.Certificate, kind: number): string[] {
  const names: unknown = extensionOf(certificate, 'subjectAltName')?.parsedValue;
  if (!(names instanceof library.AltName)) return [];
  return names.altNames.flatMap(({ type, value }) => (type === kind && typeof value === 'string' ? [value] : []));
}

/** A person's certificate may name the employer too, and a server's its owner: neither is the organisation's seal. */
function useOf(library: typeof pkijs, certificate: pkijs.Certificate): CertificateFacts['use'] {
  if (!mayBeUsedFor(certificate, ['digitalSignature', 'nonRepudiation'])) return 'other';
  const isPersons = [ATTRIBUTES.givenName, ATTRIBUTES.surname, ATTRIBUTES.pseudonym].some((type) => hasAttribute(certificate, type));
  return isPersons || isServers(library, certificate) || isQualifiedForOther(certificate) ? 'signature' : 'seal';
}

const hasAttribute = ({ subject }: pkijs.Certificate, attribute: string): boolean => subject.typesAndValues.some(({ type }) => type === attribute);

/**
 * Purposes that are not those of a document's seal: servers, programs, time stamps, answers about revocation.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12
 */
const OTHER_PURPOSES: readonly string[] = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.3', '1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.9'];

function isServers(library: typeof pkijs, certificate: pkijs.Certificate): boolean {
  const purposes: unknown = extensionOf(certificate, 'extendedKeyUsage')?.parsedValue;
  return purposes instanceof library.ExtKeyUsage && purposes.keyPurposes.some((purpose) => OTHER_PURPOSES.includes(purpose));
}

/** `id-etsi-qcs-QcType` and its value for seals, as DER. ETSI EN 319 412-5 section 4.2.3 */
const QC_TYPE = '060604008e460106';
const FOR_SEALS = '060704008e46010602';

function isQualifiedForOther(certificate: pkijs.Certificate): boolean {
  const statements = extensionOf(certificate, 'qcStatements');
  const hex = statements === undefined ? '' : hexOf(statements.extnValue.valueBlock.valueHexView);
  return hex.includes(QC_TYPE) && !hex.includes(FOR_SEALS);
}
