import { digest, fromBase64, fromBase64url, hexOf } from '../../encoding/bytes';
import { textOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Outcome } from '../../model/outcome';
import { certificatesIn } from '../certificates/in-header';
import { refusedAlgorithm } from '../jose/algorithms';
import { isoOf } from '../jose/times';
import { hashNamed } from './hashes';

/**
 * Header parameters that a seal may call critical. `adoTst` is a time stamp on the content: nothing here is judged by it, so that it is understood by leaving it
 * alone; `sigD` by `detached.ts`.
 *
 * Source: ETSI TS 119 182-1 V1.2.1 section 5.2, https://www.rfc-editor.org/rfc/rfc7797#section-6
 */
const UNDERSTOOD: readonly Json[] = ['b64', 'sigT', 'sigD', 'x5t#S256', 'x5t#o', 'adoTst'];

/** When it was sealed, as the sealer says: `sigT`, or `iat` in later editions. ISO 8601; null where nothing is said. */
export const timeIn = (header: JsonObject): string | null => (header.sigT === undefined ? isoOf(header.iat) : (textOf(header, 'sigT') ?? '?'));

/**
 * What must be said of a seal before any key is used: nothing, when its header can be followed.
 *
 * Outcome: failed where the header contradicts itself (`malformed`), names another certificate than its first (`key-mismatch`), or its algorithm proves nothing;
 *          unknown where it demands what nobody here understands.
 * Source:  https://www.rfc-editor.org/rfc/rfc7515#section-4.1.11, ETSI TS 119 182-1 V1.2.1 sections 5.1.6 to 5.1.8, 5.2.2
 */
export async function refusedHeader(header: JsonObject): Promise<Outcome | null> {
  const algorithm = refusedAlgorithm(header.alg);
  if (algorithm !== null) return algorithm;
  const critical = refusedCritical(header);
  if (critical !== null) return critical;
  if (header.x5c !== undefined && certificatesIn(header) === null) return { kind: 'unknown', code: 'certificate-malformed' };
  const [own] = certificatesIn(header) ?? [];
  return own === undefined ? null : refusedThumbprint(header, fromBase64(own) ?? new Uint8Array());
}

function refusedCritical({ crit, ...header }: JsonObject): Outcome | null {
  const names = Array.isArray(crit) ? crit : [];
  const isMalformed = crit !== undefined && (names.length === 0 || names.some((name) => typeof name !== 'string' || !Object.hasOwn(header, name)));
  if (isMalformed || (header.b64 !== undefined && typeof header.b64 !== 'boolean')) return { kind: 'failed', code: 'malformed' };
  const isQuietlyPlain = header.b64 === false && !names.includes('b64');
  return isQuietlyPlain || names.some((name) => !UNDERSTOOD.includes(name)) ? { kind: 'unknown', code: 'critical-header' } : null;
}

const namedIn = (reference: JsonObject) => ({ hash: hashNamed(textOf(reference, 'digAlg')), value: textOf(reference, 'digVal') });

async function refusedThumbprint(header: JsonObject, certificate: Uint8Array<ArrayBuffer>): Promise<Outcome | null> {
  const [other, ...more] = valuesOf(header, 'x5t#o');
  const references = [
    ...valuesOf(header, 'x5t#S256').map((value) => ({ hash: 'SHA-256', value })),
    ...(other === undefined ? [] : [namedIn(isObject(other) ? other : {})]),
  ];
  if (more.length > 0) return { kind: 'failed', code: 'malformed' };
  for (const { hash, value } of references) {
    if (hash === null) return { kind: 'unknown', code: 'critical-header' };
    if (typeof value !== 'string') return { kind: 'failed', code: 'malformed' };
    const bytes = fromBase64url(value);
    if (bytes === null || hexOf(bytes) !== hexOf(await digest(hash, certificate))) return { kind: 'failed', code: 'key-mismatch' };
  }
  return null;
}
