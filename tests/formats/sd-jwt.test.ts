import { SDJwtInstance } from '@sd-jwt/core';
import { describe, expect, it } from 'vitest';
import { digestOf as ourDigestOf } from '@/utils/formats/sd-jwt/disclosures';
import { openSdJwt } from '@/utils/formats/sd-jwt/open';
import { readCredential } from '@/utils/formats/table';
import type { Json, JsonObject } from '@/utils/model/json';
import { makeIssuer } from '../harness/issuer';
import { keyPairFrom } from '../harness/key-pair';
import { quickly } from '../harness/quickly';
import { type Disclosed, digestOf, disclosure, encoded, hiding, keyBinding, serialized } from '../harness/sd-jwt';

const school = makeIssuer({ did: 'did:key', algorithm: 'P-256', seed: 'sd-jwt: school' });
const holder = keyPairFrom('sd-jwt: holder', 'Ed25519');
const open: JsonObject = { vct: 'urn:test:diploma:1', iss: school.did, iat: 1_768_467_600 };

/** A signed token with a payload and disclosures, right or wrong. */
const made = (payload: JsonObject, disclosures: readonly (Disclosed | string)[] = [], last = ''): string =>
  serialized(
    school.signVcJwt({ ...open, ...payload }, { typ: 'dc+sd-jwt' }),
    disclosures.map((one) => (typeof one === 'string' ? one : one.text)),
    last,
  );

const name = disclosure(['given_name', 'Sara']);
const place = disclosure(['address', { locality: 'Norrviken' }]);

/** What comes out of a text: the claims and how much is withheld, or the problem. */
async function opened(raw: string): Promise<{ claims: JsonObject; withheld: number } | string> {
  const result = await openSdJwt(raw);
  return result.ok ? result.value.disclosed : result.problem;
}

