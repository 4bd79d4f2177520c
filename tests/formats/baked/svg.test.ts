import { describe, expect, it } from 'vitest';
import { lookInto } from '@/utils/formats/baked/baked';
import { bakedSvg, svgWith } from '../../harness/baked';
import { quickly } from '../../harness/quickly';

const JSON_TEXT = '{"type":"OpenBadgeCredential","name":"Åsa & Co <1> ]]"}';
const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJ2YyI6MX0.c2ln';
const ADDRESS = 'https://skola.test/badge?id=1&lang=sv';

const look = (svg: string | Uint8Array) => lookInto(Uint8Array.from(Buffer.from(svg as string)));
const found = (text: string) => ({ kind: 'found', text });
const NOTHING = { kind: 'nothing' };
/** It speaks of badges, and none is in it so far. */
const NONE_YET = { kind: 'cut', on: 'after' };
const PROLOGUE =
  '\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- Made by <svg> makers -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';
const credential = `<openbadges:credential verify="${TOKEN}"/>`;

describe('an SVG', () => {
  it.each([
    ['JSON in CDATA', bakedSvg(JSON_TEXT), JSON_TEXT],
    ['JSON in CDATA with space around it', svgWith(`<openbadges:credential>\n <![CDATA[\n${JSON_TEXT}\n]]>\n</openbadges:credential>`), JSON_TEXT],
    [
      'JSON that is written out',
      svgWith('<openbadges:credential>{"name":"A &amp; B &#x1F393;&#229;"}</openbadges:credential>'),
      '{"name":"A & B 🎓å"}',
    ],
    ['a token', svgWith(credential), TOKEN],
    [
      'a token in other quotes, among other attributes',
      svgWith(`<openbadges:credential a = "x>" verify\n=\n'${TOKEN}' b='1'></openbadges:credential>`),
      TOKEN,
    ],
    ['2.0', svgWith(`<openbadges:assertion verify="${TOKEN}"><![CDATA[${JSON_TEXT}]]></openbadges:assertion>`), TOKEN],
    ['the address of a hosted one', svgWith(`<openbadges:assertion verify="${ADDRESS.replace('&', '&amp;')}"/>`), ADDRESS],
    ['JSON where the attribute says nothing', svgWith(`<openbadges:assertion verify=""><![CDATA[${JSON_TEXT}]]></openbadges:assertion>`), JSON_TEXT],
    ['one after a prologue', PROLOGUE + svgWith(credential), TOKEN],
    ['one after the drawing', svgWith(`<g><path d="M0 0"/></g>${credential}`), TOKEN],
    ['two: the first', svgWith(`${credential}<openbadges:credential verify="eyJ.eyJ.x"/>`), TOKEN],
    [
      'an empty one and a good one: the good',
      svgWith(`<openbadges:credential/><openbadges:credential>hej</openbadges:credential>${credential}`),
      TOKEN,
    ],
  ])('gives %s', async (_what, svg, text) => {
    expect(await look(svg)).toEqual(found(text));
  });

  it.each([
    ['in a comment', svgWith(`<!-- > ${credential} -->`)],
    ['in CDATA', svgWith(`<style><![CDATA[ a > b { } ${credential} ]]></style>`)],
    ['in an instruction', svgWith(`<?x > ${credential} ?>`)],
    ['in an attribute', svgWith(`<g title='${credential.replace('<', '&lt;')}'/>`)],
    ['by an entity of its own', `<!DOCTYPE svg [<!ENTITY b "{}">]>${svgWith('<openbadges:credential>{"a":"&b;"}</openbadges:credential>')}`],
    ['with an element inside', svgWith('<openbadges:credential><b>{"a":1}</b></openbadges:credential>')],
    ['cut', svgWith(credential).slice(0, 180)],
    ['cut in its CDATA', bakedSvg(JSON_TEXT).slice(0, 190)],
    ['of another name', svgWith(`<openbadges:credentials verify="${TOKEN}"/>`)],
  ])('gives none that stands %s', async (_what, svg) => {
    expect(await look(svg)).toEqual(NONE_YET);
  });

  it.each([
    ['a drawing of nothing', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>'],
    ['a page with a drawing in it', `<!doctype html><html>${svgWith(credential)}</html>`],
    ['another document', `<feed>${svgWith(credential)}</feed>`],
    ['a text', `Look: ${svgWith(credential)}`],
    ['no text', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(svgWith(credential))])],
    ['X06: a photograph with words in it', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), Buffer.from(svgWith(credential))])],
    ['X06: a picture of another kind', Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X'), Buffer.from(svgWith(credential))])],
    ['nothing', ''],
  ])('is not %s', async (_what, bytes) => {
    expect(await look(bytes)).toEqual(NOTHING);
  });

  it('X05: runs nothing, loads nothing, and puts no entity in', async () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "https://evil.test/x">]>';
    const hostile = `<script href="https://evil.test/1.js">globalThis.ran = 1</script><foreignObject><img onerror="globalThis.ran = 1"/></foreignObject><text>&b;&x;</text>`;
    expect(await look(svgWith(hostile + credential, { before: bomb, attributes: ' onload="globalThis.ran = 1"' }))).toEqual(found(TOKEN));
    expect(await look(`${bomb}<svg>&b;&x;</svg>`)).toEqual(NOTHING);
    expect((globalThis as { ran?: number }).ran).toBeUndefined();
  });
});

/** A megabyte of it. */
const often = (part: string): string => `<svg xmlns:openbadges="x">${part.repeat(Math.ceil((1024 * 1024) / part.length))}`;

describe('X05: an SVG made to be slow', () => {
  it.each([
    '<',
    '<a',
    '<a b="',
    '<a b=">',
    '<!--',
    '<!-- -',
    '<![CDATA[',
    '<!DOCTYPE [',
    '<!DOCTYPE ',
    '<?',
    '<a \n\n\n\n\n\n\n\n\n\n\n\n',
    ' ',
    '&',
    '&#x',
    '<openbadges:credential>',
    '<openbadges:credential>{"a":1}',
    '<openbadges:credential verify="',
    '<openbadges:credential><![CDATA[',
    `<openbadges:credential verify="${'&amp;'.repeat(100)}"/>`,
  ])('of nothing but %j takes time in proportion', async (part) => {
    const bytes = Uint8Array.from(Buffer.from(often(part)));
    await quickly(100, () => lookInto(bytes));
  });
});
