import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { CompactSign } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { algorithms, refusedAlgorithm, tokenHolds } from '@/utils/formats/jose/algorithms';
import type { Jwk } from '@/utils/model/key';

/* Tokens are signed by jose, and by Node where jose does not know the curve; none of our code makes a signature here. */

type Pair = { publicKey: KeyObject; privateKey: KeyObject };
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PAIRS: Record<string, Pair> = {
  EdDSA: generateKeyPairSync('ed25519'),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  ES256K: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
  RS256: rsa,
  PS256: rsa,
};
const pairOf = (alg: string): Pair => PAIRS[alg === 'Ed25519' ? 'EdDSA' : alg] ?? rsa;
const jwkOf = (alg: string): Jwk => pairOf(alg).publicKey.export({ format: 'jwk' }) as Jwk;

const PAYLOAD = Buffer.from('{"name":"Kurs"}');
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

async function tokenBy(alg: string, { privateKey }: Pair = pairOf(alg)): Promise<string> {
  if (alg !== 'ES256K') return new CompactSign(PAYLOAD).setProtectedHeader({ alg }).sign(privateKey);
  const input = `${base64url(JSON.stringify({ alg }))}.${base64url(PAYLOAD)}`;
  return `${input}.${base64url(sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }))}`;
}

const ids = algorithms.map(({ id }) => id);
const HOLDS = { kind: 'passed', code: 'proof-holds' };
const failed = (code: string) => ({ kind: 'failed', code });

describe('a token algorithm', () => {
  it.each(ids)('%s: what another library signed holds, and holds no more when a letter of it is changed', async (alg) => {
    const token = await tokenBy(alg);
    const [header = '', , signature = ''] = token.split('.');
    const altered = [header, base64url('{"name":"Rektor"}'), signature].join('.');
    expect(await tokenHolds(token, alg, jwkOf(alg))).toEqual(HOLDS);
    expect(await tokenHolds(altered, alg, jwkOf(alg))).toEqual(failed('altered'));
  });

  it.each(ids)('%s does not hold under somebody else’s key of the same kind', async (alg) => {
    const { asymmetricKeyType = 'rsa', asymmetricKeyDetails } = pairOf(alg).publicKey;
    const options = { namedCurve: asymmetricKeyDetails?.namedCurve ?? '', modulusLength: 2048 };
    const other = generateKeyPairSync(asymmetricKeyType as 'ec', options);
    expect(await tokenHolds(await tokenBy(alg), alg, other.publicKey.export({ format: 'jwk' }) as Jwk)).toEqual(failed('altered'));
  });

  it.each(ids)('%s takes no key of another kind, whatever the token says', async (alg) => {
    const token = await tokenBy(alg);
    const kinds = ['EdDSA', 'ES256', 'ES384', 'ES512', 'ES256K', 'RS256'].filter(
      (other) => jwkOf(other).kty !== jwkOf(alg).kty || jwkOf(other).crv !== jwkOf(alg).crv,
    );
    expect(kinds).toHaveLength(5);
    expect(await Promise.all(kinds.map((other) => tokenHolds(token, alg, jwkOf(other))))).toEqual(kinds.map(() => failed('key-mismatch')));
  });

  it('RS256 is not PS256 under the same key', async () => {
    expect(await tokenHolds(await tokenBy('RS256'), 'PS256', jwkOf('PS256'))).toEqual(failed('altered'));
    expect(await tokenHolds(await tokenBy('PS256'), 'RS256', jwkOf('RS256'))).toEqual(failed('altered'));
  });

  it.each(['ES256', 'ES384', 'ES512', 'ES256K'])('%s: a signature in DER does not hold', async (alg) => {
    const input = (await tokenBy(alg)).split('.').slice(0, 2).join('.');
    const hash = { ES256: 'sha256', ES256K: 'sha256', ES384: 'sha384', ES512: 'sha512' }[alg];
    const der = sign(hash, Buffer.from(input), pairOf(alg).privateKey);
    expect(await tokenHolds(`${input}.${base64url(der)}`, alg, jwkOf(alg))).toEqual(failed('altered'));
  });

  it.each(ids)('%s: no signature, half of one, one with more at its end, one in other letters: none holds', async (alg) => {
    const [header, payload, signature = ''] = (await tokenBy(alg)).split('.');
    const bytes = Buffer.from(signature, 'base64url');
    const zeros = base64url(Buffer.alloc(bytes.length));
    const tries = [
      '',
      signature.slice(0, signature.length / 2),
      base64url(Buffer.concat([bytes, Buffer.alloc(1)])),
      zeros,
      `${signature}=`,
      `${signature}\n`,
    ];
    const answers = await Promise.all(tries.map((given) => tokenHolds(`${header}.${payload}.${given}`, alg, jwkOf(alg))));
    expect(answers).toEqual(tries.map(() => failed('altered')));
  });
});

