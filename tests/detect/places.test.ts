import { describe, expect, it } from 'vitest';
import { credentialToken, factsIn, json, token } from './page';

const one = (place: string, carried: string, label = 'Kurs', anchor = 'strong') => [{ place, carried, label, anchor }];
const inItem = (markup: string): string => `<ul><li><strong>Kurs</strong> <span>Skolan</span>${markup}</li></ul>`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const blockOf = (letter: string, length: number) => `<script type="application/vc">${letter.repeat(length)}</script>`;
const alternate = (type: string) => `<link rel="alternate" type="${type}" href="/bevis/7">`;

describe('a data block', () => {
  it.each([
    'application/vc',
    'application/vp',
    'APPLICATION/VC+LD+JSON',
    'application/vc+jwt; charset=utf-8',
    'application/dc+sd-jwt',
    'application/vp+sd-jwt',
  ])('of type %s is a credential, whatever it holds', (type) => {
    expect(factsIn(inItem(`<script type="${type}"> anything </script>`))).toEqual(one('script', 'anything'));
  });

  it('of type application/ld+json is one when it speaks of credentials', () => {
    expect(factsIn(inItem(`<script type="application/ld+json">${json()}</script>`))).toEqual(one('script', json()));
  });

  it('of type application/ld+json is one when it is an Open Badges 2.0 assertion', () => {
    const assertion = '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","badge":"https://skola.test/b"}';
    expect(factsIn(inItem(`<script type="application/ld+json">${assertion}</script>`))).toEqual(one('script', assertion));
  });

  it.each(['x', 'å', '€'])('is found unread when it says it is a credential and is larger than 512 KiB, counted in bytes: %s', (letter) => {
    const most = Math.floor((512 * 1024) / Buffer.byteLength(letter));
    const carried = [most, most + 1].map((length) => factsIn(blockOf(letter, length))[0]?.carried);
    expect(carried).toEqual([letter.repeat(most), `${most + 1} characters`]);
  });

  it('X01: is passed over unread when it is larger than that and does not say what it is', () => {
    expect(factsIn(`<script type="application/ld+json">{"credentialSubject": "${'x'.repeat(512 * 1024)}"}</script>`)).toEqual([]);
  });
});

describe('a link', () => {
  it.each([
    ['<a href="kurs.vc">Kurs</a>', 'https://page.test/cv/kurs.vc'],
    ['<a href="/bevis/kurs.VP?lang=sv">Kurs</a>', 'https://page.test/bevis/kurs.VP?lang=sv'],
    ['<a href="https://skola.test/kurs.jsonld#del">Kurs</a>', 'https://skola.test/kurs.jsonld'],
    ['<a href="//skola.test/kurs.jwt">Kurs</a>', 'https://skola.test/kurs.jwt'],
    ['<a href="kurs.jws">Kurs</a>', 'https://page.test/cv/kurs.jws'],
    ['<a href="kurs.vcjson">Kurs</a>', 'https://page.test/cv/kurs.vcjson'],
    ['<a href="/bevis/7" type="application/vc+jwt">Kurs</a>', 'https://page.test/bevis/7'],
    ['<a href="kurs.json" type="application/ld+json">Kurs</a>', 'https://page.test/cv/kurs.json'],
    ['<a href="intyg-7.json" download>Kurs</a>', 'https://page.test/cv/intyg-7.json'],
    ['<a href="7.json" download="credential.json">Kurs</a>', 'https://page.test/cv/7.json'],
    ['<a href="7.json" rel="credential">Kurs</a>', 'https://page.test/cv/7.json'],
    ['<a href="/catalog/7" type="application/vc">Kurs</a>', 'https://page.test/catalog/7'],
    ['<a href="/treeplanting/contextual.jsonld">Kurs</a>', 'https://page.test/treeplanting/contextual.jsonld'],
  ])('%s is one', (markup, url) => {
    expect(factsIn(markup)).toEqual(one('link', url, 'Kurs', 'a'));
  });

  it.each([
    '<a href="http://skola.test/kurs.vc">not https</a>',
    '<a href="https://user:secret@skola.test/kurs.vc">a user in it</a>',
    '<a href="https://fond.vc">a domain under .vc</a>',
    '<a href="https://fond.vc/?q=a.vc">an ending in the query</a>',
    '<a href="data.json">plain JSON</a>',
    '<a href="intyg-7.json">JSON with a promising name and nothing more</a>',
    '<a href="data.json" download>plain JSON to download</a>',
    '<a href="package.json" rel="noopener">JSON with an ordinary rel</a>',
    '<a href="javascript:open(1).vc" type="application/vc">a script</a>',
    '<a href="https://[bad/kurs.vc">no address</a>',
    '<a type="application/vc">nowhere</a>',
    `<a href="${'x'.repeat(2048)}.vc">too long</a>`,
    '<a href="https://kod.test/a/b/blob/main/intyg.jsonld">a page about a file</a>',
    '<a href="https://kod.test/a/b/-/blame/main/intyg.vc">another</a>',
    '<a href="/contexts/v2.jsonld">a context</a>',
    '<a href="/elm_v3_schema.json" download>a schema</a>',
    '<a href="https://data.test/dataset/42.jsonld">a data set</a>',
  ])('%s is none', (markup) => {
    expect(factsIn(markup)).toEqual([]);
  });

  it('that is a picture is called by the picture’s own words', () => {
    expect(factsIn('<a href="kurs.vc"><img src="b.png" alt="Svetsare, steg 2"></a>')).toEqual(
      one('link', 'https://page.test/cv/kurs.vc', 'Svetsare, steg 2', 'a'),
    );
  });

  it('that says nothing is called by the title beside it', () => {
    expect(factsIn(inItem('<a href="kurs.vc"><img src="b.png"></a>'))).toEqual(one('link', 'https://page.test/cv/kurs.vc', 'Kurs', 'a'));
  });
});

