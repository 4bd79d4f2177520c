import { createHash } from 'node:crypto';
import type { JsonObject } from '@/utils/model/json';
import { europeanCredential } from '../../harness/achievement.ts';
import { keyPairFrom } from '../../harness/key-pair.ts';
import { europeanSdJwtVc, hiding, keyBinding, serialized } from '../../harness/sd-jwt.ts';
import type { PageMade } from './page.ts';
import { diploma, school, schoolKeys, schoolWithP256 } from './people.ts';

const RECIPIENT = 'Test Persson';
const idOf = (number: number): string => `urn:uuid:5d1f0c1e-6666-4a5b-8c2d-00000000000${number}`;
const asked = (number: number, title: string) => ({ id: idOf(number), title, recipient: RECIPIENT });
const issuer = { id: school.did, name: school.name };

/** Every way in which a credential stands in a page itself, among tokens that are none of our business. */
export async function inlineVcZoo(): Promise<PageMade> {
  const inScript = await school.signDataIntegrity(diploma(asked(1, 'I ett skript')));
  const inGraph = await school.signDataIntegrity(diploma(asked(3, 'I en graf')));
  const html = PAGE.replace('{{vc}}', JSON.stringify(inScript, null, 2))
    .replace('{{vc+jwt}}', school.signVcJwt(diploma(asked(2, 'Som kort i ett skript'))))
    .replace('{{graph}}', JSON.stringify([ABOUT, { '@context': inGraph['@context'] ?? [], '@graph': [inGraph] }], null, 2))
    .replace('{{pre}}', broken(prettyToken(diploma(asked(4, 'Över flera rader')))))
    .replace('{{code}}', withKeyBinding())
    .replace('{{data}}', `data:application/vc+sd-jwt,${hidden(5, 'I en adress').join('~')}~`)
    .replace('{{sessions}}', Array.from({ length: 40 }, (_none, index) => `<li data-token="${index}">${session(index)}</li>`).join('\n'))
    .replace('{{id_token}}', idToken());
  return { name: 'inline-vc-zoo', html, web: schoolKeys };
}

/** What a search engine is told: no credential. */
const ABOUT = { '@context': 'https://schema.org', '@type': 'Person', name: RECIPIENT };

/** A token whose header was written with line breaks: it begins with `ewog`. */
function prettyToken(credential: JsonObject): string {
  const key = keyPairFrom('pages: school', 'Ed25519');
  const header = JSON.stringify({ alg: 'EdDSA', typ: 'vc+jwt', kid: school.method }, null, 2);
  const input = [header, JSON.stringify(credential)].map((part) => Buffer.from(part).toString('base64url')).join('.');
  return `${input}.${Buffer.from(key.sign(Buffer.from(input))).toString('base64url')}`;
}

/** Lines of 76 signs, with a soft hyphen and a zero-width space in between. */
const broken = (token: string): string =>
  token
    .replace(/.{76}/g, '$&\n')
    .replace(/^.{40}/, '$&\u00AD')
    .replace(/.{9}$/, '\u200B$&');

/** An SD-JWT of the school: the token and its disclosures. */
function hidden(number: number, title: string): string[] {
  const credential = europeanCredential({ id: idOf(number), issuer, title, recipient: RECIPIENT, eqf: 5 });
  const { fullName = null, ...subject } = credential.credentialSubject as JsonObject;
  const { object, disclosures } = hiding(subject, { fullName });
  return [schoolWithP256.signVcJwt({ ...credential, credentialSubject: object }, { typ: 'vc+sd-jwt' }), ...disclosures];
}

/** An SD-JWT VC with three disclosures, bound to its holder's key, who has signed for somebody. */
function withKeyBinding(): string {
  const holder = keyPairFrom('pages: holder', 'P-256');
  const { credentialSubject, ...diploma } = europeanSdJwtVc({ id: idOf(6), issuer, title: 'Med tre upplysningar', recipient: RECIPIENT, eqf: 6 });
  const { fullName = null, hasClaim = null, ...subject } = credentialSubject as JsonObject;
  const inside = hiding(subject, { fullName, hasClaim });
  const outside = hiding({ ...diploma, credentialSubject: inside.object, cnf: { jwk: { ...holder.publicJwk } } }, { birthYear: 1990 });
  const presented = serialized(schoolWithP256.signVcJwt(outside.object, { typ: 'dc+sd-jwt' }), [...inside.disclosures, ...outside.disclosures]);
  return presented + keyBinding(presented, holder, { payload: { aud: 'https://zoo.test', nonce: 'sida' } });
}

const part = (value: JsonObject): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = (text: string, length: number): string => createHash('sha512').update(text).digest('base64url').repeat(4).slice(0, length);

/** A key to somebody's session. */
function session(index: number): string {
  const input = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: `user-${index}`, sid: signature(`sid ${index}`, 20), scope: 'openid profile', exp: 4_102_444_800 })}`;
  return `${input}.${signature(input, 43)}`;
}

/** Who somebody is, told to an app where they signed in. */
function idToken(): string {
  const claims = { iss: 'https://login.utbildaren.test', aud: 'app', sub: '42', nonce: 'n', name: RECIPIENT, email: 'test.persson@example.se' };
  const input = `${part({ alg: 'RS256', kid: '1', typ: 'JWT' })}.${part(claims)}`;
  return `${input}.${signature(input, 342)}`;
}

const PAGE = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Allt på en sida | Test Persson</title>
<link rel="icon" href="data:,">
<style>
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 720px; margin: 24px auto; padding: 0 16px; }
  pre, code, .tokens { font: 11px/1.4 monospace; overflow: auto; max-height: 120px; background: #f4f4f2; padding: 6px; display: block; word-break: break-all; }
  article { margin: 20px 0; }
</style>
<script type="application/ld+json">
{{graph}}
</script>
</head>
<body>
<h1>Allt på en sida</h1>
<article><h2>I ett skript</h2><script type="application/vc">
{{vc}}
</script><p>Utfärdat 2026.</p></article>
<article><h2>Som kort i ett skript</h2><script type="Application/VC+JWT; charset=utf-8">
{{vc+jwt}}
</script><p>Utfärdat 2026.</p></article>
<article><h2>Över flera rader</h2><pre>
{{pre}}
</pre></article>
<article><h2>Med tre upplysningar</h2><p>Visas för arbetsgivare:</p><code>{{code}}</code></article>
<article><h2>I en adress</h2><p><a href="{{data}}">Hämta intyget</a></p></article>
<article><h2>Tryckt på plåt</h2><p>VP1-B3ECQDIYACEMHIGDODB6XHJ2YBV3Q4ZBQ7K2JQFAHLRZQHXV2R7D</p></article>
<h2>Felsökning</h2>
<ul class="tokens">
{{sessions}}
</ul>
<pre class="tokens">{{id_token}}</pre>
<script>window.__STATE__ = { token: document.querySelector('[data-token="7"]').textContent };</script>
</body>
</html>
`;