describe('the disclosures of an SD-JWT', () => {
  it.each([
    ['a property', 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0', 'X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0'],
    ['an array’s element', 'WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0', 'w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs'],
  ])('have the digest that RFC 9901 gives for %s', async (_, text, digest) => {
    expect(await ourDigestOf(text, 'SHA-256')).toBe(digest);
  });

  it('stand where their digests stood, in objects, in arrays and in each other', async () => {
    const street = disclosure(['street', 'Ekvägen 1']);
    const nested = disclosure(['address', { locality: 'Norrviken', _sd: [street.digest] }]);
    const second = disclosure(['SE']);
    const payload = { _sd: [name.digest, nested.digest], nationalities: ['NO', { '...': second.digest }], list: [[{ _sd: [] }]] };
    expect(await opened(made(payload, [street, second, name, nested]))).toEqual({
      claims: {
        ...open,
        nationalities: ['NO', 'SE'],
        list: [[{}]],
        given_name: 'Sara',
        address: { locality: 'Norrviken', street: 'Ekvägen 1' },
      },
      withheld: 0,
    });
  });

  it('leave the digest where nothing is disclosed, and are counted: a decoy looks the same', async () => {
    const second = disclosure(['SE']);
    const payload = { _sd: [name.digest, digestOf('a decoy')], nationalities: ['NO', { '...': second.digest }] };
    expect(await opened(made(payload, [name]))).toEqual({
      claims: { ...open, nationalities: ['NO', { '...': second.digest }], given_name: 'Sara', _sd: [digestOf('a decoy')] },
      withheld: 2,
    });
  });

  it.each([
    ['sha256', undefined],
    ['sha256', 'sha-256'],
    ['sha384', 'sha-384'],
    ['sha512', 'sha-512'],
  ] as const)('are found by %s where the payload says %s', async (hash, _sd_alg) => {
    const hashed = disclosure(['given_name', 'Sara'], hash);
    const payload = { _sd: [hashed.digest], ...(_sd_alg !== undefined && { _sd_alg }) };
    expect(await opened(made(payload, [hashed]))).toEqual({ claims: { ...open, given_name: 'Sara' }, withheld: 0 });
  });

  it.each<[string, JsonObject, readonly (Disclosed | string)[]]>([
    ['no digest names', {}, [name]],
    ['no digest names any more, since another was put in its place', { _sd: [name.digest] }, [disclosure(['given_name', 'Karin'])]],
    ['only a disclosure names that is itself named by none', {}, [name, disclosure(['x', { _sd: [name.digest] }])]],
    ['stands twice', { _sd: [name.digest] }, [name, name]],
    ['is named twice in one list', { _sd: [name.digest, name.digest] }, [name]],
    ['is named in two places', { _sd: [name.digest], other: { _sd: [name.digest] } }, [name]],
    ['is named as a property and as an element', { _sd: [name.digest], list: [{ '...': name.digest }] }, [name]],
    ['has the name of a claim that is open', { given_name: 'Karin', _sd: [name.digest] }, [name]],
    [
      'has the name of another disclosure beside it',
      { _sd: [name.digest, encoded(['s', 'given_name', 'Karin']).digest] },
      [name, encoded(['s', 'given_name', 'Karin'])],
    ],
    ['is an element where a property should stand', { _sd: [disclosure(['SE']).digest] }, [disclosure(['SE'])]],
    ['is a property where an element should stand', { list: [{ '...': name.digest }] }, [name]],
    ['has four parts', { _sd: [encoded(['s', 'a', 1, 2]).digest] }, [encoded(['s', 'a', 1, 2])]],
    ['has one part', { list: [{ '...': encoded(['s']).digest }] }, [encoded(['s'])]],
    ['has a name that is no text', { _sd: [encoded(['s', 1, 2]).digest] }, [encoded(['s', 1, 2])]],
    ['is an object', { _sd: [encoded({ 0: 's', 1: 'a', 2: 1 }).digest] }, [encoded({ 0: 's', 1: 'a', 2: 1 })]],
    ['is no JSON', { _sd: [digestOf('AAAA')] }, ['AAAA']],
    ['is no base64url', { _sd: [digestOf('!')] }, ['!']],
    ['is nothing at all', { _sd: [digestOf('')] }, ['']],
    ['says a name twice', { _sd: [digestOf(base64url('["s","a",{"b":1,"b":2}]'))] }, [base64url('["s","a",{"b":1,"b":2}]')]],
  ])('are refused as malformed where one %s', async (_, payload, disclosures) => {
    expect(await opened(made(payload, disclosures))).toBe('malformed');
  });

  it.each(['_sd', '...', '__proto__', '_sd_alg', 'iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status'])(
    'may not have the name %s at the top of an SD-JWT VC',
    async (reserved) => {
      const claim = disclosure([reserved, { x: 1 }]);
      const { vct: _, iss: __, ...rest } = open;
      const payload = reserved === 'vct' ? { ...rest, iss: school.did } : { vct: 'urn:test:1', ...(reserved !== 'iss' && { iss: school.did }) };
      const token = school.signVcJwt({ ...payload, _sd: [claim.digest] }, { typ: 'dc+sd-jwt' });
      expect(await opened(serialized(token, [claim.text]))).toBe('malformed');
    },
  );

  it.each(['_sd', '...', '__proto__'])('may not have the name %s anywhere', async (reserved) => {
    const claim = disclosure([reserved, ['x']]);
    expect(await opened(made({ deep: [{ deeper: { _sd: [claim.digest] } }] }, [claim]))).toBe('malformed');
  });

  it('may have a registered name below the top, where it means something else', async () => {
    const claim = disclosure(['status', 'employed']);
    expect(await opened(made({ work: { _sd: [claim.digest] } }, [claim]))).toEqual({
      claims: { ...open, work: { status: 'employed' } },
      withheld: 0,
    });
  });

  it.each<[string, JsonObject]>([
    ['`_sd` that is no list', { _sd: name.digest }],
    ['`_sd` that is null', { _sd: null }],
    ['`_sd` with something else than texts', { _sd: [1] }],
    ['`_sd` in a disclosed value that is no list', { x: { _sd: {} } }],
    ['`...` beside another name', { list: [{ '...': name.digest, x: 1 }] }],
    ['`...` that is no text', { list: [{ '...': 1 }] }],
    ['`...` outside an array', { x: { '...': name.digest } }],
  ])('cannot stand in a payload with %s', async (_, payload) => {
    expect(await opened(made(payload))).toBe('malformed');
  });

  it.each([['md5'], ['sha-1'], ['SHA-256'], ['sha-256-128'], [''], [null], [['sha-256']]])(
    'are not looked for with another hash when the payload asks for %j',
    async (_sd_alg) => {
      expect(await opened(made({ _sd: [name.digest], _sd_alg: _sd_alg as Json }, [name]))).toBe('hash-not-supported');
    },
  );

  it('are too many above 256', async () => {
    const many = Array.from({ length: 257 }, (_, index) => disclosure([`n${index}`, index]));
    const digests = many.map(({ digest }) => digest);
    expect(await opened(made({ _sd: digests }, many))).toBe('too-complex');
    expect(await opened(made({ _sd: digests.slice(1) }, many.slice(1)))).toMatchObject({ withheld: 0 });
  });

  it('are not followed deeper than 64 levels', async () => {
    const chain: Disclosed[] = [disclosure(['end', true])];
    for (let index = 0; index < 100; index += 1) chain.unshift(disclosure([`n${index}`, { _sd: [chain[0]?.digest ?? ''] }]));
    expect(await opened(made({ _sd: [chain[0]?.digest ?? ''] }, chain))).toBe('too-complex');
  });

  it('cannot be made to walk without end by digests that repeat', async () => {
    const chain: Disclosed[] = [disclosure(['end', true])];
    for (let index = 0; index < 25; index += 1) {
      const digest = chain[0]?.digest ?? '';
      chain.unshift(disclosure([`n${index}`, { a: { _sd: [digest] }, b: { _sd: [digest] } }]));
    }
    expect(await quickly(50, () => opened(made({ _sd: [chain[0]?.digest ?? ''] }, chain)))).toBe('malformed');
  });

  it('give what the reference library gives, for what is right', async () => {
    const { object, disclosures } = hiding({ ...open, a: [1, { '...': disclosure([2]).digest }] }, { given_name: 'Sara', b: { c: [null, false] } });
    const raw = serialized(school.signVcJwt(object, { typ: 'dc+sd-jwt' }), [...disclosures, disclosure([2]).text]);
    const library = new SDJwtInstance({
      hasher: async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', Buffer.from(data as string))),
      hashAlg: 'sha-256',
    });
    const theirs = await library.getClaims(raw);
    expect(await opened(raw)).toEqual({ claims: theirs, withheld: 0 });
  });
});

describe('the text of an SD-JWT', () => {
  const good = made({ _sd: [name.digest, place.digest] }, [name, place]);

  it.each([
    ['whose last ~ is lost', good.slice(0, -1), 'not-readable'],
    ['that is cut off in a disclosure', good.slice(0, -9), 'not-readable'],
    ['whose disclosures are cut off altogether', good.split('~')[0] ?? '', 'not-readable'],
    ['of two segments', `${good.split('.').slice(0, 2).join('.')}~`, 'malformed'],
    ['with a fourth segment', good.replace('~', '.AAAA~'), 'malformed'],
  ])('is not read %s', async (_, raw, problem) => {
    expect(await readCredential(raw)).toEqual({ ok: false, problem });
  });

  it.each([
    ['a type of another token', { typ: 'JWT' }, open, 'not-readable'],
    ['no type', { typ: undefined as unknown as string }, open, 'not-readable'],
    ['the type of a presentation', { typ: 'vp+sd-jwt' }, open, 'not-a-credential'],
    ['the type of a key binding', { typ: 'kb+jwt' }, open, 'not-a-credential'],
    ['no vct', { typ: 'dc+sd-jwt' }, { iss: school.did }, 'not-a-credential'],
    ['a vct that is no text', { typ: 'dc+sd-jwt' }, { iss: school.did, vct: 5 }, 'not-a-credential'],
    ['claims of a session', { typ: 'at+jwt' }, { iss: school.did, scope: 'all' }, 'not-a-credential'],
    ['an extension that must be understood', { typ: 'dc+sd-jwt', header: { crit: ['exp'] } }, open, 'critical-header'],
    ['no signature', { typ: 'dc+sd-jwt', header: { alg: 'none' } }, open, 'algorithm-not-allowed'],
    ['a shared secret', { typ: 'dc+sd-jwt', header: { alg: 'HS256' } }, open, 'algorithm-not-allowed'],
  ])('is not a credential that we read with %s', async (_, options, payload, problem) => {
    expect(await readCredential(serialized(school.signVcJwt(payload as JsonObject, options), []))).toEqual({ ok: false, problem });
  });
});

/** What is said of the holder's signature. */
async function bindingOf(raw: string): Promise<unknown> {
  const result = await openSdJwt(raw);
  return result.ok ? result.value.keyBinding : result.problem;
}

const broken = (code: string): object => ({ state: 'broken', outcome: { kind: 'failed', code } });

describe('the holder’s own signature', () => {
  const bound = { cnf: { jwk: { ...holder.publicJwk } as JsonObject } };
  const before = made({ ...bound, _sd: [name.digest] }, [name]);
  const stranger = keyPairFrom('sd-jwt: stranger', 'Ed25519');

  it('holds under the key that the issuer signed', async () => {
    expect(await bindingOf(before + keyBinding(before, holder))).toEqual({ state: 'holds' });
  });

  it.each<[string, string, unknown]>([
    ['is broken when somebody else made it', keyBinding(before, stranger), broken('altered')],
    ['is broken when it has the key of another kind', keyBinding(before, keyPairFrom('x', 'P-256')), broken('key-mismatch')],
    ['is broken without a signature', keyBinding(before, holder, { header: { alg: 'none' } }), broken('algorithm-not-allowed')],
    ['is broken when it is a token of another type', keyBinding(before, holder, { header: { typ: 'JWT' } }), broken('malformed')],
    ['is broken when it does not say when it was made', keyBinding(before, holder, { payload: { iat: null } }), broken('malformed')],
    ['is broken when it does not say what it covers', keyBinding(before, holder, { payload: { sd_hash: null } }), broken('malformed')],
    [
      'is broken when it demands what we do not understand',
      keyBinding(before, holder, { header: { crit: ['b64'], b64: false } }),
      broken('malformed'),
    ],
    [
      'is broken when it names a way to sign that its key is not for',
      keyBinding(before, holder, { header: { alg: 'ES512' } }),
      broken('key-mismatch'),
    ],
    ['is broken without its type', keyBinding(before, holder, { header: { typ: undefined as unknown as string } }), broken('malformed')],
    [
      'is unchecked when it covers nothing, as in the first drafts',
      keyBinding(before, holder, { header: { typ: undefined as unknown as string }, payload: { sd_hash: undefined as unknown as string } }),
      { state: 'unchecked' },
    ],
    ['is unchecked where there is none', '', { state: 'unchecked' }],
  ])('%s', async (_, binding, expected) => {
    expect(await bindingOf(before + binding)).toEqual(expected);
  });

  it('was made for elsewhere when a disclosure was taken away after it', async () => {
    const less = made({ ...bound, _sd: [name.digest] });
    expect(await bindingOf(less + keyBinding(before, holder))).toEqual({ state: 'elsewhere' });
  });

  it('is unchecked when its key is of a kind that we do not know', async () => {
    const other = made({ cnf: { jwk: { kty: 'OKP', crv: 'Ed448', x: 'AAAA' } } });
    expect(await bindingOf(other + keyBinding(other, holder, { header: { alg: 'Ed448' } }))).toEqual({ state: 'unchecked' });
  });

  it('is unchecked when the issuer named no key, whatever key its own header brings', async () => {
    const unbound = made({ _sd: [name.digest] }, [name]);
    expect(await bindingOf(unbound + keyBinding(unbound, stranger, { header: { jwk: { ...stranger.publicJwk } as JsonObject } }))).toEqual({
      state: 'unchecked',
    });
  });
});

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
