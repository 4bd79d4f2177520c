import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldIn } from '@/utils/formats/carriers/text';
import { quickly } from '../../harness/quickly';

const TOKEN = `eyJhbGciOiJFZERTQSJ9.${'QUJD'.repeat(20)}.${'c2ln'.repeat(20)}`;
const SD_JWT = `${TOKEN}~WyJhIiwiYiIsImMiXQ~WyJkIiwiZSIsImYiXQ~`;
const credential = (raw: string) => ({ kind: 'credential', raw });
const address = (url: string) => ({ kind: 'address', url });

describe('a text that somebody marked, or that stood in a code', () => {
  it.each([
    ['JSON', ' {"a": 1}\n', [credential('{"a": 1}')]],
    ['a list in JSON', '[{"a":1}]', [credential('[{"a":1}]')]],
    ['JSON with words around it', 'Mitt intyg: {"a":{"b":[1]}} och mer', [credential('{"a":{"b":[1]}}')]],
    ['a token', TOKEN, [credential(TOKEN)]],
    ['a token with disclosures', SD_JWT, [credential(SD_JWT)]],
    ['a token that is broken over lines', TOKEN.replace(/.{40}/g, '$&\n  '), [credential(TOKEN)]],
    ['two tokens in a sentence, and one of them twice', `A ${TOKEN}, B ${SD_JWT} A ${TOKEN}`, [credential(TOKEN), credential(SD_JWT)]],
    ['an address', 'https://skola.test/1.vc', [address('https://skola.test/1.vc')]],
    ['addresses in a sentence', 'Se https://a.test/1. (Och http://b.test/2?c=d#e)', [address('https://a.test/1'), address('http://b.test/2?c=d#e')]],
    ['an offer for a wallet', 'openid-credential-offer://?credential_offer=%7B%7D', [{ kind: 'for-wallet' }]],
    ['a request for one', 'openid4vp://?request_uri=x', [{ kind: 'for-wallet' }]],
    ['an offer on the web', 'https://a.test/x?credential_offer_uri=https://b.test', [{ kind: 'for-wallet' }]],
    ['JSON with the address of an offer in it', '{"a":"https://b.test/?iuv=1"}', [credential('{"a":"https://b.test/?iuv=1"}')]],
    ['CBOR-LD', 'VP1-B3ABC+D.E/F:G', [{ kind: 'other-form' }]],
  ])('holds %s', (_what, text, held) => {
    expect(heldIn(text)).toEqual(held);
  });

  it.each([
    ['nothing', ''],
    ['words', 'Hej och hå'],
    ['a network of a café', 'WIFI:T:WPA;S:Kaféet;P:hemligt;;'],
    ['a visiting card', 'BEGIN:VCARD\nVERSION:3.0\nN:Ek;Anna\nEND:VCARD'],
    ['a payment', 'C1231111111;100;Tack;0'],
    ['another payment', 'BCD\n002\n1\nSCT\nBIC\nNamn\nSE00\nEUR1'],
    ['a telephone number', 'tel:+46700000000'],
    ['a bill', '{"uqr":1,"tp":1,"nme":"Bolaget"'],
    ['a number in JSON', '7'],
    ['braces in words', 'om {a} eller {b}'],
    ['a text that is too long', `{"a":"${'x'.repeat(600_000)}"}`],
  ])('holds nothing when it is %s', (_what, text) => {
    expect(heldIn(text)).toEqual([]);
  });

  it('is read in a time that grows with its length and no faster', async () => {
    const once = [`https://${'.'.repeat(490_000)}x`, `eyJ.a.b${' a'.repeat(240_000)}`];
    const often = ['eyJ', '{', '[{', 'https://', `${TOKEN.slice(0, 60)}.`, 'eyJ~', 'openid', 'a.a.a.', '~~', '?credential_offer'];
    for (const text of [...once, ...often.map((one) => one.repeat(Math.floor(500_000 / one.length)))]) await quickly(100, () => heldIn(text));
  });

  it('never makes the reader throw', () => {
    assert(property(string({ unit: 'binary', maxLength: 500 }), (text) => Array.isArray(heldIn(text))));
  });
});
