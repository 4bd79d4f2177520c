/*
 * Contexts of signature suites from before Data Integrity, as tables of facts in our own words. `tests/formats/contexts.test.ts` holds them to the published
 * ones where these are at hand.
 */

const SECURITY = 'https://w3id.org/security#';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';

const security = (name: string): string => SECURITY + name;
const reference = (name: string): object => ({ '@id': security(name), '@type': '@id' });
const keywords = { '@protected': true, id: '@id', type: '@type' };

/** A relationship's name in a proof is the class of methods in the vocabulary. */
const relationship = (name: string): object => ({ '@id': security(name), '@type': '@id', '@container': '@set' });
const purposes = {
  ...keywords,
  assertionMethod: relationship('assertionMethod'),
  authentication: relationship('authenticationMethod'),
  capabilityInvocation: relationship('capabilityInvocationMethod'),
  capabilityDelegation: relationship('capabilityDelegationMethod'),
  keyAgreement: relationship('keyAgreementMethod'),
};

/** What a proof whose signature stands in `jws` may say. */
const proofTerms = (jws: string | object): object => ({
  ...keywords,
  challenge: security('challenge'),
  created: { '@id': 'http://purl.org/dc/terms/created', '@type': DATE_TIME },
  domain: security('domain'),
  expires: { '@id': security('expiration'), '@type': DATE_TIME },
  jws,
  nonce: security('nonce'),
  proofPurpose: { '@id': security('proofPurpose'), '@type': '@vocab', '@context': purposes },
  verificationMethod: reference('verificationMethod'),
});

/** Source: https://w3id.org/security/suites/jws-2020/v1 */
const jws2020 = {
  privateKeyJwk: { '@id': security('privateKeyJwk'), '@type': '@json' },
  JsonWebKey2020: {
    '@id': security('JsonWebKey2020'),
    '@context': { ...keywords, publicKeyJwk: { '@id': security('publicKeyJwk'), '@type': '@json' } },
  },
  JsonWebSignature2020: { '@id': security('JsonWebSignature2020'), '@context': proofTerms(security('jws')) },
};

/** Source: https://w3id.org/security/suites/ed25519-2018/v1 */
const ed255192018 = {
  ...keywords,
  Ed25519VerificationKey2018: {
    '@id': security('Ed25519VerificationKey2018'),
    '@context': { ...keywords, controller: reference('controller'), publicKeyBase58: { '@id': security('publicKeyBase58') } },
  },
  Ed25519Signature2018: { '@id': security('Ed25519Signature2018'), '@context': proofTerms({ '@id': security('jws') }) },
};

/** By address, as the packages give theirs. */
export const contexts: ReadonlyMap<string, object> = new Map([
  ['https://w3id.org/security/suites/jws-2020/v1', { '@context': jws2020 }],
  ['https://w3id.org/security/suites/ed25519-2018/v1', { '@context': ed255192018 }],
]);
