import { describe, expect, it } from 'vitest';
import { metadataMethod } from '@/utils/formats/jose/issuer-metadata';
import type { JsonObject } from '@/utils/model/json';
import { resolveKey } from '@/utils/resolve/key';
import { type Answers, netOf } from '../harness/answers';
import { keyPairFrom } from '../harness/key-pair';

const { publicJwk, multibase } = keyPairFrom('school', 'P-256');
const other = keyPairFrom('other', 'P-256');
const jwk = (kid: string | undefined, more: JsonObject = {}, key = publicJwk): JsonObject => ({ ...key, ...(kid !== undefined && { kid }), ...more });

/** What comes of a name, in one line, and what was asked. */
async function found(method: string, answers: Answers): Promise<string> {
  const result = await resolveKey(method, netOf(answers));
  if (!result.ok) return result.problem.code;
  const { document, controller, purposes, method: kind } = result.value;
  return `${kind}: ${[...new Set([document, controller])].join(' by ')}: ${purposes}`;
}

const at = (url: string, document: JsonObject): Answers => ({ [url]: JSON.stringify(document) });

describe('the name of an https issuer’s key', () => {
  it.each([
    ['https://skola.test', 'a', 'https://skola.test/.well-known/jwt-vc-issuer#a'],
    ['https://skola.test/', 'a', 'https://skola.test/.well-known/jwt-vc-issuer#a'],
    ['https://skola.test/kurs/1', 'a#b/c', 'https://skola.test/.well-known/jwt-vc-issuer/kurs/1#a%23b%2Fc'],
    ['https://skola.test:8443/kurs/', null, 'https://skola.test:8443/.well-known/jwt-vc-issuer/kurs'],
    ['http://skola.test', 'a', null],
    ['https://SKOLA.test', 'a', null],
    ['https://skola.test/a/../b', 'a', null],
    ['https://skola.test?x', 'a', null],
    ['https://skola.test/#', 'a', null],
    ['https://anna@skola.test', 'a', null],
    ['https://', 'a', null],
    ['did:web:skola.test', 'a', null],
  ])('%s, %s: %s', (issuer, kid, method) => {
    expect(metadataMethod(issuer, kid)).toBe(method);
  });
});

describe('an https issuer’s metadata', () => {
  const ISSUER = 'https://skola.test/kurs';
  const URL = 'https://skola.test/.well-known/jwt-vc-issuer/kurs';
  const KEYS = 'https://nycklar.test/jwks.json';
  const metadata = (content: JsonObject): Answers => ({ [URL]: JSON.stringify({ issuer: ISSUER, ...content }) });
  const inside = (...keys: JsonObject[]): Answers => metadata({ jwks: { keys } });
  const GOOD = `https: ${ISSUER}: assertionMethod`;

  it.each([
    ['has the key by its name', 'a', inside(jwk('b', {}, other.publicJwk), jwk('a')), GOOD],
    ['has one key, and the token names none', null, inside(jwk('a')), GOOD],
    ['has its keys at another address', 'a', { ...metadata({ jwks_uri: KEYS }), [KEYS]: JSON.stringify({ keys: [jwk('a')] }) }, GOOD],
    ['has a key for signatures', 'a', inside(jwk('a', { use: 'sig', alg: 'ES256', key_ops: ['verify'] })), GOOD],
    ['has only a key for encryption', 'a', inside(jwk('a', { use: 'enc' })), `https: ${ISSUER}: `],
    ['has other keys', 'c', inside(jwk('a'), jwk('b')), 'key-not-listed'],
    ['has keys without names', 'c', inside(jwk(undefined)), 'key-not-given'],
    ['has several keys, and the token names none', null, inside(jwk('a'), jwk('b')), 'key-not-given'],
    ['has two keys under one name', 'a', inside(jwk('a'), jwk('a', {}, other.publicJwk)), 'did-document-malformed'],
    ['has no keys', 'a', inside(), 'key-not-listed'],
    ['has a secret', 'a', inside({ kty: 'oct', k: 'AAAA', kid: 'a' }), 'key-not-usable'],
    ['is another issuer’s', 'a', metadata({ issuer: 'https://annan.test/kurs', jwks: { keys: [jwk('a')] } }), 'did-mismatch'],
    ['is the host’s, not the path’s', 'a', metadata({ issuer: 'https://skola.test', jwks: { keys: [jwk('a')] } }), 'did-mismatch'],
    ['names no issuer', 'a', { [URL]: JSON.stringify({ jwks: { keys: [jwk('a')] } }) }, 'did-mismatch'],
    ['says two things', 'a', metadata({ jwks: { keys: [jwk('a')] }, jwks_uri: KEYS }), 'did-document-malformed'],
    ['has its keys at no safe address', 'a', metadata({ jwks_uri: 'http://nycklar.test/jwks.json' }), 'did-document-malformed'],
    ['says nothing of keys', 'a', metadata({}), 'did-document-malformed'],
    ['is a page', 'a', { [URL]: '<!doctype html>' }, 'wrong-content'],
    ['is not there', 'a', {}, 'unreachable'],
    ['may not be asked yet', 'a', { [URL]: { problem: 'needs-permission' } }, 'needs-permission'],
    ['has its keys where nothing answers', 'a', metadata({ jwks_uri: KEYS }), 'unreachable'],
  ] as [string, string | null, Answers, string][])('%s', async (_what, kid, answers, answer) => {
    expect(await found(metadataMethod(ISSUER, kid) ?? '', answers)).toBe(answer);
  });

  it('writes the issuer in its own way, which then counts: the address is the same with a slash at the end', async () => {
    expect(await found(metadataMethod(ISSUER, 'a') ?? '', metadata({ issuer: `${ISSUER}/`, jwks: { keys: [jwk('a')] } }))).toBe(
      `https: ${ISSUER}/: assertionMethod`,
    );
  });

  it('is the only place that is asked: no list of keys beside it', async () => {
    const net = netOf({});
    await resolveKey(metadataMethod(ISSUER, 'a') ?? '', net);
    expect(net.asked).toEqual([URL]);
  });
});

