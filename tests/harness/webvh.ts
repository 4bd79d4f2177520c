import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import type { JsonObject } from '@/utils/model/json';
import type { KeyPair } from './key-pair.ts';

/** One version of a did:webvh: what its entry says, and who signs it. `time` is ISO 8601. */
export type Version = { time: string; parameters?: JsonObject; state: (did: string) => JsonObject; signers: readonly KeyPair[] };

/** A log that was made by the rules, whatever its content. `lines` may be changed before they are written. */
export type Webvh = { did: string; scid: string; lines: JsonObject[] };

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const canonical = (value: JsonObject): string => canonicalize(value) ?? '';

/** SHA-256 as a multihash, in base58btc. */
export const multihash = (text: string): string => base58.encode(Buffer.concat([Buffer.from([0x12, 0x20]), sha256(text)]));

/** Makes a log at a place (`skola.test:kurs`), under its own identifier or, as an impostor would, under one that it claims. https://identity.foundation/didwebvh/v1.0/#create-register, #update-rotate */
export function makeWebvh(place: string, versions: readonly Version[], claimed?: string): Webvh {
  const placeholder = `did:webvh:{SCID}:${place}`;
  const entries = versions.map(({ time, parameters = {}, state }, index) => ({
    versionId: '{SCID}',
    versionTime: time,
    parameters: { ...(index === 0 && { method: 'did:webvh:1.0', scid: '{SCID}' }), ...parameters },
    state: state(placeholder),
  }));
  const [first] = entries;
  const scid = claimed ?? (first === undefined ? '' : multihash(canonical(first)));
  let before = scid;
  const lines = entries.map((entry, index) => {
    const named = { ...(JSON.parse(JSON.stringify(entry).replaceAll('{SCID}', scid)) as JsonObject), versionId: before };
    before = `${index + 1}-${multihash(canonical(named))}`;
    return signedBy({ ...named, versionId: before }, versions[index]?.signers ?? []);
  });
  return { did: placeholder.replace('{SCID}', scid), scid, lines };
}

/** An entry with the proofs of these keys. */
export const signedBy = (entry: JsonObject, signers: readonly KeyPair[]): JsonObject => ({
  ...entry,
  proof: signers.map((pair) => proofOf(entry, pair)),
});

/** A proof of `eddsa-jcs-2022`. https://www.w3.org/TR/vc-di-eddsa/#create-proof-eddsa-jcs-2022 */
export function proofOf(document: JsonObject, { multibase, sign }: KeyPair, change: JsonObject = {}): JsonObject {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    verificationMethod: `did:key:${multibase}#${multibase}`,
    created: '2026-01-01T00:00:00Z',
    proofPurpose: 'assertionMethod',
    ...change,
  };
  const signature = sign(Buffer.concat([sha256(canonical(options)), sha256(canonical(document))]));
  return { ...options, proofValue: `z${base58.encode(signature)}` };
}

/** The lines as the file has them. */
export const written = (lines: readonly JsonObject[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
