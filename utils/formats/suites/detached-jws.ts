import { textFromBase64url } from '../../encoding/bytes';
import { parseStrict } from '../../encoding/strict-json';
import { isObject, type JsonObject } from '../../model/json';
import type { Key } from '../../model/key';
import type { Outcome } from '../../model/outcome';
import { signatureHolds } from '../jose/algorithms';
import { SECURITY } from '../json-ld/vocabulary';
import { type GraphOptions, readOptions } from './graph-options';
import type { Secured, Suite } from './suite';
import { verifyData } from './verify-data';

/** What a suite is made of whose signature is a detached JWS in `jws`: its name is also that of the proof's class. `allows` says which algorithms it takes. */
export type DetachedJws = Pick<Suite, 'id' | 'spec'> & { allows(alg: string): boolean };

/**
 * A suite from before Data Integrity over canonical N-Quads (URDNA2015, which gives what RDFC-1.0 gives). The JWS signs its header and, instead of a payload,
 * the two hashes as they are.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc7797, https://w3c-ccg.github.io/lds-jws2020/#json-web-signature-2020
 */
export const detachedJws = ({ id, spec, allows }: DetachedJws): Suite => {
  const options: GraphOptions = {
    proofClass: `${SECURITY}${id}`,
    of: ({ document, proof: { jws: _signature, ...given } }): JsonObject => ({ '@context': document['@context'] ?? null, ...given }),
  };
  return {
    id,
    spec,
    signs: 'graph',
    recognises: (proof) => proof.type === id,
    malformed: ({ jws }) => {
      const parts = partsOf(jws);
      return parts === null || !allows(parts.alg);
    },
    options: (secured) => readOptions(secured, options),
    holds: (secured, key) => holds(secured, key, options),
  };
};

async function holds(secured: Secured, { jwk }: Key, options: GraphOptions): Promise<Outcome> {
  const parts = partsOf(secured.proof.jws);
  if (parts === null) return { kind: 'failed', code: 'malformed' };
  const hashes = await verifyData(secured, options, 'SHA-256');
  if (!hashes.ok) return { kind: 'unknown', code: hashes.problem };
  const data = new Uint8Array([...new TextEncoder().encode(`${parts.header}.`), ...hashes.value]);
  return signatureHolds({ alg: parts.alg, signature: parts.signature, data }, jwk);
}

/** The parts of a detached JWS whose header says exactly this: the algorithm, and that the payload is taken as it is. Null for any other text. */
function partsOf(jws: unknown): { header: string; alg: string; signature: string } | null {
  if (typeof jws !== 'string') return null;
  const [header = '', payload, signature = '', ...more] = jws.split('.');
  if (payload !== '' || signature === '' || more.length > 0) return null;

  const parsed = parseStrict(textFromBase64url(header) ?? '');
  if (!parsed.ok || !isObject(parsed.value)) return null;
  const { alg, b64, crit, ...others } = parsed.value;
  const isExact = b64 === false && JSON.stringify(crit) === '["b64"]' && Object.keys(others).length === 0;
  return isExact && typeof alg === 'string' ? { header, alg, signature } : null;
}
