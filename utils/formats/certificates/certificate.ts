import type * as pkijs from 'pkijs';
import { fromBase64 } from '../../encoding/bytes';
import type { Jwk } from '../../model/key';
import { pathLengthOf } from './extensions';
import { publicKeyIn } from './public-key';

/**
 * A certificate taken apart. Nothing in it is believed before a chain of signatures leads to an anchor.
 *
 * Shape: `base64` is its DER. `jwk` is null for a kind of key that is not used here, and for one that is too short. `pathLength` is how many further issuers
 *        may stand below it, null for one that may issue no certificates. `from` and `until` are milliseconds since 1970. `parsed` is the library's own form.
 */
export type Certificate = {
  base64: string;
  jwk: Jwk | null;
  pathLength: number | null;
  from: number;
  until: number;
  parsed: pkijs.Certificate;
};

/** The largest certificate that is read, in characters of base64 (48 KB of DER). */
export const MAX_LENGTH = 65_536;

/**
 * The certificate in a base64 text; null when it is none that can be read. The libraries are loaded when they are first needed.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export async function readCertificate(base64: string): Promise<Certificate | null> {
  const der = base64.length > MAX_LENGTH ? null : fromBase64(base64);
  const library = await import('pkijs');
  const parsed = der === null ? null : await parse(library, der);
  if (parsed === null) return null;
  const { notBefore, notAfter, subjectPublicKeyInfo } = parsed;
  return {
    base64,
    jwk: await publicKeyIn(subjectPublicKeyInfo),
    pathLength: pathLengthOf(library, parsed),
    from: notBefore.value.getTime(),
    until: notAfter.value.getTime(),
    parsed,
  };
}

/** The library throws for what is no certificate; what stands behind one is refused here. */
async function parse({ Certificate: Parser }: typeof pkijs, der: Uint8Array<ArrayBuffer>): Promise<pkijs.Certificate | null> {
  const { fromBER } = await import('asn1js');
  try {
    const { result, offset } = fromBER(der);
    return offset === der.length ? new Parser({ schema: result }) : null;
  } catch {
    return null;
  }
}
