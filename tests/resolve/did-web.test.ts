import { describe, expect, it } from 'vitest';
import { addressOf } from '@/utils/resolve/did/web';
import { resolveKey } from '@/utils/resolve/key';
import { netOf } from '../harness/answers';
import { makeIssuer } from '../harness/issuer';

const school = makeIssuer({ did: 'did:web:skola.test' });
const URL = 'https://skola.test/.well-known/did.json';
const document = JSON.stringify(school.document);

describe('the address of a did:web', () => {
  it.each([
    ['did:web:skola.test', URL],
    ['did:web:skola.test:kurs:42', 'https://skola.test/kurs/42/did.json'],
    ['did:web:localhost%3A8443', 'https://localhost:8443/.well-known/did.json'],
    ['did:web:skola.test%3A8443:a.b', 'https://skola.test:8443/a.b/did.json'],
  ])('of %s is %s', (did, url) => {
    expect(addressOf(did)).toBe(url);
  });

  it.each([
    'did:web:evil.test%2Fpath',
    'did:web:evil.test%23',
    'did:web:evil.test:..:secret',
    'did:web:evil.test:.',
    'did:web:user%40evil.test',
    'did:web:evil.test%3A80%40x',
    'did:web:evil.test?x',
    'did:web:evil.test/',
    'did:web:EVIL.test',
    'did:web:-evil.test',
    'did:web:evil..test',
    'did:web:[%3A%3A1]',
    'did:web:',
    'did:web:evil.test:a%2e%2e',
    'did:web:evil.test::a',
    'did:web:exämple.test',
  ])('is not given for %s', (did) => {
    expect(addressOf(did)).toBeNull();
  });
});

describe('a key of a did:web', () => {
  it('is read from the document that the DID names, fetched once through Net', async () => {
    const net = netOf({ [URL]: document });
    const result = await resolveKey(school.method, net);
    expect(result).toMatchObject({
      ok: true,
      value: { id: school.method, controller: school.did, method: 'web', jwk: { kty: 'OKP', crv: 'Ed25519' } },
    });
    expect(result.ok && result.value.purposes).toContain('assertionMethod');
    expect(net.asked).toEqual([URL]);
  });

  it.each([
    ['another DID in the document', { [URL]: document.replaceAll('did:web:skola.test', 'did:web:annan.test') }, { code: 'did-mismatch', url: URL }],
    ['a page in place of the document', { [URL]: '<!doctype html><p>Logga in</p>' }, { code: 'wrong-content', url: URL }],
    ['a list in place of the document', { [URL]: '[]' }, { code: 'wrong-content', url: URL }],
    ['null in place of the document', { [URL]: 'null' }, { code: 'wrong-content', url: URL }],
    ['a name twice in the document', { [URL]: document.replace('{', '{"id":"did:web:skola.test",') }, { code: 'wrong-content', url: URL }],
    ['no answer', {}, { code: 'unreachable', url: URL }],
    ['a redirect', { [URL]: { problem: 'redirected' } }, { code: 'redirected', url: URL }],
    ['no permission', { [URL]: { problem: 'needs-permission' } }, { code: 'needs-permission', url: URL }],
    ['a document without the key', { [URL]: document.replaceAll('#ed25519', '#other') }, { code: 'key-not-listed' }],
  ] as const)('is not had from %s', async (_what, answers, problem) => {
    expect(await resolveKey(school.method, netOf(answers))).toEqual({ ok: false, problem });
  });

  it('is not looked for at an address that the grammar does not give', async () => {
    const net = netOf({});
    expect(await resolveKey('did:web:evil.test%2Fx#key', net)).toMatchObject({ ok: false });
    expect(net.asked).toEqual([]);
  });
});
