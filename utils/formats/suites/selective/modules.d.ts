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
