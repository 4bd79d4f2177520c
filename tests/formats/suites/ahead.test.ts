import { describe, expect, it } from 'vitest';
import { startedAhead } from '@/utils/formats/suites/ahead';
import type { Secured, Suite } from '@/utils/formats/suites/suite';
import type { Key } from '@/utils/model/key';
import type { Outcome } from '@/utils/model/outcome';

const SECURED: Secured = {
  document: {},
  proof: {},
  covered: {},
  canonical: async () => ({ ok: true, value: '' }),
  toNQuads: async () => ({ ok: true, value: '' }),
};
const ALTERED: Outcome = { kind: 'failed', code: 'altered' };
const HOLDS: Outcome = { kind: 'passed', code: 'proof-holds' };

const keyOf = (x: string, more: Partial<Key> = {}): Key => ({
  id: 'did:web:a.test#1',
  document: 'did:web:a.test',
  controller: 'did:web:a.test',
  jwk: { kty: 'OKP', crv: 'Ed25519', x },
  purposes: ['assertionMethod'],
  revoked: null,
  expires: null,
  method: 'web',
  ...more,
});

/** Holds under one key only, and writes down which keys it was asked about. */
function suiteFor(x: string): { suite: Suite; asked: string[] } {
  const asked: string[] = [];
  const holds: Suite['holds'] = async (_secured, { jwk }) => {
    asked.push(jwk.x ?? '');
    return jwk.x === x ? HOLDS : ALTERED;
  };
  return {
    asked,
    suite: {
      id: 's',
      spec: '',
      signs: 'graph',
      recognises: () => true,
      malformed: () => false,
      options: async () => ({ ok: true, value: {} }),
      holds,
    },
  };
}

describe('a check that is started ahead', () => {
  it('is made with the key that the method gave last, and once only', async () => {
    const { suite, asked } = suiteFor('good');
    expect(await (await startedAhead(suite, SECURED, 'did:web:a.test#1'))(keyOf('good'))).toEqual(HOLDS);
    const again = await startedAhead(suite, SECURED, 'did:web:a.test#1');
    expect(asked).toEqual(['good', 'good']);
    expect(await again(keyOf('good'))).toEqual(HOLDS);
    expect(asked).toEqual(['good', 'good']);
  });

  it('never answers for another key: an issuer who changed it, or says that it is no longer good', async () => {
    const { suite, asked } = suiteFor('old');
    await (await startedAhead(suite, SECURED, 'did:web:b.test#1'))(keyOf('old'));
    const later = await startedAhead(suite, SECURED, 'did:web:b.test#1');
    expect(await later(keyOf('new'))).toEqual(ALTERED);
    expect(asked).toEqual(['old', 'old', 'new']);
    expect(await (await startedAhead(suite, SECURED, 'did:web:b.test#1'))(keyOf('new', { revoked: '2026-01-01T00:00:00Z' }))).toEqual(ALTERED);
  });

  it('is not made for a proof that names no key', async () => {
    const { suite, asked } = suiteFor('good');
    await startedAhead(suite, SECURED, null);
    expect(asked).toEqual([]);
  });
});
