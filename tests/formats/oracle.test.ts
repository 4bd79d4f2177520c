import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { describe, expect, it } from 'vitest';
import { contexts } from '@/utils/formats/json-ld/contexts';
import { readCredential } from '@/utils/formats/table';
import type { JsonObject } from '@/utils/model/json';
import type { Jwk, Key } from '@/utils/model/key';
import { makeIssuer } from '../harness/issuer';
import { type Algorithm, keyPairFrom } from '../harness/key-pair';
import { changed, randomFrom } from '../harness/mutation';

/*
 * Other people's verifiers of the suites over the graph beside ours: on every fixture, and on fixtures changed at random, both must say the same of the
 * signature. They are asked for the signature alone; dates and whose key it is are asked elsewhere.
 */

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const FILES = readdirSync(FIXTURES).filter((file) => /^(status\.)?(e[cd]dsa-rdfc-20\d\d(-p384)?|Ed25519Signature2020)\..*\.json$/.test(file));
/** How many changed credentials are tried. A failure names its attempt. */
const TRIES = Number(process.env.MUTATIONS ?? 300);

const school = makeIssuer({ did: 'did:web:skola.test', seed: 'fixtures: school' });
const methods = school.document.verificationMethod as JsonObject[];
const KEYS: Record<string, Algorithm> = { ed25519: 'Ed25519', p256: 'P-256', p384: 'P-384' };

const suiteOf = (proof: JsonObject) => {
  if (proof.type === 'Ed25519Signature2020') return new Ed25519Signature2020();
  return new DataIntegrityProof({ cryptosuite: proof.cryptosuite === 'ecdsa-rdfc-2019' ? ecdsaRdfc2019 : eddsaRdfc2022 });
};

async function documentLoader(url: string) {
  const method = methods.find(({ id }) => String(id).split('#')[1] === url.split('#')[1]);
  const document = url.startsWith('did:') ? { '@context': 'https://w3id.org/security/multikey/v1', ...method, id: url } : contexts.get(url);
  if (document === undefined) throw new Error(`not here: ${url}`);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
}

async function holdsByLibrary({ proof, ...document }: JsonObject): Promise<boolean> {
  const proofs = [proof ?? []].flat() as JsonObject[];
  const answers = await Promise.all(proofs.map((one) => suiteOf(one).verifyProof({ proof: one, document, documentLoader })));
  return answers.length > 0 && answers.every(({ verified }) => verified);
}

const keyOf = (method: string): Key => {
  const jwk: Jwk = keyPairFrom('fixtures: school', KEYS[method.split('#')[1] ?? ''] ?? 'Ed25519').publicJwk;
  return { id: method, document: '', controller: '', jwk, purposes: [], revoked: null, expires: null, method: 'web' };
};

async function holdsByUs(credential: JsonObject): Promise<boolean> {
  const read = await readCredential(JSON.stringify(credential));
  const proofs = read.ok ? read.value.proofs : [];
  const answers = await Promise.all(proofs.map((proof) => proof.known ?? proof.holds(keyOf(proof.method ?? ''))));
  return answers.length > 0 && answers.every(({ kind }) => kind === 'passed');
}

/** Where these stand in arrays the graph is the same; the library does not see the method, and we not the suite: neither accepts what the other would not. */
const isSpelledPlainly = ({ proof }: JsonObject): boolean =>
  ([proof ?? []].flat() as JsonObject[]).every((one) => ['type', 'cryptosuite', 'verificationMethod'].every((term) => !Array.isArray(one[term])));

const read = (file: string): JsonObject => JSON.parse(readFileSync(FIXTURES + file, 'utf8')) as JsonObject;

describe('the signature of a document', () => {
  it.each(FILES.filter((file) => !file.includes('unsigned')))('in %s holds for us exactly where it does for another verifier', async (file) => {
    const holds = !file.includes('.invalid.');
    expect([await holdsByUs(read(file)), await holdsByLibrary(read(file))]).toEqual([holds, holds]);
  });

  it(`holds for us exactly where it does for another verifier, however the document is changed (${TRIES} tries)`, async () => {
    const random = randomFrom(7);
    const files = FILES.filter((file) => file.includes('.verified.'));
    const seen = { both: 0, neither: 0 };
    const faults: string[] = [];
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const { what, document } = changed(read(files[attempt % files.length] ?? ''), random);
      if (!isSpelledPlainly(document)) continue;
      const [ours, theirs] = [await holdsByUs(document), await holdsByLibrary(document).catch(() => false)];
      if (ours !== theirs) faults.push(`attempt ${attempt}: ${what}: ${ours ? 'only we' : 'only the library'} accept it`);
      else seen[ours ? 'both' : 'neither'] += 1;
    }
    expect(faults).toEqual([]);
    expect(seen.both).toBeGreaterThan(TRIES / 20);
    expect(seen.neither).toBeGreaterThan(TRIES / 20);
  }, 3_600_000);
});
