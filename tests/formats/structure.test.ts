import { describe, expect, it } from 'vitest';
import { credentialFaults, presentationFaults } from '@/utils/formats/vcdm/structure';
import type { JsonObject } from '@/utils/model/json';
import { without } from '../harness/asking';
import { CREDENTIALS_V1, CREDENTIALS_V2 } from '../harness/contexts';

/*
 * The shape that the data models ask for, and each way of missing it. A term for each fault; the wording of the rules is W3C's.
 */

const of2: JsonObject = {
  '@context': [CREDENTIALS_V2, 'https://exempel.se/ord.json', { kurs: 'https://exempel.se/ord#kurs' }],
  id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'Intyg'],
  issuer: { id: 'did:web:skola.test', name: { '@value': 'Skolan', '@language': 'sv', '@direction': 'ltr' } },
  validFrom: '2026-01-15T09:00:00+01:00',
  validUntil: '2030-01-15T09:00:00.123Z',
  name: [{ '@value': 'Kurs', '@language': 'sv' }, 'Course'],
  description: 'En kurs',
  credentialSubject: [{ id: 'did:example:sara' }, { kurs: 'A' }],
  credentialStatus: { type: 'BitstringStatusListEntry' },
  credentialSchema: [{ id: 'https://exempel.se/mall.json', type: 'JsonSchema' }],
  evidence: { type: ['Evidence'] },
  termsOfUse: [{ type: 'Policy' }],
  refreshService: { type: 'Refresh' },
  relatedResource: { id: 'https://exempel.se/bild.png', digestSRI: 'sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=' },
};
const of1: JsonObject = {
  '@context': [CREDENTIALS_V1],
  type: ['VerifiableCredential'],
  issuer: 'did:web:skola.test',
  issuanceDate: '2026-01-15T09:00:00',
  expirationDate: '2030-01-15T09:00:00Z',
  credentialSubject: { kurs: 'A' },
  credentialStatus: { id: 'https://skola.test/status/1#2', type: 'StatusList2021Entry' },
};

