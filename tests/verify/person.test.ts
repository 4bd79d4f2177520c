import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkPerson } from '@/utils/verify/person';

const hashOf = (email: string, salt: string) => ({
  hash: `sha256$${createHash('sha256')
    .update(email + salt)
    .digest('hex')}`,
  salt,
});

describe('the person', () => {
  it.each([
    ['Sara Lindqvist', 'sara lindqvist', 'name-matches'],
    ['Åsa Öberg-Lind', 'Asa Oberg Lind', 'name-matches'],
    ['Lindqvist, Sara', 'Sara Lindqvist', 'name-matches'],
    ['Sara Maria Lindqvist', 'Sara Lindqvist', 'name-close'],
    ['S. Lindqvist', 'Sara Lindqvist', 'name-close'],
    ['Sara Lindqvist', 'Sara Holm', 'name-differs'],
    ['Sara Lindqvist', '', 'name-differs'],
    [null, 'Sara Lindqvist', 'no-name'],
  ])('called %j and asked for as %j', async (name, asked, code) => {
    expect((await checkPerson({ name, hashed: [] }, { name: asked })).code).toBe(code);
  });

  it('is known by an address whose hash is in the credential, in either spelling', async () => {
    const hashed = [hashOf('nagon@example.test', 'a'), hashOf('sara@example.test', 'salt')];
    expect(await checkPerson({ name: null, hashed }, { email: ' Sara@Example.test ' })).toEqual({ kind: 'passed', code: 'email-matches' });
    expect(await checkPerson({ name: null, hashed }, { email: 'annan@example.test' })).toEqual({ kind: 'unknown', code: 'email-not-matched' });
  });

  it.each(['holder-not-proven', 'holder-proof-elsewhere'] as const)(
    'is told about a credential that is bound to a key (%s), unless a name is compared',
    async (holder) => {
      expect(await checkPerson({ name: 'Sara', hashed: [], holder }, null)).toEqual({ kind: 'noted', code: holder });
      expect(await checkPerson({ name: 'Sara', hashed: [], holder }, { name: 'Sara' })).toEqual({ kind: 'passed', code: 'name-matches' });
    },
  );

  it('is not judged when nobody asks', async () => {
    expect(await checkPerson({ name: 'Sara', hashed: [] }, null)).toEqual({ kind: 'outside', code: 'person-not-checked' });
  });
});