describe('a browser that does not know Ed25519', () => {
  afterEach(() => vi.restoreAllMocks());

  it('gives the same answers, by another library', async () => {
    const token = await tokenBy('EdDSA');
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) as Jwk;
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
    expect(await tokenHolds(token, 'EdDSA', jwkOf('EdDSA'))).toEqual(HOLDS);
    expect(await tokenHolds(token, 'EdDSA', other)).toEqual(failed('altered'));
    expect(await tokenHolds(token.slice(0, -4), 'EdDSA', jwkOf('EdDSA'))).toEqual(failed('altered'));
  });
});

describe('a key that anybody could sign with', () => {
  it('is one of RSA with fewer than 2048 bits', async () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 2040 });
    const input = `${base64url('{"alg":"RS256"}')}.${base64url(PAYLOAD)}`;
    const token = `${input}.${base64url(sign('sha256', Buffer.from(input), small.privateKey))}`;
    expect(await tokenHolds(token, 'RS256', small.publicKey.export({ format: 'jwk' }) as Jwk)).toEqual(failed('key-weak'));
  });

  it.each([
    ['whose exponent is one', { e: 'AQ' }],
    ['whose exponent is none', { e: '' }],
    ['whose exponent is even', { e: 'BA' }],
    ['whose number is padded with zeros to 2048 bits', { n: base64url(Buffer.concat([Buffer.alloc(128), Buffer.alloc(128, 0xff)])) }],
    ['whose number is not base64url', { n: '*' }],
  ])('is one of RSA %s', async (_what, change) => {
    expect(await tokenHolds(await tokenBy('RS256'), 'RS256', { ...jwkOf('RS256'), ...change })).toEqual(failed('key-weak'));
  });

  it('is not one with the small exponent three, or with a leading zero byte', async () => {
    const three = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
    const jwk = three.publicKey.export({ format: 'jwk' }) as Jwk;
    const padded = { ...jwk, n: base64url(Buffer.concat([Buffer.alloc(1), Buffer.from(jwk.n ?? '', 'base64url')])) };
    const token = await tokenBy('RS256', three);
    expect(await tokenHolds(token, 'RS256', jwk)).toEqual(HOLDS);
    expect((await tokenHolds(token, 'RS256', padded)).code).not.toBe('key-weak');
  });
});

describe('a key that cannot be used', () => {
  it.each([
    ['ES256', { x: 'AAAA' }],
    ['ES384', { y: '' }],
    ['ES512', { x: jwkOf('ES256').x ?? '' }],
  ])('leaves a token with %s unchecked, and says nothing against it', async (alg, change) => {
    expect(await tokenHolds(await tokenBy(alg), alg, { ...jwkOf(alg), ...change })).toEqual({ kind: 'unknown', code: 'key-not-usable' });
  });
});

describe('an algorithm that is not in the table', () => {
  it.each(['none', 'None', 'nOnE', 'HS256', 'hs512', '', undefined, 5, null, ['ES256']])('proves nothing where it is %j', (alg) => {
    expect(refusedAlgorithm(alg)).toEqual(failed('algorithm-not-allowed'));
  });

  it.each(['ES256K-R', 'RS512', 'PS384', 'Ed448', 'ML-DSA-44', 'es256', 'RS1'])('is only unknown where it is %s', async (alg) => {
    expect(refusedAlgorithm(alg)).toEqual({ kind: 'unknown', code: 'proof-not-supported' });
    expect(await tokenHolds(await tokenBy('ES256'), alg, jwkOf('ES256'))).toEqual({ kind: 'unknown', code: 'proof-not-supported' });
  });
});