describe('the shape of a credential', () => {
  it.each([
    ['2.0', of2],
    ['1.1', of1],
  ])('that data model %s asks for has no fault', (_model, document) => {
    expect(credentialFaults(document)).toEqual([]);
  });

  it.each([
    ['no context', of2, { '@context': [] }, '@context'],
    ['another context first', of2, { '@context': ['https://exempel.se/ord.json', CREDENTIALS_V2] }, '@context'],
    ['a context that is no address', of2, { '@context': [CREDENTIALS_V2, 'ord'] }, '@context'],
    ['a number among the contexts', of2, { '@context': [CREDENTIALS_V2, 1] }, '@context'],
    ['a name that is no address', of2, { id: 'nummer 1' }, 'id'],
    ['two names', of2, { id: ['urn:a:1', 'urn:a:2'] }, 'id'],
    ['no type', of2, { type: [] }, 'type'],
    ['another type alone', of2, { type: 'Intyg' }, 'type'],
    ['a type that is no text', of2, { type: ['VerifiableCredential', 7] }, 'type'],
    ['no issuer', of2, { issuer: null }, 'issuer'],
    ['two issuers', of2, { issuer: ['did:web:a.test', 'did:web:b.test'] }, 'issuer'],
    ['an issuer that is no address', of2, { issuer: 'Skolan' }, 'issuer'],
    ['an issuer without a name of its own', of2, { issuer: { name: 'Skolan' } }, 'issuer'],
    ['an issuer whose name has a member too much', of2, { issuer: { id: 'did:web:a.test', name: { '@value': 'A', url: 'x' } } }, 'issuer'],
    ['no subject', of2, { credentialSubject: [] }, 'credentialSubject'],
    ['an empty subject', of2, { credentialSubject: [{ kurs: 'A' }, {}] }, 'credentialSubject'],
    ['a subject that is only a name', of2, { credentialSubject: 'did:example:sara' }, 'credentialSubject'],
    ['a subject whose name is no address', of2, { credentialSubject: { id: 'Sara', kurs: 'A' } }, 'credentialSubject'],
    ['a start without a zone', of2, { validFrom: '2026-01-15T09:00:00' }, 'validFrom'],
    ['a start that is a day', of2, { validFrom: '2026-01-15' }, 'validFrom'],
    ['a start that is in no calendar', of2, { validFrom: '2026-02-30T09:00:00Z' }, 'validFrom'],
    ['two ends', of2, { validUntil: ['2030-01-15T09:00:00Z', '2031-01-15T09:00:00Z'] }, 'validUntil'],
    ['a status without a type', of2, { credentialStatus: { id: 'https://skola.test/1' } }, 'credentialStatus'],
    ['a status whose name is no address', of2, { credentialStatus: { id: '1', type: 'X' } }, 'credentialStatus'],
    ['a schema without a name', of2, { credentialSchema: { type: 'JsonSchema' } }, 'credentialSchema'],
    ['a schema without a type', of2, { credentialSchema: { id: 'https://exempel.se/mall.json' } }, 'credentialSchema'],
    ['evidence without a type', of2, { evidence: [{ id: 'urn:a:1' }] }, 'evidence'],
    ['terms of use without a type', of2, { termsOfUse: {} }, 'termsOfUse'],
    ['a refresh service that is a text', of2, { refreshService: 'https://skola.test/' }, 'refreshService'],
    ['a name in an unknown direction', of2, { name: { '@value': 'A', '@direction': 'up' } }, 'name'],
    ['a name that is a number', of2, { name: 7 }, 'name'],
    ['a description without its text', of2, { description: { '@language': 'sv' } }, 'description'],
    ['a resource without a digest', of2, { relatedResource: { id: 'https://exempel.se/bild.png' } }, 'relatedResource'],
    ['a resource whose digest is none', of2, { relatedResource: { id: 'https://exempel.se/b.png', digestSRI: 'md5-xx' } }, 'relatedResource'],
    ['a resource that stands there twice', of2, { relatedResource: [of2.relatedResource ?? null, of2.relatedResource ?? null] }, 'relatedResource'],
    ['1.1 without a start', of1, { issuanceDate: null }, 'issuanceDate'],
    ['1.1 with a start that is a day', of1, { issuanceDate: '2026-01-15' }, 'issuanceDate'],
    ['1.1 with a status without a name', of1, { credentialStatus: { type: 'X' } }, 'credentialStatus'],
  ] as [string, JsonObject, JsonObject, string][])('with %s has that fault and no other', (_what, document, change, fault) => {
    expect(credentialFaults({ ...document, ...change })).toEqual([fault]);
  });

  it('with a member that is not its own does not take it for one', () => {
    expect(credentialFaults(without(of2, 'credentialSubject'))).toEqual(['credentialSubject']);
    expect(credentialFaults(JSON.parse('{"__proto__": {"type": "VerifiableCredential"}}') as JsonObject)).toContain('type');
  });
});

describe('the shape of a presentation', () => {
  const presentation: JsonObject = {
    '@context': [CREDENTIALS_V2],
    type: ['VerifiablePresentation', 'X'],
    holder: { id: 'did:web:sara.test' },
    verifiableCredential: [of2],
  };

  it.each([
    ['as it should be', {}, []],
    ['without credentials', { verifiableCredential: [] }, []],
    ['of a text', { verifiableCredential: ['eyJ.e30.x'] }, ['verifiableCredential']],
    ['of an envelope without its type', { verifiableCredential: [{ id: 'data:application/vc+jwt,eyJ.e30.x' }] }, ['verifiableCredential']],
    ['of a text in 1.1', { '@context': CREDENTIALS_V1, verifiableCredential: ['eyJ.e30.x'] }, []],
    ['by somebody without an address', { holder: 'Sara' }, ['holder']],
    ['by two', { holder: ['did:web:a.test', 'did:web:b.test'] }, ['holder']],
    ['of another type', { type: 'X' }, ['type']],
    ['whose contexts begin elsewhere', { '@context': ['https://exempel.se/', CREDENTIALS_V2] }, ['@context']],
  ] as [string, JsonObject, string[]][])('%s', (_what, change, faults) => {
    expect(presentationFaults({ ...presentation, ...change })).toEqual(faults);
  });
});
