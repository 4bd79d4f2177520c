import { generateKeyPairSync } from 'node:crypto';
import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { resolveKey } from '@/utils/resolve/key';
import { keyIn } from '@/utils/resolve/verification-method';
import { netOf } from '../harness/answers';
import { keyPairFrom } from '../harness/key-pair';

const did = 'did:web:skola.test';
const school = keyPairFrom('school', 'Ed25519');
const p256 = keyPairFrom('school', 'P-256');
const rsa = (modulusLength: number): JsonObject =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' }) as unknown as JsonObject;
const rsa2048 = rsa(2048);

/** What comes of a method with this material, in one line. */
async function found(method: JsonObject, more: JsonObject = { assertionMethod: ['#1'] }): Promise<string> {
  const whole = { id: '#1', type: 'JsonWebKey', controller: did, ...method };
  const result = await keyIn({ document: { id: did, verificationMethod: [whole], ...more }, id: did, method: `${did}#1`, kind: 'web' });
  if (!result.ok) return result.problem.code;
  const { jwk, purposes, revoked, expires } = result.value;
  const dates = [revoked, expires].map((date) => date ?? '-').join(' ');
  return `${Object.keys(jwk)} ${jwk.crv ?? ''}: ${purposes}${dates === '- -' ? '' : `, ${dates}`}`;
}

const ed = { ...school.publicJwk };
const ec = { ...p256.publicJwk };
const ofJwk = (publicKeyJwk: JsonObject): JsonObject => ({ publicKeyJwk });
const ED = 'kty,crv,x Ed25519: assertionMethod';
const EC = 'kty,crv,x,y P-256: assertionMethod';
const many = (count: number): string =>
  JSON.stringify({
    id: did,
    verificationMethod: Array.from({ length: count }, (_, n) => ({ id: `#${n}`, ...ofJwk(ed) })),
    assertionMethod: ['#1'],
  });

const codeOf = async (count: number): Promise<string> => {
  const result = await resolveKey(`${did}#1`, netOf({ 'https://skola.test/.well-known/did.json': many(count) }));
  return result.ok ? 'ok' : result.problem.code;
};

describe('the material of a key', () => {
  it.each([
    ['a JsonWebKey', ofJwk(ec), EC],
    ['a JsonWebKey2020', { ...ofJwk(ed), type: 'JsonWebKey2020' }, ED],
    ['a Multikey', { type: 'Multikey', publicKeyMultibase: p256.multibase }, EC],
    ['an Ed25519VerificationKey2020', { type: 'Ed25519VerificationKey2020', publicKeyMultibase: school.multibase }, ED],
    [
      'an Ed25519VerificationKey2018',
      { type: 'Ed25519VerificationKey2018', publicKeyBase58: base58.encode(Buffer.from(ed.x ?? '', 'base64url')) },
      ED,
    ],
    ['base58 of another type', { publicKeyBase58: base58.encode(Buffer.from(ed.x ?? '', 'base64url')) }, 'key-not-usable'],
    ['RSA of 2048 bits', ofJwk(rsa2048), 'kty,n,e : assertionMethod'],
    ['RSA of 1024 bits', ofJwk(rsa(1024)), 'key-weak'],
    [
      'RSA of 1024 bits, filled up with zeros',
      ofJwk({ ...rsa2048, n: Buffer.concat([Buffer.alloc(128), Buffer.alloc(128, 255)]).toString('base64url') }),
      'key-weak',
    ],
    ['RSA whose exponent is 1, so that every text is its own signature', ofJwk({ ...rsa2048, e: 'AQ' }), 'key-weak'],
    ['RSA whose exponent is 0', ofJwk({ ...rsa2048, e: 'AA' }), 'key-weak'],
    ['RSA whose exponent is even', ofJwk({ ...rsa2048, e: 'BA' }), 'key-weak'],
    ['RSA larger than anybody has', ofJwk({ ...rsa2048, n: Buffer.alloc(4096, 255).toString('base64url') }), 'key-not-usable'],
    ['RSA without its exponent', ofJwk({ kty: 'RSA', n: String(rsa2048.n) }), 'key-not-usable'],
    ['a shared secret', ofJwk({ kty: 'oct', k: 'AAAA' }), 'key-not-usable'],
    ['a point without its half', ofJwk({ kty: 'EC', crv: 'P-256', x: ec.x ?? '' }), 'key-not-usable'],
    ['a kind that names a part of every object', ofJwk({ kty: 'constructor' }), 'key-not-usable'],
    ['nothing', {}, 'key-not-usable'],
    ['a text where a key should be', { publicKeyJwk: 'x' }, 'key-not-usable'],
    ['two that differ', { ...ofJwk(ed), publicKeyMultibase: p256.multibase }, 'key-not-usable'],
    ['two that are one', { ...ofJwk(ed), publicKeyMultibase: school.multibase }, ED],
    ['a key for encryption', ofJwk({ ...ec, use: 'enc' }), 'kty,crv,x,y P-256: '],
    ['a key for an algorithm that encrypts', ofJwk({ ...ec, alg: 'ECDH-ES+A128KW' }), 'kty,crv,x,y P-256: '],
    ['a key that may only derive others', ofJwk({ ...ec, key_ops: ['deriveKey'] }), 'kty,crv,x,y P-256: '],
    ['a key that may verify', ofJwk({ ...ec, key_ops: ['verify'], use: 'sig', alg: 'ES256' }), EC],
    ['a key with its pair’s word', ofJwk({ ...ec, key_ops: ['sign'] }), EC],
    ['a private key', ofJwk({ ...ec, d: 'c2VjcmV0' }), EC],
  ] as [string, JsonObject, string][])('%s', async (_what, method, answer) => {
    expect(await found(method)).toBe(answer);
  });

  it.each([
    ['a date', { revoked: '2026-01-01T00:00:00Z' }, `${ED}, 2026-01-01T00:00:00Z -`],
    ['no text', { revoked: true }, `${ED}, ? -`],
    ['two dates', { expires: ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] }, `${ED}, - ?`],
    ['null', { revoked: null, expires: null }, ED],
  ] as [string, JsonObject, string][])('its end is kept, and where it cannot be read that is kept too: %s', async (_what, dates, answer) => {
    expect(await found({ ...ofJwk(ed), ...dates })).toBe(answer);
  });

  it.each([
    ['in a list of one', [did], ED],
    ['twice, the same', [did, did], ED],
    ['two of them', ['did:web:annan.test', did], 'did-document-malformed'],
    ['no name', { id: did }, 'did-document-malformed'],
  ] as [string, JsonObject[string], string][])('its controller is one: %s', async (_what, controller, answer) => {
    expect(await found({ ...ofJwk(ed), controller })).toBe(answer);
  });

  it('is not taken from a document that is also known by the name', async () => {
    const document = {
      id: 'did:web:annan.test',
      alsoKnownAs: [did],
      verificationMethod: [{ id: `${did}#1`, ...ofJwk(ed) }],
      assertionMethod: [`${did}#1`],
    };
    const net = netOf({ 'https://skola.test/.well-known/did.json': JSON.stringify(document) });
    expect(await resolveKey(`${did}#1`, net)).toMatchObject({ ok: false, problem: { code: 'did-mismatch' } });
  });

  it('is found among thousands, and not among more than we read', async () => {
    expect([await codeOf(900), await codeOf(5000)]).toEqual(['ok', 'wrong-content']);
  });
});
