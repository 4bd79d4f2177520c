import { describe, expect, it } from 'vitest';
import { readCredential } from '@/utils/formats/table';
import type { Jwk, Key } from '@/utils/model/key';
import { openBadge } from '../harness/achievement.ts';
import { makeIssuer } from '../harness/issuer.ts';
import { keyPairFrom } from '../harness/key-pair.ts';

const issuer = makeIssuer({ did: 'did:web:skola.test' });
const token = issuer.signVcJwt(openBadge({ id: 'urn:x', issuer: { id: issuer.did, name: 'Skolan' }, title: 'Svetsning' }));

const keyOf = (publicJwk: Jwk, more: Partial<Key> = {}): Key => ({
  id: issuer.method,
  document: issuer.did,
  controller: issuer.did,
  jwk: publicJwk,
  purposes: ['assertionMethod'],
  revoked: null,
  expires: null,
  method: 'web',
  ...more,
});
const good = keyOf(keyPairFrom('did:web:skola.test', 'Ed25519').publicJwk);
const other = keyOf(keyPairFrom('somebody else', 'Ed25519').publicJwk);

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

describe('a token whose key was given before', () => {
  it('holds each time that it is asked, under that key only', async () => {
    const asked: [Key, string][] = [
      [good, token],
      [good, token],
      [other, token],
      [good, token],
      [good, changed(token)],
      [other, changed(token)],
      [keyOf(good.jwk, { revoked: '2026-01-01T00:00:00Z' }), token],
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
