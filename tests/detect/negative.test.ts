import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { counting, credentialToken, factsIn, json, token } from './page';

const pages = join(import.meta.dirname, '../pages/none');

it.each(readdirSync(pages))('X10: finds no credential on the page %s', (name) => {
  const page = new DOMParser().parseFromString(readFileSync(join(pages, name), 'utf8'), 'text/html');
  expect(detect(page, counting()).map(({ finding }) => finding.carried)).toEqual([]);
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

it('X08: takes time in proportion to a text that was made to be slow', () => {
  const hostile = [
    `${'eyJ'.repeat(170_000)}`,
    `eyJ${'A'.repeat(500_000)}.`,
    'eyJAAAAAAAAAAAAAA.'.repeat(28_000),
    ' eyJAAAAAAAAAAAAAA.AAAAAAAAAAA'.repeat(17_000),
  ];
  const started = performance.now();
  for (const text of hostile) expect(factsIn(`<p>${text}</p>`)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1500);
});
