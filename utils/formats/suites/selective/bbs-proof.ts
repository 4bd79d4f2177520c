import { base58 } from '@scure/base';
import { fromBase64url, toBase64url } from '../../../encoding/bytes';
import { remembered } from '../../../encoding/remembered';

/** The most statements beside the mandatory, shown or not, of a credential whose proof is checked. */
export const MAX_MESSAGES = 200;

/**
 * What a proof is checked against.
 *
 * Shape: `options` and `mandatory` are hashes; `others` are the shown statements, `positions` where they stood among those that are not mandatory.
 */
export type BbsProof = {
  proof: Uint8Array;
  options: Uint8Array;
  mandatory: Uint8Array;
  others: readonly string[];
  positions: readonly number[];
  presentation: Uint8Array;
};

/** What comes of it. */
export type BbsAnswer = 'holds' | 'altered' | 'key-not-usable';

/**
 * Does a BBS proof hold under a key (a point of G2, compressed, as base64url)?
 *
 * It takes about half a second, in which nothing else runs: so one is checked at a time, with room for others between, and the last answers are remembered.
 * The library (70 KB, packed) is loaded when it is first needed. It gets our own statements and no document, and judges nothing but the proof.
 * Source: https://www.ietf.org/archive/id/draft-irtf-cfrg-bbs-signatures-05.html#section-3.5.4
 */
export const bbsProofHolds = (key: string, { others, positions, ...bytes }: BbsProof): Promise<BbsAnswer> => {
  const { proof, options, mandatory, presentation } = bytes;
  const texts = [key, ...[proof, options, mandatory, presentation].map(toBase64url)];
  return answerOnce(JSON.stringify({ texts, others, positions }));
};

type Asked = { texts: string[]; others: string[]; positions: number[] };

const answerOnce = remembered(16, (text) => inTurn(() => answer(JSON.parse(text) as Asked)));

let last: Promise<unknown> = Promise.resolve();

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const pause = last.then(() => new Promise((resolve) => setTimeout(resolve)));
  const turn = pause.then(work);
  last = turn.catch(() => null);
  return turn;
}

async function answer({ texts, others, positions }: Asked): Promise<BbsAnswer> {
  const [key, bbsProof, proofHash, mandatoryHash, presentationHeader] = texts.map((text) => fromBase64url(text) ?? new Uint8Array());
  const verifier = await verifierOf(key ?? new Uint8Array());
  if (verifier === null) return 'key-not-usable';
  const data = { bbsProof, proofHash, mandatoryHash, presentationHeader, nonMandatory: others, selectiveIndexes: positions };
  try {
    return (await verifier.verify({ data })) ? 'holds' : 'altered';
  } catch {
    // The library throws where the proof, or the key, holds what is no point.
    return (await isPoint(key ?? new Uint8Array())) ? 'altered' : 'key-not-usable';
  }
}

async function isPoint(key: Uint8Array): Promise<boolean> {
  const { bls12_381 } = await import('@noble/curves/bls12-381.js');
  try {
    const point = bls12_381.G2.Point.fromBytes(key);
    point.assertValidity();
    return true;
  } catch {
    return false;
  }
}

/** The header of a Multikey of this kind. https://www.w3.org/TR/cid-1.0/#Multikey */
const HEADER = [0xeb, 0x01];

async function verifierOf(key: Uint8Array): Promise<{ verify(asked: { data: object }): Promise<boolean> } | null> {
  const { createVerifyCryptosuite } = await import('@digitalbazaar/bbs-2023-cryptosuite');
  const publicKeyMultibase = `z${base58.encode(new Uint8Array([...HEADER, ...key]))}`;
  const verificationMethod = { '@context': 'https://w3id.org/security/multikey/v1', type: 'Multikey', publicKeyMultibase };
  try {
    return await createVerifyCryptosuite().createVerifier({ verificationMethod });
  } catch {
    return null;
  }
}
