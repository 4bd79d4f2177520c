import { describe, expect, it } from 'vitest';
import { credentialOf } from '@/utils/formats/vcdm';
import type { Credential, Proof } from '@/utils/model/credential';
import type { Key } from '@/utils/model/key';
import { checkBinding } from '@/utils/verify/binding';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const DID = 'did:web:skola.test';
const credential: Credential = { ...credentialOf({}), issuer: DID };
const proof: Proof = {
  suite: 'eddsa-rdfc-2022',
  method: `${DID}#1`,
  purpose: 'assertionMethod',
  created: null,
  expires: null,
  known: null,
  holds: async () => ({ kind: 'passed', code: 'proof-holds' }),
};
const key: Key = {
  id: `${DID}#1`,
  document: DID,
  controller: DID,
  jwk: { kty: 'OKP' },
  purposes: ['assertionMethod'],
  revoked: null,
  expires: null,
  method: 'web',
};

describe('whose key it is', () => {
  const cases: [string, Partial<Credential>, Partial<Proof>, Partial<Key>, string][] = [
    ['the issuer’s own', {}, {}, {}, 'key-is-issuers'],
    ['a key of another DID', {}, {}, { document: 'did:web:annan.test', controller: 'did:web:annan.test' }, 'key-not-issuers'],
    ['a key of another DID that says the issuer controls it', {}, {}, { document: 'did:web:annan.test' }, 'key-not-issuers'],
    ['a key in the issuer’s document that another controls', {}, {}, { controller: 'did:web:annan.test' }, 'key-not-issuers'],
    ['a tenant of the same host', { issuer: `${DID}:kurs` }, {}, {}, 'key-not-issuers'],
    ['a DID’s key under an https issuer', { issuer: 'https://skola.test' }, {}, { document: 'did:key:z1', controller: 'did:key:z1' }, 'foreign-key'],
    ['a key for logging in', {}, {}, { purposes: ['authentication'] }, 'key-not-authorised'],
    ['a proof for logging in', {}, { purpose: 'authentication' }, {}, 'purpose-not-assertion'],
    ['a proof that says no purpose', {}, { purpose: null }, {}, 'purpose-not-assertion'],
    ['an envelope that names another', { alsoIssuer: 'did:web:annan.test' }, {}, {}, 'issuer-disagrees'],
    ['a credential that names nobody', { issuer: '' }, {}, {}, 'issuer-not-stated'],
    ['a key revoked yesterday', {}, {}, { revoked: '2026-06-14T12:00:00Z' }, 'key-revoked'],
    ['a key revoked at a time that cannot be read', {}, {}, { revoked: 'igår' }, 'key-revoked'],
    ['a key that ran out yesterday', {}, {}, { expires: '2026-06-14T12:00:00Z' }, 'key-expired'],
    ['a key that runs out tomorrow', {}, {}, { expires: '2026-06-16T12:00:00Z' }, 'key-is-issuers'],
  ];

  it.each(cases)('%s', (_what, ofCredential, ofProof, ofKey, code) => {
    expect(checkBinding({ ...credential, ...ofCredential }, { ...proof, ...ofProof }, { ...key, ...ofKey }, NOW).code).toBe(code);
  });
});
