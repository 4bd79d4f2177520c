import { verifyCredential } from '@digitalbazaar/vc';
import { fromBase58 } from '../../encoding/bytes';
import type { JsonObject } from '../../model/json';
import type { Key } from '../../model/key';
import type { Outcome } from '../../model/outcome';
import { loaderWith } from '../json-ld/loader';
import { multikeyOf } from '../multikey';
import type { SignatureKind } from '../signature';
import type { Signed } from './suite';

/** What a library's suite is given by us: its way to canonical text, watched, and its way to the signature check, ours. */
export type Hooks = {
  watch(canonize: Canonize): Canonize;
  verifier: {
    id: string;
    algorithm: string;
    verify(input: { data: Uint8Array<ArrayBuffer>; signature: Uint8Array<ArrayBuffer> }): Promise<boolean>;
  };
};
export type Canonize = (input: object, options: object) => Promise<string>;

/** Dates are judged apart from the signature: to the library every date is now. Seconds. */
const ANY_DATE = Number.MAX_SAFE_INTEGER / 1000;

/**
 * Does one proof hold? Asked of @digitalbazaar/vc, behind this one function, which closes what the library leaves open:
 * - one proof at a time, since the library calls a credential verified when some of its proofs are;
 * - dates, the status and whose key it is are asked elsewhere, so that an expired credential still gets a true answer about its signature;
 * - the library's own word is not read: it ends in messages. What counts is the answer of the signature check itself, and that the library hashed
 *   exactly the texts that we read the credential from. The document's text is handed to it: made once, it need not be made again for each proof.
 *
 * Outcome: passed; failed (`altered`, `key-mismatch`); unknown (`proof-refused`) when the library would not ask the signature.
 */
export async function askLibrary(signed: Signed, key: Key, kind: SignatureKind, suiteWith: (hooks: Hooks) => object): Promise<Outcome> {
  if (!kind.fits(key.jwk)) return { kind: 'failed', code: 'key-mismatch' };
  const texts = new Set<string>();
  let held: boolean | null = null;
  const document = JSON.stringify(signed.document);
  const suite = suiteWith({
    watch: (canonize) => async (input, options) => {
      const text = JSON.stringify(input) === document ? signed.documentText : await canonize(input, options);
      texts.add(text);
      return text;
    },
    verifier: {
      id: key.id,
      algorithm: kind.algorithm,
      async verify({ data, signature }) {
        held = await kind.holds(key.jwk, signature.slice(), data.slice());
        return held;
      },
    },
  });

  await verify(signed, key, suite);
  if (held === false) return { kind: 'failed', code: 'altered' };
  const readWhatWasSigned = texts.size === 2 && texts.has(signed.documentText) && texts.has(signed.proofText);
  return held === true && readWhatWasSigned ? { kind: 'passed', code: 'proof-holds' } : { kind: 'unknown', code: 'proof-refused' };
}

/** The library refuses by throwing: then it has not asked the signature, and that is what the caller sees. */
async function verify({ document, proof }: Signed, key: Key, suite: object): Promise<void> {
  try {
    await verifyCredential({
      credential: { ...document, proof },
      suite,
      documentLoader: loaderWith(new Map([[key.id, multikeyOf(key)]])),
      purpose: { match: async () => true, validate: async () => ({ valid: true }) },
      checkStatus: async () => ({ verified: true }),
      now: new Date(0),
      maxClockSkew: ANY_DATE,
    });
  } catch {
    // Nothing to keep: the signature was not asked.
  }
}

/** A signature of so many bytes in base58btc multibase: https://www.w3.org/TR/vc-di-eddsa/#proof-representations */
export function isSignatureValue(proof: JsonObject, bytes: number): boolean {
  const value = proof.proofValue;
  return typeof value === 'string' && value.startsWith('z') && fromBase58(value.slice(1))?.length === bytes;
}
