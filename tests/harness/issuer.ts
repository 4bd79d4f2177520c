import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import type { JsonObject } from '@/utils/model/json';
import { documentLoader } from './contexts.ts';
import { type Algorithm, type KeyPair, keyPairFrom } from './key-pair.ts';
import { type Form, type ProofAsked, proveWith } from './proofs.ts';

/** `did` is a whole did:web DID, or the bare method `did:key` or `did:jwk`: those are made from the key. `seed` makes the keys; it is the DID when missing. */
export type IssuerAsked = { did: string; algorithm?: Algorithm; seed?: string; name?: string };

/**
 * An invented issuer with throw-away keys: signs in every form that we read.
 *
 * Shape: `document` is the DID document, `documentUrl` where a did:web one is looked for (null for the others). A did:web issuer has a key of each kind in its document;
 *        `algorithm` says which one signs tokens. `created` is the ISO time that a proof carries.
 */
export type Issuer = {
  did: string;
  name: string;
  document: JsonObject;
  documentUrl: string | null;
  method: string;
  signDataIntegrity(credential: JsonObject, options?: { created?: string }): Promise<JsonObject>;
  signEd25519Signature2020(credential: JsonObject, options?: { created?: string }): Promise<JsonObject>;
  /** A proof in any form that the key can make, after those that stand there. */
  prove(credential: JsonObject, form: Form, asked?: ProofAsked): Promise<JsonObject>;
  signVcJwt(credential: JsonObject, options?: TokenOptions): string;
  signVcJwt11(credential: JsonObject, options?: TokenOptions): string;
};

/** What a token says beside the usual: `header` and `payload` are laid over ours. */
export type TokenOptions = { typ?: string; header?: JsonObject; payload?: JsonObject };

/** Makes an issuer. The same seed gives the same issuer. */
export function makeIssuer({ did: asked, algorithm = 'Ed25519', seed = asked, name = asked }: IssuerAsked): Issuer {
  const key = keyPairFrom(seed, algorithm);
  const { did, method, document } = identities[methodOf(asked)](asked, key, seed);

  return {
    did,
    name,
    document,
    documentUrl: documentUrlOf(did),
    method,
    signDataIntegrity: (credential, { created = CREATED } = {}) =>
      signJson(credential, new DataIntegrityProof({ signer: signer(key, method), date: created, cryptosuite: cryptosuites[algorithm] })),
    signEd25519Signature2020: (credential, { created = CREATED } = {}) =>
      signJson(credential, new Ed25519Signature2020({ signer: signer(key, method), date: created })),
    prove: (credential, form, { options, ...asked } = {}) =>
      proveWith(credential, form, key, {
        ...asked,
        options: { created: CREATED, verificationMethod: method, proofPurpose: 'assertionMethod', ...options },
      }),
    signVcJwt: (credential, { typ = 'vc+jwt', header, payload } = {}) =>
      compactJws({ alg: key.alg, typ, kid: method, ...header }, { ...credential, ...payload }, key),
    signVcJwt11: (credential, { typ = 'JWT', header, payload } = {}) =>
      compactJws({ alg: key.alg, typ, kid: method, ...header }, { ...registeredClaims(credential), vc: credential, ...payload }, key),
  };
}

const signJson = async (credential: JsonObject, suite: object): Promise<JsonObject> =>
  vc.issue({ credential: structuredClone(credential), suite, documentLoader });

/** The cryptosuite that goes with a kind of key. */
const cryptosuites = { Ed25519: eddsaRdfc2022, 'P-256': ecdsaRdfc2019, 'P-384': ecdsaRdfc2019 };

/** What a proof says about when it was made, if nobody says otherwise. */
const CREATED = '2026-01-15T09:00:00Z';

type Identity = { did: string; method: string; document: JsonObject };
type Method = 'web' | 'key' | 'jwk';
const methodOf = (did: string): Method => (did.split(':')[1] ?? 'web') as Method;

const identities: Record<Method, (did: string, key: KeyPair, seed: string) => Identity> = {
  web: (did, key, seed) => {
    const methods = (['Ed25519', 'P-256', 'P-384'] as const)
      .map((kind) => keyPairFrom(seed, kind))
      .map((pair) => multikeyMethod(did, fragments[pair.algorithm], pair));
    return { did, method: `${did}#${fragments[key.algorithm]}`, document: didDocument(did, methods) };
  },
  key: (_, key) => {
    const did = `did:key:${key.multibase}`;
    return { did, method: `${did}#${key.multibase}`, document: didDocument(did, [multikeyMethod(did, key.multibase, key)]) };
  },
  jwk: (_, key) => {
    const did = `did:jwk:${base64url(key.publicJwk)}`;
    const method = { id: `${did}#0`, type: 'JsonWebKey', controller: did, publicKeyJwk: { ...key.publicJwk } as JsonObject };
    return { did, method: method.id, document: didDocument(did, [method]) };
  },
};

const fragments: Record<Algorithm, string> = { Ed25519: 'ed25519', 'P-256': 'p256', 'P-384': 'p384' };

const multikeyMethod = (did: string, fragment: string, { multibase }: KeyPair): JsonObject => ({
  id: `${did}#${fragment}`,
  type: 'Multikey',
  controller: did,
  publicKeyMultibase: multibase,
});

const didDocument = (did: string, methods: JsonObject[]): JsonObject => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: did,
  verificationMethod: methods,
  assertionMethod: methods.flatMap(({ id }) => (id === undefined ? [] : [id])),
});

/** https://w3c-ccg.github.io/did-method-web/#read-resolve */
function documentUrlOf(did: string): string | null {
  if (!did.startsWith('did:web:')) return null;
  const [host = '', ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent);
  return `https://${host}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`;
}

const signer = (key: KeyPair, id: string) => ({ id, algorithm: key.algorithm, sign: async ({ data }: { data: Uint8Array }) => key.sign(data) });

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function compactJws(header: JsonObject, payload: JsonObject, key: KeyPair): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${Buffer.from(key.sign(Buffer.from(input))).toString('base64url')}`;
}

/** The claims that VC-JWT repeats outside `vc`. https://www.w3.org/TR/vc-data-model-1.1/#jwt-encoding */
function registeredClaims({ issuer, id, issuanceDate, expirationDate, credentialSubject }: JsonObject): JsonObject {
  return {
    iss: idOf(issuer),
    ...(typeof id === 'string' && { jti: id }),
    ...(idOf(credentialSubject) !== '' && { sub: idOf(credentialSubject) }),
    ...(typeof issuanceDate === 'string' && { nbf: seconds(issuanceDate) }),
    ...(typeof expirationDate === 'string' && { exp: seconds(expirationDate) }),
  };
}

const idOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : '';
  return typeof id === 'string' ? id : '';
};
const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);