describe('an alternate link', () => {
  it.each(['application/vc', 'application/vc+ld+json', 'application/vp+jwt'])(
    'in the head, of type %s, belongs to the page’s main heading',
    (type) => {
      expect(factsIn('<h1>Kurs</h1>', alternate(type))).toEqual(one('alternate-link', 'https://page.test/bevis/7', 'Kurs', 'h1'));
    },
  );

  it('belongs to the page itself where there is no heading', () => {
    expect(factsIn('<p>…</p>', alternate('application/vc'))).toEqual(one('alternate-link', 'https://page.test/bevis/7', '', 'body'));
  });

  it.each(['application/ld+json', 'application/json+oembed', 'text/html'])('of type %s is none', (type) => {
    expect(factsIn('<h1>Kurs</h1>', alternate(type))).toEqual([]);
  });
});

describe('a text', () => {
  it.each(['pre', 'code', 'textarea readonly'])('in <%s> is a credential when it is its JSON', (tag) => {
    expect(factsIn(inItem(`<${tag}>\n${json()}\n</${tag.split(' ')[0]}>`))).toEqual(one('text', json()));
  });

  it.each([
    '{"payload":"eyJ4IjoxfQ","signatures":[{"protected":"eyJhbGciOiJFUzI1NiJ9","signature":"AAAA"}]}',
    '{ "payload": "eyJ4IjoxfQ", "protected": "eyJhbGciOiJFUzI1NiJ9", "signature": "AAAA" }',
  ])('is a credential when it is one under a seal, whose content is not seen: %s', (sealed) => {
    expect(factsIn(inItem(`<pre>${sealed}</pre>`))).toEqual(one('text', sealed));
  });

  it.each(['p', 'span', 'code', 'pre', 'textarea readonly'])('in <%s> is a credential when it is its token', (tag) => {
    expect(factsIn(inItem(`<${tag}>${credentialToken()}</${tag.split(' ')[0]}>`))).toEqual(one('text', credentialToken()));
  });

  it('in a block of code may be broken over lines and marked up', () => {
    const broken = (credentialToken().match(/.{1,40}/g) ?? []).map((line) => `<span>${line}</span>`).join('\u00AD\n  ');
    expect(factsIn(inItem(`<pre><code>${broken}</code></pre>`))).toEqual(one('text', credentialToken()));
  });

  it.each([
    ['an SD-JWT VC with two disclosures', `${token({ vct: 'https://skola.test/vct' }, { alg: 'ES256', typ: 'dc+sd-jwt' })}~WyJhIl0~WyJiIl0~`],
    ['an Open Badges 2.0 assertion', token({ badge: 'https://skola.test/b', recipient: {} }, { alg: 'RS256' })],
    ['a presentation', token({ vp: {} }, { alg: 'EdDSA', typ: 'vp+jwt' })],
    ['a VCDM 2.0 token', token({ '@context': [], type: [] }, { alg: 'EdDSA', typ: 'vc+jwt' })],
    [
      'a token whose header is indented',
      `${Buffer.from('{\n  "alg": "ES256"\n}').toString('base64url')}.${credentialToken().split('.')[1]}.${'s'.repeat(86)}`,
    ],
  ])('is a credential when it is %s', (_what, raw) => {
    expect(factsIn(inItem(`<code>${raw}</code>`))).toEqual(one('text', raw));
  });

  it('is one finding when its token has too many parts: the first three are not a credential of their own', () => {
    const four = `${credentialToken()}.${'A'.repeat(60)}`;
    expect(factsIn(inItem(`<code>${four}</code>`))).toEqual(one('text', four));
  });

  it('in a block of code can hold several tokens, each on its own lines', () => {
    const lines = ['A', 'B'].map((name) => `${credentialToken(name).split('.').join('.\n')}`).join('\n');
    expect(factsIn(`<pre>${lines}</pre>`).map(({ carried }) => carried)).toEqual([credentialToken('A'), credentialToken('B')]);
  });

  it.each([
    ['on the next line', '\nHej'],
    ['after a space', ' Hej'],
    ['on the next line, with more words', '\nUtfardat 2024\nav skolan'],
    ['on a line that could be one of its own', `\n${'x'.repeat(40)}`],
  ])('in a block of code ends where its signature ends, whatever word follows %s', (_where, after) => {
    const wrapped = (credentialToken().match(/.{1,40}/g) ?? []).join('\n');
    expect(factsIn(inItem(`<pre>${credentialToken()}${after}</pre>`))).toEqual(one('text', credentialToken()));
    expect(factsIn(inItem(`<pre>${wrapped}${after}</pre>`))).toEqual(one('text', credentialToken()));
  });

  it('in a block of code may be broken at odd places', () => {
    const [header, payload, signature = ''] = credentialToken().split('.');
    const broken = `${header}\n.${payload}.\n${signature.slice(0, 50)}\n  ${signature.slice(50, 55)}\n${signature.slice(55)}`;
    expect(factsIn(inItem(`<pre>Intyg:\n${broken}\nHej</pre>`))).toEqual(one('text', credentialToken()));
  });

  it('can hold several tokens', () => {
    expect(factsIn(`<p>${credentialToken('A')} and ${credentialToken('B')}</p>`).map(({ carried }) => carried)).toEqual([
      credentialToken('A'),
      credentialToken('B'),
    ]);
  });
});

