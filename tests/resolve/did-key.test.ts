import { generateKeyPairSync } from 'node:crypto';
import { p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { resolveKey } from '@/utils/resolve/key';
import { netOf } from '../harness/answers';
import { keyPairFrom } from '../harness/key-pair';

const school = keyPairFrom('school', 'Ed25519');
const p256 = keyPairFrom('school', 'P-256');
const rsa = (modulusLength: number): object => generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' });
const multibase = (header: number[], key: Uint8Array): string => `z${base58.encode(Buffer.concat([Buffer.from(header), key]))}`;
const secret = Buffer.alloc(32, 7);
const keyOf = async (method: string): Promise<string> => {
  const result = await resolveKey(method, netOf({}));
  return result.ok ? `${result.value.jwk.kty} ${result.value.jwk.crv ?? ''}: ${result.value.purposes}` : result.problem.code;
};
const ofKey = (text: string, fragment = text): string => `did:key:${text}#${fragment}`;
const ofJwk = (jwk: object | string, fragment = '0'): string =>
  `did:jwk:${Buffer.from(typeof jwk === 'string' ? jwk : JSON.stringify(jwk)).toString('base64url')}#${fragment}`;
const ASSERTS = 'assertionMethod,authentication';
const { x = '', y = '' } = p256.publicJwk;
const jcs = `{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`;
const ofJcs = (text: string): string => ofKey(multibase([0xd1, 0xd6, 0x03], Buffer.from(text)));

describe('a DID that is a key', () => {
  it.each([
    ['did:key, P-384', ofKey(multibase([0x81, 0x24], p384.getPublicKey(Buffer.alloc(48, 7), true))), `EC P-384: ${ASSERTS}`],
    ['did:key, P-521', ofKey(multibase([0x82, 0x24], p521.getPublicKey(Buffer.alloc(66, 1), true))), `EC P-521: ${ASSERTS}`],
    ['did:key, secp256k1', ofKey(multibase([0xe7, 0x01], secp256k1.getPublicKey(secret, true))), `EC secp256k1: ${ASSERTS}`],
    ['did:key, BLS12-381, which only BBS takes', ofKey(multibase([0xeb, 0x01], Buffer.alloc(96, 7))), `OKP Bls12381G2: ${ASSERTS}`],
    ['did:key, BLS12-381 cut short', ofKey(multibase([0xeb, 0x01], Buffer.alloc(95, 7))), 'did-not-supported'],
    ['did:key, X25519', ofKey(multibase([0xec, 0x01], secret)), 'did-not-supported'],
    ['did:key, a header alone', ofKey(multibase([0xed, 0x01], Buffer.alloc(0))), 'did-not-supported'],
    ['did:key, no point of its curve', ofKey(multibase([0x80, 0x24], Buffer.alloc(33, 5))), 'did-not-supported'],
    ['did:key, a JSON Web Key as EBSI’s natural persons have it', ofJcs(jcs), `EC P-256: ${ASSERTS}`],
    ['did:key, a JSON Web Key in another order', ofJcs(`{"kty":"EC","crv":"P-256","x":"${x}","y":"${y}"}`), 'did-not-supported'],
    ['did:key, a JSON Web Key with a private part', ofJcs(jcs.replace('"kty"', '"d":"AA","kty"')), 'did-not-supported'],
    ['did:key, its fragment another key', ofKey(p256.multibase, school.multibase), 'key-not-listed'],
    ['did:key, a fragment of its own', ofKey(p256.multibase, 'key-1'), 'key-not-listed'],
    ['did:key, in base64url', `did:key:u${Buffer.from([0xed, 0x01, ...secret]).toString('base64url')}#x`, 'did-malformed'],
    ['did:jwk, RSA', ofJwk(rsa(2048)), `RSA : ${ASSERTS}`],
    ['did:jwk, RSA too short', ofJwk(rsa(1024)), 'key-weak'],
    ['did:jwk, P-521', ofJwk(generateKeyPairSync('ec', { namedCurve: 'P-521' }).publicKey.export({ format: 'jwk' })), `EC P-521: ${ASSERTS}`],
    ['did:jwk, for encryption', ofJwk({ ...p256.publicJwk, use: 'enc' }), 'EC P-256: '],
    ['did:jwk, with a private part that everybody can read', ofJwk({ ...p256.publicJwk, d: 'AA' }), 'did-malformed'],
    ['did:jwk, a shared secret', ofJwk({ kty: 'oct', k: 'AAAA' }), 'did-malformed'],
    ['did:jwk, with a name twice', ofJwk(jcs.replace('"kty"', '"kty":"OKP","kty"')), 'did-malformed'],
    ['did:jwk, another fragment', ofJwk(p256.publicJwk, '1'), 'key-not-listed'],
  ])('%s', async (_what, method, answer) => {
    expect(await keyOf(method)).toBe(answer);
  });
});

it.each(['did:example:123#1', 'did:ion:abc#1', 'did:cheqd:mainnet:1#1', 'did:constructor:1#1', 'did:toString:1#1'])(
  'a DID of a method that we do not know is looked up nowhere, by nobody: %s',
  async (method) => {
    const net = netOf({});
    expect([await resolveKey(method, net), net.asked]).toMatchObject([{ ok: false }, []]);
  },
);
