import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import type { Answers } from '../harness/answers';
import { look, lookAtOne } from '../harness/asking';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const SCHEMA = 'https://mall.test/kurs.json';
const schema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' } },
};
const broken: JsonObject = { properties: { credentialSubject: { required: ['kurskod'] } } };

const badge = (changes: JsonObject = {}, entry: JsonObject = { id: SCHEMA, type: 'JsonSchema' }): JsonObject => ({
  ...openBadge({ id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000001', issuer: { id: school.did, name: 'N' }, title: 'Driftingenjör' }),
  credentialSchema: entry,
  ...changes,
});
const entryWith = (digestSRI: string): JsonObject => ({ id: SCHEMA, type: 'JsonSchema', digestSRI });
const answered = (body: Json): Answers => ({ [SCHEMA]: JSON.stringify(body) });
const said = async (found: JsonObject | string, answers: Answers = {}): Promise<string> => {
  const { verdict, outcomes } = await lookAtOne(found, answers);
  const { kind, code } = outcomes.schema;
  const text = 'text' in outcomes.schema ? ` (${outcomes.schema.text})` : '';
  return `${verdict}, ${kind}: ${code}${text}`;
};
const digestOf = (body: Json): string => `sha384-${createHash('sha384').update(JSON.stringify(body)).digest('base64')}`;

describe('the schema that a credential names', () => {
  it.each([
    ['it follows', {}, schema, 'issuer-unknown, passed: schema-holds'],
    ['it does not follow', {}, broken, 'issuer-unknown, noted: schema-broken (/credentialSubject)'],
    ['cannot be used', {}, { $ref: 'https://annan.test/x.json' }, 'issuer-unknown, unknown: schema-not-usable'],
    ['is no object', {}, ['x'], 'issuer-unknown, unknown: wrong-content'],
  ] as [string, JsonObject, Json, string][])('%s', async (_what, changes, body, expected) => {
    expect(await said(await school.signDataIntegrity(badge(changes)), answered(body))).toBe(expected);
    expect(await said(school.signVcJwt(badge(changes)), answered(body))).toBe(expected);
  });

  it('that cannot be had is unknown, and moves no verdict', async () => {
    expect(await said(school.signVcJwt(badge()))).toBe('issuer-unknown, unknown: unreachable');
  });

  it.each([
    ['of a kind that we do not know is not asked for', { id: SCHEMA, type: 'XmlSchema' }, 'issuer-unknown, noted: schema-not-checked'],
    ['without https is not asked for', { id: 'http://mall.test/kurs.json', type: 'JsonSchema' }, 'issuer-unknown, unknown: refused-by-us'],
    ['that carries itself is not asked for', { id: 'data:application/json,{}', type: 'JsonSchema' }, 'issuer-unknown, unknown: refused-by-us'],
  ])('%s', async (_what, entry, expected) => {
    const { examinations, asked } = await look(school.signVcJwt(badge({}, entry)), answered(schema));
    expect([asked, await said(school.signVcJwt(badge({}, entry)), answered(schema)), examinations.length]).toEqual([[], expected, 1]);
  });

  it('is not asked for while the credential is not proven', async () => {
    const altered = { ...(await school.signDataIntegrity(badge())), name: 'Rektor' };
    expect((await look(altered, answered(schema))).asked).toEqual([]);
    expect((await look(badge(), answered(schema))).asked).toEqual([]);
  });

  it('must be the one that was meant, where the credential says which', async () => {
    expect(await said(school.signVcJwt(badge({}, entryWith(digestOf(schema)))), answered(schema))).toBe('issuer-unknown, passed: schema-holds');
    expect(await said(school.signVcJwt(badge({}, entryWith(digestOf(broken)))), answered(schema))).toBe('issuer-unknown, unknown: schema-altered');
  });

  describe('in a credential of its own', () => {
    const body = makeIssuer({ did: 'did:key', seed: 'body' });
    const ofSchema = (jsonSchema: Json): JsonObject => ({
      '@context': [CREDENTIALS_V2],
      id: SCHEMA,
      type: ['VerifiableCredential', 'JsonSchemaCredential'],
      issuer: body.did,
      credentialSubject: { id: 'https://mall.test/kurs', type: 'JsonSchema', jsonSchema },
    });
    const entry = { id: SCHEMA, type: 'JsonSchemaCredential' };

    it('is used when its proof holds, and no other', async () => {
      const signed = await body.signDataIntegrity(ofSchema(broken));
      const found = school.signVcJwt(badge({}, entry));
      expect(await said(found, answered(signed))).toBe('issuer-unknown, noted: schema-broken (/credentialSubject)');
      expect(await said(found, { [SCHEMA]: body.signVcJwt(ofSchema(schema)) })).toBe('issuer-unknown, passed: schema-holds');
      const changed = { ...signed, credentialSubject: ofSchema(schema).credentialSubject ?? null };
      expect(await said(found, answered(changed))).toBe('issuer-unknown, unknown: schema-not-believed');
      expect(await said(found, answered(ofSchema(schema)))).toBe('issuer-unknown, unknown: schema-not-believed');
      expect(await said(found, answered(schema))).toBe('issuer-unknown, unknown: wrong-content');
    });
  });
});

// Attack J15: what stands at other addresses is neither fetched nor shown, whatever its digest.
describe('the data model', () => {
  const plain = badge({}, {});
  const { credentialSchema: _, ...bare } = plain;

  it.each([
    ['that is kept is not spoken of', {}, 'issuer-unknown, passed: no-schema'],
    [
      'that is not kept is noted, by its terms',
      { id: 'nummer 1', evidence: [{ narrative: 'x' }] },
      'issuer-unknown, noted: not-as-specified (id, evidence)',
    ],
    [
      'with other files named (J15): they are not fetched',
      { relatedResource: { id: 'https://exempel.se/b.png', digestSRI: digestOf(1) } },
      'issuer-unknown, noted: related-not-checked',
    ],
  ] as [string, JsonObject, string][])('%s', async (_what, changes, expected) => {
    const { asked } = await look(school.signVcJwt({ ...bare, ...changes }));
    expect([await said(school.signVcJwt({ ...bare, ...changes })), asked]).toEqual([expected, []]);
  });

  it('is asked of what was signed, not of the JSON that a presenter wrote anew', async () => {
    const signed = await school.prove({ ...bare, evidence: [{ narrative: 'x' }] } as JsonObject, 'eddsa-rdfc-2022');
    const context = [...(signed['@context'] as Json[]), { bevis: { '@id': 'https://www.w3.org/2018/credentials#evidence', '@type': '@id' } }];
    const { evidence, ...rest } = signed;
    expect(await said(signed)).toBe('issuer-unknown, noted: not-as-specified (evidence)');
    expect(await said({ ...rest, '@context': context, bevis: evidence ?? null } as JsonObject)).toBe(
      'issuer-unknown, noted: not-as-specified (evidence)',
    );
  });
});
