import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { sameness } from '@/utils/detect/written';
import { asExamined } from '@/utils/providers/found';
import { quickly } from '../harness/quickly';
import { counting, credentialToken, factsIn, json, token } from './page';

const pages = join(import.meta.dirname, '../pages/none');

it.each(readdirSync(pages))('X10: finds no credential on the page %s', (name) => {
  const page = new DOMParser().parseFromString(readFileSync(join(pages, name), 'utf8'), 'text/html');
  const examined = detect(page, counting()).flatMap(({ finding }) => asExamined(finding) ?? []);
  expect(examined.map(({ place, carried }) => `${place} ${sameness(carried).slice(0, 120)}`)).toEqual([]);
});

const sampleIssuers = [
  'https://university.example/issuers/14',
  'did:web:vc.university.example',
  'did:web:example.com%3A3000:issuers:1',
  'http://example.edu',
  { name: 'Example University', id: 'https://example.org/issuers/1' },
];
const withMember = (name: string, value: unknown): string => JSON.stringify({ ...JSON.parse(json()), [name]: value });

it.each([
  'https://www.example-skola.test/issuers/1',
  'https://example.com.skola.test/',
  'https://myexample.com/',
  'did:web:skola.test:example.com',
  { id: 'did:web:skola.test', image: { id: 'https://example.com/logo.png' } },
])('finds a credential whose issuer is no example: %j', (issuer) => {
  const written = withMember('issuer', issuer);
  expect(factsIn(`<pre>${written}</pre>`)).toMatchObject([{ carried: written }]);
});

it.each([
  ['an example beside it', withMember('evidence', { id: 'https://example.com/1', name: 'An issuer: "https://example.com/"' })],
  ['a detached signature', withMember('proof', { jws: 'eyJhbGciOiJFZERTQSJ9..c2ln' })],
])('finds a credential with %s', (_what, written) => {
  expect(factsIn(`<pre>${written}</pre>`)).toMatchObject([{ carried: written }]);
});

it.each([
  ['a session token', token({ sub: '42', sid: 'x', scope: 'openid' })],
  ['an id_token', token({ iss: 'https://login.test', aud: 'app', nonce: 'n' }, { alg: 'RS256', kid: '1' })],
  ['a token that says what it is', token({ vc: {} }, { alg: 'ES256', typ: 'at+jwt' })],
  ['a key-binding token', token({ vct: 'x' }, { alg: 'ES256', typ: 'kb+jwt' })],
  ['a token of a specification', token({ vc: { id: 'did:example:123' } })],
  ['a token without payload', `${token({ vc: {} }).split('.')[0]}.${'A'.repeat(40)}.${'s'.repeat(86)}`],
  ['JSON of a specification', json('did:example:abc')],
  ['JSON of something else', JSON.stringify({ '@context': 'https://schema.org', name: 'credentialSubject' })],
  ['half a credential', json().slice(0, -2)],
  ['a message with a badge, and a credential of another kind', '{"aps": {"badge": 9}, "auth": {"type": "ServiceAccountCredential"}}'],
  ...sampleIssuers.map((issuer): [string, string] => [`a credential of ${JSON.stringify(issuer)}`, withMember('issuer', issuer)]),
  ['a token of an example', token({ iss: 'https://issuer.example.com', vct: 'urn:eudi:pid:1' })],
  ['a badge of an example', '{"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "badge": "https://example.org/b.json"}'],
  ['a credential whose signature was left out', withMember('proof', { proofValue: 'z3FXQjecWufY46...UAUL5n2Brbx' })],
  ['the same with another sign', withMember('proof', { jws: 'eyJhbGciOiJFUzI1NiJ9…' })],
])('X09: passes over %s in a block of code', (_what, written) => {
  expect(factsIn(`<pre>${written}</pre>`)).toEqual([]);
});

it.each([
  `<script>var t = "${credentialToken()}"</script>`,
  `<script type="module">${json()}</script>`,
  `<textarea>${credentialToken()}</textarea>`,
  `<input value="${credentialToken()}">`,
  `<div contenteditable><p>${credentialToken()}</p></div>`,
  `<pre contenteditable="plaintext-only">${credentialToken()}</pre>`,
  `<template><p>${credentialToken()}</p></template>`,
  `<noscript>${credentialToken()}</noscript>`,
  `<style>/* ${credentialToken()} */</style>`,
])('does not read what the page runs or the reader writes: %#', (markup) => {
  expect(factsIn(markup)).toEqual([]);
});

it('X08: takes time in proportion to a text that was made to be slow', async () => {
  const hostile = [
    `${'eyJ'.repeat(170_000)}`,
    `eyJ${'A'.repeat(500_000)}.`,
    'eyJAAAAAAAAAAAAAA.'.repeat(28_000),
    ' eyJAAAAAAAAAAAAAA.AAAAAAAAAAA'.repeat(17_000),
  ];
  for (const text of hostile) expect(await quickly(50, () => factsIn(`<p>${text}</p>`))).toEqual([]);
});
