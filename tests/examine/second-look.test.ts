import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import { look, verdictOf } from '../harness/asking';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';
import { bitstringStatusList } from '../harness/status-list';

/*
 * What was tried when the core was looked at once more: names that every object has, identifiers and dates that are right and rare, and documents about keys that are made
 * to hurt.
 */

const LIST = 'https://skola.test/status/1';
const SCHEMA = 'https://skola.test/schema.json';
const school = makeIssuer({ did: 'did:key', seed: 'school' });
const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });
const good = await school.signDataIntegrity(badge);

const GOOD = 'issuer-unknown: issuer-not-listed';

/** Names that are in every object, though nobody put them there. */
const IN_EVERY_OBJECT = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

describe('a key that is named as something in every object', () => {
  const proofUnder = (verificationMethod: string, proofPurpose = 'assertionMethod'): JsonObject => ({
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2026-01-15T09:00:00Z',
    verificationMethod,
    proofPurpose,
    proofValue: (good.proof as JsonObject).proofValue ?? null,
  });

  it.each(IN_EVERY_OBJECT)('is not found, under a credential: %s', async (name) => {
    expect(await verdictOf({ ...badge, proof: proofUnder(name) })).toBe('unverifiable: did-not-supported');
  });

  it.each(IN_EVERY_OBJECT)('is not found, under a presentation: %s', async (name) => {
    const presentation = {
      '@context': [CREDENTIALS_V2],
      type: 'VerifiablePresentation',
      verifiableCredential: [good],
      proof: proofUnder(name, 'authentication'),
    };
    const { examinations } = await look(presentation);
    expect(examinations.map(({ verdict, outcomes }) => [verdict, outcomes.person.code])).toEqual([['issuer-unknown', 'presentation-not-checked']]);
  });

  it.each(IN_EVERY_OBJECT)('is not found, under a status list: %s', async (name) => {
    const withStatus = openBadge({
      id: 'urn:uuid:1',
      issuer: { id: school.did, name: 'Skolan' },
      title: 'Kurs',
      status: { url: LIST, purpose: 'revocation', index: 7 },
    });
    const list = { ...bitstringStatusList({ url: LIST, issuer: school.did, purpose: 'revocation', bits: [] }), proof: proofUnder(name) };
    const answers = { [LIST]: JSON.stringify(list) };
    expect(await verdictOf(await school.signDataIntegrity(withStatus), answers)).toBe('status-unknown: status-list-key-unknown');
  });

  it.each(IN_EVERY_OBJECT)('is not found, under a schema: %s', async (name) => {
    const schema = {
      '@context': [CREDENTIALS_V2],
      id: SCHEMA,
      type: ['VerifiableCredential', 'JsonSchemaCredential'],
      issuer: school.did,
      credentialSubject: { id: 'https://skola.test/kurs', type: 'JsonSchema', jsonSchema: {} },
      proof: proofUnder(name),
    };
    const found = school.signVcJwt({ ...badge, credentialSchema: { id: SCHEMA, type: 'JsonSchemaCredential' } });
    const { examinations } = await look(found, { [SCHEMA]: JSON.stringify(schema) });
    expect(examinations.map(({ verdict, reasons, outcomes }) => [`${verdict}: ${reasons}`, outcomes.schema.code])).toEqual([
      [GOOD, 'schema-not-believed'],
    ]);
  });
});
