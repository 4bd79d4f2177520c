import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { examine } from '@/utils/examine';
import { endingOf, inlineCode, linkCode, mediaTypeOf } from '@/utils/explain/embed-code';
import type { Net } from '@/utils/model/net';
import type { Manifest } from '../fixtures/manifest';
import { openBadge } from '../harness/achievement';
import { netOf } from '../harness/answers';
import { NOW } from '../harness/asking';
import { makeIssuer } from '../harness/issuer';
import { quickly } from '../harness/quickly';
import { signedSdJwt } from '../harness/sd-jwt';
import { webMap } from '../harness/web-map';

/** What stands in the block, as a page would read it. */
const inside = (code: string | null): string => /^<script type="[\w/+-]+">([\s\S]*)<\/script>$/.exec(code ?? '')?.[1] ?? 'no block';

const school = makeIssuer({ did: 'did:key', seed: 'school' });

const FIXTURES = new URL('../fixtures/', import.meta.url);
const { now, rows }: Manifest = JSON.parse(readFileSync(new URL('manifest.json', FIXTURES), 'utf8'));
const chosen = rows.filter(({ file }) => /\.(?:verified|invalid)\.(?:json|jwt)$/.test(file) && !file.startsWith('alg-none'));

/** What is said of a text: the verdict, why, and the title. */
const said = async (raw: string, net: Net) =>
  (await examine({ id: 'a', place: 'script', carried: { kind: 'embedded', raw }, label: '' }, { net, now: Date.parse(now), trustLists: [] })).map(
    ({ verdict, reasons, title }) => [verdict, reasons.join(), title],
  );

describe('the code that embeds a credential', () => {
  it.each([
    ['the end of a script', '</script><img src=x onerror=alert(1)>'],
    ['the end in capitals, with a space', '</SCRIPT >'],
    ['the beginning of a comment', '<!-- <script>'],
    ['the end of a comment', '-->'],
    ['the end of a CDATA section', ']]>'],
    ['an entity', '&lt;/script&gt; &quot;'],
    ['line separators', '\u2028\u2029'],
    ['letters that another encoding reads as others', 'Ledarskap på hög nivå, Łódź, 東京, 😀'],
    ['half a character', '\uD83D'],
    ['a quote and a backslash', '\\" </script> \\\\'],
    ['what a string only seems to end', '\\\\" : "x'],
  ])('lets nothing out: %s', (_what, text) => {
    const raw = JSON.stringify({ name: text, [text]: [text] }, null, 2);
    const written = inside(inlineCode(raw));
    expect(written).toMatch(/^[\x20-\x7E]*$/);
    expect(written).not.toMatch(/[<>&']/);
    expect(JSON.parse(written)).toEqual(JSON.parse(raw));
  });

  it('leaves numbers, names and their order as they were signed', () => {
    const raw = '{ "b": 1.0, "a": 1e3,\n\t"a": 12345678901234567890 , "c": "  two  spaces " }';
    expect(inside(inlineCode(raw))).toBe('{"b":1.0,"a":1e3,"a":12345678901234567890,"c":"  two  spaces "}');
  });

  it.each([
    '',
    'Hej',
    '<script>alert(1)</script>',
    '{"a": </script>}',
    '{"a": "</script>"',
    'eyJhbGciOiJub25lIn0.</script>.x',
    'a.b.c~<!--',
    'https://skola.test/x.jwt',
  ])('is none where it could not be safe: %j', (raw) => {
    expect(inlineCode(raw)).toBeNull();
  });

  it('is quick with what is made to be slow', async () => {
    for (const raw of [`{"a":"${'\\\\'.repeat(200_000)}"}`, `[${' '.repeat(400_000)}1]`, `{"a":"${'"'.repeat(200_000)}`, `${'a'.repeat(400_000)}.`])
      await quickly(50, () => inlineCode(raw));
  });

  it.each([
    ['{"@context":["https://www.w3.org/ns/credentials/v2"]}', 'application/vc', 'jsonld'],
    ['{"@context":["https://www.w3.org/2018/credentials/v1"]}', 'application/vc+ld+json', 'jsonld'],
    ['{"@context":"https://w3id.org/openbadges/v2"}', 'application/ld+json', 'jsonld'],
    ['eyJ.eyJ.x', 'application/vc+jwt', 'jwt'],
    ['eyJ.eyJ.x~', 'application/dc+sd-jwt', 'jwt'],
  ])('says what %s is', (raw, type, ending) => {
    expect([mediaTypeOf(raw), endingOf(raw)]).toEqual([type, ending]);
  });

  it('keeps every signature: what is in the block is judged as the credential is', async () => {
    const awkward = openBadge({ id: 'urn:uuid:1', issuer: { id: school.did, name: 'Skolan & Co' }, title: 'Räksmörgås </script><!-- å' });
    const raws = [
      JSON.stringify(await school.signDataIntegrity(awkward), null, 4),
      school.signVcJwt(awkward),
      signedSdJwt(school, awkward, { typ: 'vc+sd-jwt', hidden: 'name' }),
    ];
    for (const raw of raws) {
      expect(await said(inside(inlineCode(raw)), netOf({}, NOW))).toEqual([['issuer-unknown', 'issuer-not-listed', 'Räksmörgås </script><!-- å']]);
    }
  });

  it.each(chosen)('says the same as before of $file', async ({ file, verdict, web }) => {
    const raw = readFileSync(new URL(file, FIXTURES), 'utf8');
    const net = webMap(fileURLToPath(new URL(web, FIXTURES)), Date.parse(now));
    const [before, after] = [await said(raw, net), await said(inside(inlineCode(raw)), net)];
    expect(before.map(([first]) => first)).toEqual([verdict]);
    expect(after).toEqual(before);
  });
});

describe('the code that links to a file', () => {
  it('has a line for the head and one for the place of the merit, with everything written so that it ends nothing', () => {
    expect(
      linkCode(' https://cv.test/a.jsonld?x=1&y="><script> ', '{"@context":"https://www.w3.org/ns/credentials/v2"}', 'Drift & "värme" <b>'),
    ).toEqual({
      head: '<link rel="alternate" type="application/vc" href="https://cv.test/a.jsonld?x=1&amp;y=%22%3E%3Cscript%3E">',
      link: '<a type="application/vc" href="https://cv.test/a.jsonld?x=1&amp;y=%22%3E%3Cscript%3E">Drift &amp; &quot;värme&quot; &lt;b&gt;</a>',
    });
  });

  it.each(['', 'cv.test/a.jwt', 'http://cv.test/a.jwt', 'javascript:alert(1)', 'data:text/html,x', 'https://anna:x@cv.test/a.jwt'])(
    'is none for %j',
    (address) => {
      expect(linkCode(address, 'eyJ.eyJ.x', 'Drift')).toBeNull();
    },
  );
});
