import type * as pkijs from 'pkijs';

/** The extensions of a certificate that are read here, by their object identifier. https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1 */
const EXTENSIONS = {
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  qcStatements: '1.3.6.1.5.5.7.1.3',
} as const;

/** An extension; undefined where there is none. */
export const extensionOf = ({ extensions = [] }: pkijs.Certificate, name: keyof typeof EXTENSIONS): pkijs.Extension | undefined =>
  extensions.find(({ extnID }) => extnID === EXTENSIONS[name]);

/** The bits of a `keyUsage` that are asked about, in its first byte. https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3 */
const USES = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 } as const;

/** May the certificate's key be used in one of these ways? One that does not limit its use may. */
export function mayBeUsedFor(certificate: pkijs.Certificate, uses: readonly (keyof typeof USES)[]): boolean {
  const extension = extensionOf(certificate, 'keyUsage');
  if (extension === undefined) return true;
  // A BIT STRING: its tag, its length, the number of unused bits, the bits.
  const [tag, length = 0, , first = 0] = extension.extnValue.valueBlock.valueHexView;
  return tag === 3 && length > 1 && uses.some((use) => (first & USES[use]) !== 0);
}

/**
 * How many further issuers may stand below a certificate that may issue others; null for one that may not.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9
 */
export function pathLengthOf(library: typeof pkijs, certificate: pkijs.Certificate): number | null {
  const constraints: unknown = extensionOf(certificate, 'basicConstraints')?.parsedValue;
  const isIssuer = constraints instanceof library.BasicConstraints && constraints.cA && mayBeUsedFor(certificate, ['keyCertSign']);
  if (!isIssuer) return null;
  const { pathLenConstraint = Infinity } = constraints;
  return typeof pathLenConstraint === 'number' ? pathLenConstraint : pathLenConstraint.valueBlock.valueDec;
}

/** Extensions that may be critical, since they are read here or by the library. https://www.rfc-editor.org/rfc/rfc5280#section-4.2 */
const UNDERSTOOD = new Set<string>([...Object.values(EXTENSIONS), '2.5.29.30', '2.5.29.32', '2.5.29.33', '2.5.29.36', '2.5.29.54']);

/** Does the certificate demand something that nobody here understands, or say one thing twice? */
export function demandsTooMuch({ extensions = [] }: pkijs.Certificate): boolean {
  const isTwice = new Set(extensions.map(({ extnID }) => extnID)).size < extensions.length;
  return isTwice || extensions.some(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID));
}
