import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { resolveKey } from '@/utils/resolve/key';
import { keyIn } from '@/utils/resolve/verification-method';
import { netOf } from '../harness/answers';
import { makeIssuer } from '../harness/issuer';
import { keyPairFrom } from '../harness/key-pair';

const nowhere = netOf({});
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a key that stands in its own identifier', () => {
  it.each([
    ['did:key', 'Ed25519'],
    ['did:key', 'P-256'],
    ['did:jwk', 'Ed25519'],
    ['did:jwk', 'P-256'],
  ] as const)('is read without a network: %s, %s', async (did, algorithm) => {
    const issuer = makeIssuer({ did, seed: 'seed', algorithm });
    const net = netOf({});
    expect(await resolveKey(issuer.method, net)).toMatchObject({
      ok: true,
      value: { id: issuer.method, controller: issuer.did, jwk: keyPairFrom('seed', algorithm).publicJwk, revoked: null, expires: null },
    });
    expect(net.asked).toEqual([]);
  });

  it.each([
    ['a did:key of an unknown kind', 'did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc#x', 'did-not-supported'],
    ['a did:key that is no multibase', 'did:key:abc#abc', 'did-malformed'],
    ['a did:jwk that is no JSON', 'did:jwk:abcd#0', 'did-malformed'],
    ['a DID method that we do not know', 'did:example:123#1', 'did-not-supported'],
    ['something that is no DID', 'did:#1', 'did-malformed'],
    ['an https address that holds the key', `https://skola.test/keys#${keyPairFrom('a', 'Ed25519').multibase}`, 'key-in-fragment'],
    ['an https address that does not answer', 'https://skola.test/keys#1', 'unreachable'],
    ['a DID with a path', 'did:web:skola.test/path#1', 'did-malformed'],
  ])('%s gives %s', async (_what, method, code) => {
    expect(await resolveKey(method, nowhere)).toMatchObject({ ok: false, problem: { code } });
  });

  it('does not assert when it is a key for encryption', async () => {
    const method = `did:jwk:${base64url({ ...keyPairFrom('c', 'P-256').publicJwk, use: 'enc' })}#0`;
    expect(await resolveKey(method, nowhere)).toMatchObject({ ok: true, value: { purposes: [] } });
  });
});

describe('a verification method in a document', () => {
  const did = 'did:web:skola.test';
  const { multibase } = keyPairFrom('school', 'Ed25519');
  const method = { id: '#1', type: 'Multikey', controller: did, publicKeyMultibase: multibase };
  const keyOf = (document: JsonObject) => keyIn({ document, id: did, method: `${did}#1`, kind: 'web' });

  it('may be named relative to its document', async () => {
    const result = await keyOf({ id: did, verificationMethod: [method], assertionMethod: ['#1'] });
    expect(result).toMatchObject({ ok: true, value: { id: `${did}#1`, purposes: ['assertionMethod'] } });
  });

  it('may stand in the relationship itself', async () => {
    expect(await keyOf({ id: did, assertionMethod: [method] })).toMatchObject({
      ok: true,
      value: { purposes: ['assertionMethod'] },
    });
  });

  it('that is listed for logging in only does not assert', async () => {
    const result = await keyOf({ id: did, verificationMethod: [method], authentication: ['#1'] });
    expect(result).toMatchObject({ ok: true, value: { purposes: ['authentication'] } });
  });

  it('under whose name two different keys stand is none', async () => {
    const other = { ...method, publicKeyMultibase: keyPairFrom('other', 'Ed25519').multibase };
    expect(await keyOf({ id: did, verificationMethod: [method, other] })).toEqual({
      ok: false,
      problem: { code: 'did-document-malformed' },
    });
  });

  it('with a private part gives only the public one', async () => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: keyPairFrom('school', 'Ed25519').publicJwk.x ?? '', d: 'c2VjcmV0' };
    const result = await keyOf({ id: did, verificationMethod: [{ id: '#1', type: 'JsonWebKey', controller: did, publicKeyJwk: jwk }] });
    expect(result.ok && Object.keys(result.value.jwk)).toEqual(['kty', 'crv', 'x']);
  });

  it('of small order is refused: anybody’s signature would hold under it', async () => {
    const x = Buffer.from('0100000000000000000000000000000000000000000000000000000000000000', 'hex').toString('base64url');
    const document = {
      id: did,
      verificationMethod: [{ id: '#1', type: 'JsonWebKey', controller: did, publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x } }],
    };
    expect(await keyOf(document)).toEqual({ ok: false, problem: { code: 'key-weak' } });
  });

  it('with an X25519 key is not taken for Ed25519', async () => {
    const x25519 = { ...method, publicKeyMultibase: 'z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc' };
    expect(await keyOf({ id: did, verificationMethod: [x25519] })).toEqual({
      ok: false,
      problem: { code: 'key-not-usable' },
    });
  });
});
