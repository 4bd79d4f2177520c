import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compareEmail } from '@/entrypoints/sidepanel/compare-email';
import type { JsonObject } from '@/utils/model/json';
import { openBadge } from '../harness/achievement';
import { lookAtOne } from '../harness/asking';
import { makeIssuer } from '../harness/issuer';

const school = makeIssuer({ did: 'did:key', seed: 'school' });
const badge = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan' }, title: 'Kurs' });
const salt = 'havet';
const hashOf = (email: string): string => `sha256$${createHash('sha256').update(`${email}${salt}`).digest('hex')}`;
const withIdentity = (identifier: JsonObject[]): string =>
  school.signVcJwt({ ...badge, credentialSubject: { ...(badge.credentialSubject as JsonObject), identifier } } as JsonObject);
const hashed = withIdentity([{ type: 'IdentityObject', hashed: true, salt, identityHash: hashOf('sara@example.se'), identityType: 'emailAddress' }]);
const open = withIdentity([{ type: 'IdentityObject', hashed: false, identityHash: 'sara@example.se', identityType: 'emailAddress' }]);

describe('an address that the reader knows', () => {
  it.each([
    ['sara@example.se', 'matches'],
    [' Sara@Example.SE ', 'matches'],
    ['nils@example.se', 'differs'],
    [hashOf('sara@example.se'), 'differs'],
    ['', 'differs'],
  ])('%j %s the one that a credential only gives as a hash', async (email, expected) => {
    const { evidence, ...summary } = await lookAtOne(hashed);
    expect(await compareEmail(summary, evidence, email)).toBe(expected);
  });

  it('is compared with nothing where the evidence is not kept any more', async () => {
    const { evidence: _gone, ...summary } = await lookAtOne(hashed);
    expect(await compareEmail(summary, null, 'sara@example.se')).toBe('failed');
  });

  it('leaves nothing behind in what is kept', async () => {
    const { evidence, ...summary } = await lookAtOne(hashed);
    const before = JSON.stringify([summary, evidence]);
    await compareEmail(summary, evidence, 'sara@example.se');
    expect(JSON.stringify([summary, evidence])).toBe(before);
  });
});

it('is asked for only where a credential gives its recipient’s address as a hash', async () => {
  expect([(await lookAtOne(hashed)).addressHashed, (await lookAtOne(open)).addressHashed]).toEqual([true, undefined]);
});