describe('an https address of a key', () => {
  const SCHOOL = 'https://skola.test/utfardare/1';
  const METHOD = `${SCHOOL}#k1`;
  const KEY = 'https://skola.test/nycklar/1';
  const method = (id: string, controller: string = SCHOOL): JsonObject => ({ id, type: 'Multikey', controller, publicKeyMultibase: multibase });
  const school = (more: JsonObject): Answers => at(SCHOOL, { id: SCHOOL, ...more });
  const GOOD = `https: ${SCHOOL}: assertionMethod`;

  it.each([
    ['in the document at that address', METHOD, school({ verificationMethod: [method(METHOD)], assertionMethod: [METHOD] }), GOOD],
    ['in the document, named from it', METHOD, school({ assertionMethod: [method('#k1')] }), GOOD],
    ['listed for nothing', METHOD, school({ verificationMethod: [method(METHOD)] }), `https: ${SCHOOL}: `],
    ['not in the document', METHOD, school({ verificationMethod: [method('#k2')] }), 'key-not-listed'],
    ['in a document that is somebody else’s', METHOD, at(SCHOOL, { id: 'https://annan.test/', assertionMethod: [method(METHOD)] }), 'did-mismatch'],
    [
      'controlled by somebody else',
      METHOD,
      school({ verificationMethod: [method(METHOD, 'https://annan.test/')], assertionMethod: [METHOD] }),
      `https: ${SCHOOL} by https://annan.test/: assertionMethod`,
    ],
    ['by itself, listed by its controller', KEY, { ...at(KEY, method(KEY)), ...school({ assertionMethod: [KEY] }) }, GOOD],
    ['by itself, not listed by its controller', KEY, { ...at(KEY, method(KEY)), ...school({ assertionMethod: [] }) }, 'key-not-listed'],
    ['by itself, listed for logging in', KEY, { ...at(KEY, method(KEY)), ...school({ verificationMethod: [KEY] }) }, `https: ${SCHOOL}: `],
    [
      'by itself, and another in its controller’s document under its name',
      KEY,
      {
        ...at(KEY, method(KEY)),
        ...school({ verificationMethod: [{ ...method(KEY), publicKeyMultibase: other.multibase }], assertionMethod: [KEY] }),
      },
      'did-document-malformed',
    ],
    ['by itself, whose controller is another', KEY, { ...at(KEY, method(KEY)), ...at(SCHOOL, { id: 'https://annan.test/' }) }, 'did-mismatch'],
    ['by itself, under another name', KEY, at(KEY, method('https://annan.test/1')), 'did-mismatch'],
    ['by itself, controlled by nobody', KEY, at(KEY, { id: KEY, publicKeyMultibase: multibase }), 'did-mismatch'],
    ['by itself, controlled by a page of no safe kind', KEY, at(KEY, method(KEY, 'http://skola.test/')), 'did-not-supported'],
    ['that does not answer', METHOD, {}, 'unreachable'],
    ['in its own fragment', `${SCHOOL}#${multibase}`, {}, 'key-in-fragment'],
    ['in its own fragment, at a page', `${SCHOOL}#${multibase}`, { [SCHOOL]: '<!doctype html>' }, 'key-in-fragment'],
    ['in its own fragment, in another’s document', `${SCHOOL}#${multibase}`, at(SCHOOL, { id: 'https://annan.test/' }), 'key-in-fragment'],
    ['in its own fragment, where we may not ask yet', `${SCHOOL}#${multibase}`, { [SCHOOL]: { problem: 'needs-permission' } }, 'needs-permission'],
    [
      'in its own fragment and in the document at that address',
      `${SCHOOL}#${multibase}`,
      school({ assertionMethod: [method(`#${multibase}`)] }),
      GOOD,
    ],
    ['with two fragments', `${METHOD}#x`, {}, 'did-malformed'],
    ['without encryption', 'http://skola.test/1#k', {}, 'did-not-supported'],
    ['longer than any honest one', `${SCHOOL}#${'a'.repeat(3000)}`, {}, 'did-malformed'],
  ] as [string, string, Answers, string][])('%s', async (_what, name, answers, answer) => {
    expect(await found(name, answers)).toBe(answer);
  });
});
