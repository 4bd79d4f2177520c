import * as bbs from '@digitalbazaar/bbs-2023-cryptosuite';
import * as bls from '@digitalbazaar/bls12-381-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import type { JsonObject } from '@/utils/model/json';
import { documentLoader } from './contexts.ts';
import { keyPairFrom } from './key-pair.ts';
import { bbsSeed, type SelectiveForm, type SelectiveIssuer } from './selective.ts';

/*
 * The way that issuers and holders go today: the issuer signs the whole, the holder derives from it what is shown. By the libraries that most use, with keys
 * of `makeSelectiveIssuer`; each run gives another proof.
 */

const libraries = { 'ecdsa-sd-2023': ecdsaSd, 'bbs-2023': bbs };

type Key = { issuer: SelectiveIssuer; form: SelectiveForm; seed: string };

/** The holder's whole proof. The pointers (JSON Pointer) say what must always be shown. */
export async function signWhole(credential: JsonObject, { issuer, form, seed }: Key, mandatoryPointers: string[]): Promise<JsonObject> {
  const cryptosuite = libraries[form].createSignCryptosuite({ mandatoryPointers });
  const suite = new DataIntegrityProof({ signer: await signers[form](seed, issuer.method), cryptosuite, date: '2026-01-15T09:00:00Z' });
  return vc.issue({ credential: structuredClone(credential), suite, documentLoader });
}

/** What the holder shows: that to which the pointers lead, and what is mandatory. */
export async function derive(whole: JsonObject, form: SelectiveForm, selectivePointers: string[]): Promise<JsonObject> {
  const suite = new DataIntegrityProof({ cryptosuite: libraries[form].createDiscloseCryptosuite({ selectivePointers }) });
  return vc.derive({ verifiableCredential: structuredClone(whole), suite, documentLoader });
}

/** Does the library say that every proof holds under the issuer's key? */
export async function holdsByLibrary({ proof, ...document }: JsonObject, form: SelectiveForm, issuer: SelectiveIssuer): Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite: libraries[form].createVerifyCryptosuite() });
  const method = { '@context': 'https://w3id.org/security/multikey/v1', type: 'Multikey', id: issuer.method, controller: issuer.did };
  const loader = async (url: string) =>
    url === issuer.method
      ? { contextUrl: null, documentUrl: url, document: { ...method, publicKeyMultibase: issuer.multibase }, tag: 'static' }
      : documentLoader(url);
  const proofs = [proof ?? []].flat();
  const answers = await Promise.all(proofs.map((one) => suite.verifyProof({ proof: one, document, documentLoader: loader })));
  return answers.length > 0 && answers.every(({ verified }) => verified);
}

const signers: Record<SelectiveForm, (seed: string, id: string) => Promise<object>> = {
  'ecdsa-sd-2023': async (seed, id) => {
    const key = keyPairFrom(seed, 'P-256');
    return { id, algorithm: 'P-256', sign: async ({ data }: { data: Uint8Array }) => key.sign(data) };
  },
  'bbs-2023': async (seed, id) => {
    const pair = await bls.generateBbsKeyPair({ algorithm: 'BBS-BLS12-381-SHA-256', seed: bbsSeed(seed) });
    return Object.assign(pair.signer(), { id });
  },
};