describe('a data: address', () => {
  it.each([
    ['a link with a credential type', `<a href="data:application/vc,${encodeURIComponent(json('Å'))}">Kurs</a>`, json('Å'), 'a'],
    ['a link in base64', `<a href="data:application/vc+ld+json;base64,${base64(json('Å'))}">Kurs</a>`, json('Å'), 'a'],
    ['a link to JSON that speaks of credentials', `<a href="data:application/json;base64,${base64(json())}">Kurs</a>`, json(), 'a'],
    ['a link to an enveloped token', `<a href="data:application/vc+jwt,${credentialToken()}">Kurs</a>`, credentialToken(), 'a'],
    ['a link whose own type says so', `<a type="application/vc" href="data:,{}">Kurs</a>`, '{}', 'a'],
    ['a data block', inItem(`<script type="application/vc" src="data:application/vc,${encodeURIComponent(json())}"></script>`), json(), 'strong'],
  ])('is one in %s', (_where, markup, raw, anchor) => {
    expect(factsIn(markup)).toEqual(one('data-url', raw, 'Kurs', anchor));
  });

  it.each([
    '<a href="data:text/html,hello">a page</a>',
    '<a href="data:application/vc;base64,%%%">not base64</a>',
    '<a href="data:application/vc">nothing</a>',
    '<a href="data:application/json,%7B%22name%22%3A1%7D">other JSON</a>',
    `<a href="data:application/vc,${'x'.repeat(512 * 1024 + 1)}">too large</a>`,
  ])('is none in %s', (markup) => {
    expect(factsIn(markup)).toEqual([]);
  });
});
