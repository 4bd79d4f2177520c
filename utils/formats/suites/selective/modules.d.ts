/** The package ships no types: what is called of it, here to check and in the tests to sign and to derive. */
declare module '@digitalbazaar/bbs-2023-cryptosuite' {
  type Verifier = { verify(asked: { data: object }): Promise<boolean> };
  export function createVerifyCryptosuite(): { createVerifier(asked: { verificationMethod: object }): Promise<Verifier> };
  export function createSignCryptosuite(options: { mandatoryPointers: string[] }): object;
  export function createDiscloseCryptosuite(options: { selectivePointers: string[] }): object;
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createVerifyCryptosuite(): object;
  export function createSignCryptosuite(options: { mandatoryPointers: string[] }): object;
  export function createDiscloseCryptosuite(options: { selectivePointers: string[] }): object;
}
/** What the tests make keys and proofs with. */
declare module '@digitalbazaar/bls12-381-multikey' {
  type Given = { header: Uint8Array; messages: Uint8Array[] };
  type Derived = Given & { signature: Uint8Array; presentationHeader: Uint8Array; disclosedMessageIndexes: number[] };
  type Pair = {
    publicKeyMultibase: string;
    signer(): { multisign(given: Given): Promise<Uint8Array> };
    deriveProof(given: Derived): Promise<Uint8Array>;
  };
  export function generateBbsKeyPair(options: { algorithm: string; seed: Uint8Array; id?: string; controller?: string }): Promise<Pair>;
}
