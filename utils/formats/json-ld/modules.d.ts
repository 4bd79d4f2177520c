/** The packages that ship no types: only what is called of them, here to check and in the tests to sign. */
declare module 'jsonld' {
  const jsonld: { toRDF(input: object, options: object): Promise<object[]>; expand(input: object, options: object): Promise<object[]> };
  export default jsonld;
}
declare module 'rdf-canonize' {
  export function canonize(dataset: object[], options: object): Promise<string>;
}
declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: object): Promise<{ verified: boolean }>;
  export function issue<Credential extends object>(options: { credential: Credential; suite: object; documentLoader: object }): Promise<Credential>;
  export function derive<Credential extends object>(options: {
    verifiableCredential: Credential;
    suite: object;
    documentLoader: object;
  }): Promise<Credential>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: object; date?: string });
    verifyProof(options: object): Promise<{ verified: boolean; error?: unknown }>;
  }
}
/** Cryptosuites of Data Integrity: each exports one. */
declare module '*-cryptosuite' {
  export const cryptosuite: { name: string; requiredAlgorithm: string; canonize(input: object, options: object): Promise<string> };
}
declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options?: { verifier?: object; signer?: object; date?: string });
    verifyProof(options: object): Promise<{ verified: boolean; error?: unknown }>;
  }
}
/** Packages of contexts, by address. */
declare module '*-context' {
  export const contexts: ReadonlyMap<string, object>;
}
