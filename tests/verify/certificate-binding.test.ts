import { describe, expect, it } from 'vitest';
import { credentialOf } from '@/utils/formats/vcdm';
import type { Credential, Proof } from '@/utils/model/credential';
import type { CertificateFacts } from '@/utils/model/key';
import type { Anchored } from '@/utils/model/trust-list';
import { checkCertificate } from '@/utils/verify/certificate-binding';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const METHOD = 'x5c:aa';
const ISSUER = 'https://skola.test/utfardare';
const credential: Credential = { ...credentialOf({}), issuer: ISSUER };
const proof: Proof = {
  suite: 'ES256',
  method: METHOD,
  certificates: ['AAAA'],
  purpose: 'assertionMethod',
  created: null,
  expires: null,
  known: null,
  holds: async () => ({ kind: 'passed', code: 'proof-holds' }),
};
const certificate: CertificateFacts = {
  organisation: 'Skolan',
  organisationId: null,
  commonName: null,
  country: 'SE',
  hosts: ['skola.test'],
  urls: [],
  from: '2025-01-01T00:00:00Z',
  until: '2030-01-01T00:00:00Z',
  use: 'seal',
};
const chain: Anchored = { method: METHOD, by: 'authority', from: '2025-01-01T00:00:00Z', until: '2030-01-01T00:00:00Z' };
const listed = (anchored?: Anchored) => [
  { list: 'L', publisher: 'P', updated: '2026-01-01', issuer: { id: 'x5c:0', name: 'Rot' }, ...(anchored && { anchored }) },
];

/** The same question, with one thing in it changed. */
function ask(ofCredential: Partial<Credential>, ofCertificate: Partial<CertificateFacts>, anchored: Anchored | undefined = chain): string {
  const { kind, code } = checkCertificate(
    { ...credential, ...ofCredential },
    proof,
    { ...certificate, ...ofCertificate },
    { listed: listed(anchored), now: NOW },
  );
  return `${kind}: ${code}`;
}

describe('a certificate that is vouched for and must name the issuer’s host', () => {
  it.each<[string, Partial<Credential>, Partial<CertificateFacts>, string]>([
    ['names it', {}, {}, 'passed: key-is-issuers'],
    ['names it in capitals', {}, { hosts: ['SKOLA.test'] }, 'passed: key-is-issuers'],
    ['names the issuer’s address', {}, { hosts: [], urls: [ISSUER] }, 'passed: key-is-issuers'],
    [
      'names every host below a domain, and the issuer’s is one',
      { issuer: 'https://vc.skola.test' },
      { hosts: ['*.skola.test'] },
      'passed: key-is-issuers',
    ],
    [
      'names every host below a domain, and the issuer’s is two below',
      { issuer: 'https://a.b.skola.test' },
      { hosts: ['*.skola.test'] },
      'failed: key-not-issuers',
    ],
    ['names every host below the issuer’s', {}, { hosts: ['*.skola.test'] }, 'failed: key-not-issuers'],
    ['names another host', {}, { hosts: ['annan.test'] }, 'failed: key-not-issuers'],
    ['names a host that ends in the issuer’s', {}, { hosts: ['enskola.test'] }, 'failed: key-not-issuers'],
    ['names another address of the host', {}, { hosts: [], urls: ['https://skola.test/annan'] }, 'failed: key-not-issuers'],
    ['names no host at all', {}, { hosts: [] }, 'unknown: foreign-key'],
    ['names a host, but the issuer is a DID', { issuer: 'did:web:skola.test' }, {}, 'unknown: foreign-key'],
    ['names a host, but the issuer’s address is not https', { issuer: 'http://skola.test' }, {}, 'unknown: foreign-key'],
    ['stands for an issuer that is not named', { issuer: '' }, {}, 'passed: seal-anchored'],
    ['stands for an issuer that is not named, and is a person’s', { issuer: '' }, { use: 'signature' }, 'unknown: certificate-not-for-this'],
    ['may not sign', {}, { use: 'other' }, 'unknown: certificate-not-for-this'],
    ['names the issuer, but the envelope another', { alsoIssuer: 'https://annan.test' }, {}, 'failed: issuer-disagrees'],
  ])('%s', (_what, ofCredential, ofCertificate, outcome) => {
    expect(ask(ofCredential, ofCertificate)).toBe(outcome);
  });
});

describe('a certificate that nobody vouches for now', () => {
  it.each<[string, Anchored | undefined, string]>([
    ['is in no list', undefined, 'unknown: certificate-not-anchored'],
    ['has a chain that is another proof’s', { ...chain, method: 'x5c:bb' }, 'unknown: certificate-not-anchored'],
    ['has a chain that ended yesterday', { ...chain, until: '2026-06-14T12:00:00Z' }, 'unknown: certificate-expired'],
    ['has a chain that begins tomorrow', { ...chain, from: '2026-06-16T12:00:00Z' }, 'unknown: certificate-not-yet-valid'],
    ['has a chain whose end cannot be read', { ...chain, until: 'igår' }, 'unknown: certificate-expired'],
  ])('binds nothing, and proves nothing wrong: it %s', (_what, anchored, outcome) => {
    const outcomes = [{}, { hosts: ['annan.test'] }].map((ofCertificate) => {
      const { kind, code } = checkCertificate(credential, proof, { ...certificate, ...ofCertificate }, { listed: listed(anchored), now: NOW });
      return `${kind}: ${code}`;
    });
    expect(outcomes).toEqual([outcome, outcome]);
  });
});
