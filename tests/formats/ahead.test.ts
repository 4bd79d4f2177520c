import { afterEach, describe, expect, it, vi } from 'vitest';
import { begunAhead } from '@/utils/formats/ahead';
import { readCredential } from '@/utils/formats/table';
import type { Jwk, Key } from '@/utils/model/key';
import type { Outcome } from '@/utils/model/outcome';
import { openBadge } from '../harness/achievement.ts';
import { makeIssuer } from '../harness/issuer.ts';
import { keyPairFrom } from '../harness/key-pair.ts';

const ALTERED: Outcome = { kind: 'failed', code: 'altered' };
const HOLDS: Outcome = { kind: 'passed', code: 'proof-holds' };

const issuer = makeIssuer({ did: 'did:web:skola.test' });
const badge = openBadge({ id: 'urn:x', issuer: { id: issuer.did, name: 'Skolan' }, title: 'Svetsning' });

const keyOf = (jwk: Jwk, more: Partial<Key> = {}): Key => ({
  id: issuer.method,
  document: issuer.did,
  controller: issuer.did,
  jwk,
  purposes: ['assertionMethod'],
  revoked: null,
  expires: null,
  method: 'web',
  ...more,
});
const good = keyOf(keyPairFrom('did:web:skola.test', 'Ed25519').publicJwk);
const other = keyOf(keyPairFrom('somebody else', 'Ed25519').publicJwk);
const revoked = keyOf(good.jwk, { revoked: '2026-01-01T00:00:00Z' });

/** A check that holds under the keys of one name, and writes down which keys it was asked about. */
function checkFor(id: string, x: string) {
  const asked: string[] = [];
  const named = (more: Partial<Key>, ofX: string): Key => keyOf({ kty: 'OKP', crv: 'Ed25519', x: ofX }, { id, ...more });
  const check = async ({ jwk }: Key): Promise<Outcome> => {
    asked.push(jwk.x ?? '');
    return jwk.x === x ? HOLDS : ALTERED;
  };
  return { asked, check, named };
}

describe('a check that is begun ahead', () => {
  it('is made with the key that bore the name last, and once only', async () => {
    const { asked, check, named } = checkFor('did:web:a.test#1', 'good');
    expect(await (await begunAhead('did:web:a.test#1', check))(named({}, 'good'))).toEqual(HOLDS);
    const again = await begunAhead('did:web:a.test#1', check);
    expect(asked).toEqual(['good', 'good']);
    expect(await again(named({}, 'good'))).toEqual(HOLDS);
    expect(asked).toEqual(['good', 'good']);
  });

  it('never answers for another key: an issuer who changed it, or says that it is no longer good', async () => {
    const { asked, check, named } = checkFor('did:web:b.test#1', 'old');
    await (await begunAhead('did:web:b.test#1', check))(named({}, 'old'));
    const later = await begunAhead('did:web:b.test#1', check);
    expect(await later(named({}, 'new'))).toEqual(ALTERED);
    expect(asked).toEqual(['old', 'old', 'new']);
    const last = await begunAhead('did:web:b.test#1', check);
    expect(await last(named({ revoked: '2026-01-01T00:00:00Z' }, 'new'))).toEqual(ALTERED);
    expect(asked).toEqual(['old', 'old', 'new', 'new', 'new']);
  });

  it('is not made for a proof that names no key, nor with a key of another name', async () => {
    const { asked, check, named } = checkFor('did:web:c.test#1', 'good');
    await begunAhead(null, check);
    expect(asked).toEqual([]);
    await (await begunAhead('did:web:c.test#2', check))(named({}, 'good'));
    await begunAhead('did:web:c.test#2', check);
    expect(asked).toEqual(['good']);
  });
});

/** What the first proof of a text says under a key. */
async function codeUnder(key: Key, raw: string): Promise<string> {
  const read = await readCredential(raw);
  if (!read.ok) throw new Error(read.problem);
  return (await read.value.proofs[0]?.holds(key))?.code ?? 'no proof';
}

const changed = (raw: string): string => {
  const [header, payload = '', signature] = raw.split('.');
  const claims = Buffer.from(payload, 'base64url').toString().replace('Svetsning', 'Kirurgi');
  return [header, Buffer.from(claims).toString('base64url'), signature].join('.');
};

const token = issuer.signVcJwt(badge);

describe('a token whose key was given before', () => {
  it('holds each time that it is asked, under that key only', async () => {
    const asked: [Key, string][] = [
      [good, token],
      [good, token],
      [other, token],
      [good, token],
      [good, changed(token)],
      [other, changed(token)],
      [revoked, token],
      [good, ` ${token}\n`],
    ];
    const codes: string[] = [];
    for (const [key, raw] of asked) codes.push(await codeUnder(key, raw));
    expect(codes).toEqual(['proof-holds', 'proof-holds', 'altered', 'proof-holds', 'altered', 'altered', 'proof-holds', 'proof-holds']);
  });

  it('is not told the answer about another token that is read at the same time', async () => {
    const both = await Promise.all([token, changed(token), token, changed(token)].map((raw) => codeUnder(good, raw)));
    expect(both).toEqual(['proof-holds', 'altered', 'proof-holds', 'altered']);
  });
});

/** Writes down when a signature goes to WebCrypto, and when a text with the badge's name in it is decoded. */
function watched(): string[] {
  const order: string[] = [];
  const verify = crypto.subtle.verify.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'verify').mockImplementation((...given) => {
    order.push('handed over');
    return verify(...given);
  });
  const { decode } = TextDecoder.prototype;
  vi.spyOn(TextDecoder.prototype, 'decode').mockImplementation(function (this: TextDecoder, ...given) {
    const text = decode.apply(this, given);
    if (text.includes('Svetsning')) order.push('decoded');
    return text;
  });
  return order;
}

describe('what is signed with a key that was given before', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is with WebCrypto before a token is decoded', async () => {
    await codeUnder(good, token);
    const another = issuer.signVcJwt({ ...badge, id: 'urn:another' });
    const order = watched();
    await readCredential(another);
    expect(order).toEqual(['handed over', 'decoded']);
  });

  it.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)('is with WebCrypto before a document under %s is read', async (form) => {
    const raw = JSON.stringify(await issuer.prove(badge, form));
    await codeUnder(good, raw);
    const order = watched();
    await readCredential(raw);
    expect(order).toEqual(['handed over']);
  });
});
