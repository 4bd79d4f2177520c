import { createHash } from 'node:crypto';
import type { JsonObject } from '@/utils/model/json';
import type { Made } from './certificate-chain.ts';

/**
 * How a seal is written. `above` are the certificates sent along; `header` is laid over ours (undefined takes a parameter away); `unprotected` stands beside it.
 * `isPlain`: the content stands in it as it is (`b64: false`).
 */
export type SealOptions = { above?: Made[]; header?: Record<string, JsonObject[string] | undefined>; unprotected?: JsonObject; isPlain?: boolean };

/** When a seal says it was made, if nobody says otherwise. */
export const SEALED = '2026-01-15T09:00:00Z';

type Parts = { protected: string; payload: string; signature: string };

/** The parts of a JAdES seal on a text, with the algorithm of the certificate's key. ETSI TS 119 182-1 */
function sealParts(text: string, { base64, key }: Made, { above = [], header, isPlain = false }: SealOptions): Parts {
  const certificates = [base64, ...above.map((made) => made.base64)];
  const ours = {
    alg: key.alg,
    'x5t#S256': createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64url'),
    x5c: certificates,
    typ: 'jose+json',
    ...(isPlain && { b64: false }),
    sigT: SEALED,
    crit: isPlain ? ['b64', 'sigT'] : ['sigT'],
    ...header,
  };
  const protectedPart = Buffer.from(JSON.stringify(ours)).toString('base64url');
  const payload = isPlain ? text : Buffer.from(text).toString('base64url');
  return { protected: protectedPart, payload, signature: key.signToken(Buffer.from(`${protectedPart}.${payload}`)).toString('base64url') };
}

/** A seal as JSON with a list of signatures, the form of European Digital Credentials. */
export function sealed(content: JsonObject, by: Made, options: SealOptions = {}): JsonObject {
  const { payload, ...signature } = sealParts(JSON.stringify(content), by, options);
  return { payload, signatures: [{ ...signature, ...(options.unprotected && { header: options.unprotected }) }] };
}

/** A seal as JSON with one signature. */
export function sealedFlat(content: JsonObject, by: Made, options: SealOptions = {}): JsonObject {
  return { ...sealParts(JSON.stringify(content), by, options), ...(options.unprotected && { header: options.unprotected }) };
}

/** A seal as a token. */
export function sealedCompact(content: JsonObject, by: Made, options: SealOptions = {}): string {
  const { protected: header, payload, signature } = sealParts(JSON.stringify(content), by, options);
  return `${header}.${payload}.${signature}`;
}

/** A seal on what stands at an address. ETSI TS 119 182-1 section 5.2.8.3.3 */
export function sealedDetached(url: string, text: string, by: Made, options: SealOptions = {}): string {
  const hashV = createHash('sha256').update(Buffer.from(text).toString('base64url')).digest('base64url');
  const sigD = { mId: 'http://uri.etsi.org/19182/ObjectIdByURIHash', pars: [url], hashM: 'S256', hashV: [hashV] };
  const { protected: header, signature } = sealParts('', by, { ...options, header: { sigD, crit: ['sigT', 'sigD'], ...options.header } });
  return `${header}..${signature}`;
}
