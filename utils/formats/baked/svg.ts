import { bakedText } from './text';

/** The elements that hold a badge, in Open Badges 2.0 and 3.0. */
const ELEMENT = /^openbadges:(?:assertion|credential)$/;

/** What a name may be, in XML, where we look for names; and one attribute with its value, which never holds a `<`. */
const NAME = /[A-Za-z_][\w.:-]{0,99}/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]{0,99})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

/** What is passed over whole, by how it begins and ends. An inner document type may define entities: none is ever put in. */
const PASSED_OVER: readonly (readonly [RegExp, string | RegExp])[] = [
  [/<!--/y, '-->'],
  [/<!\[CDATA\[/y, ']]>'],
  [/<\?/y, '?>'],
  [/<!DOCTYPE[^[>]*\[/y, /\]\s*>/g],
  [/<!/y, '>'],
];

/** May this be an SVG: a text whose first element is called so? */
export const isSvg = (text: string): boolean => elementsIn(text).next().value?.name.replace(/^svg:/, '') === 'svg';

/** Is there a word of badges in it? Where the first lines of an SVG have none, there is none below. */
export const speaksOfBadges = (text: string): boolean => text.includes('openbadges');

/**
 * The first badge in an SVG, read as text from front to back: nothing in it is ever run, drawn, loaded or put into a page.
 *
 * Shape:  a token or an address in `verify`; else what stands in the element, as CDATA or plain.
 * Source: https://www.imsglobal.org/spec/ob/v3p0/#svg, https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/baking/index.html
 */
export function bakedInSvg(text: string): string | null {
  let looked = 0;
  for (const { name, verify, content } of elementsIn(text)) {
    if (!ELEMENT.test(name)) continue;
    if (++looked > MAX_ELEMENTS) return null;
    const baked = (verify === null ? null : bakedText(verify)) ?? (content === null ? null : bakedText(insideOf(text, content) ?? ''));
    if (baked !== null) return baked;
  }
  return null;
}

/** Each is read to its end, and may have none. */
const MAX_ELEMENTS = 8;

/** An element's name; where it is a badge's, its attribute `verify` and where its content begins, null where it has none. */
type Element = { name: string; verify: string | null; content: number | null };

/** The elements' beginnings, in their order: no attribute holds a `<`. Where something is not put together as XML is, the next `<` is looked at. */
function* elementsIn(text: string): Generator<Element> {
  let at = text.indexOf('<');
  while (at !== -1) {
    const passed = passedOver(text, at);
    if (passed === -1) return;
    const read = passed === null ? elementAt(text, at) : null;
    if (read !== null) yield read.element;
    at = text.indexOf('<', passed ?? read?.end ?? at + 1);
  }
}

/** Where what is passed over ends; -1 where it has no end, null where nothing is passed over. */
function passedOver(text: string, at: number): number | null {
  if (text[at + 1] !== '!' && text[at + 1] !== '?') return null;
  const found = PASSED_OVER.find(([begins]) => matchAt(begins, text, at) !== null);
  if (found === undefined) return null;
  const [, ends] = found;
  if (typeof ends === 'string') {
    const end = text.indexOf(ends, at + 2);
    return end === -1 ? -1 : end + ends.length;
  }
  ends.lastIndex = at;
  return ends.exec(text) === null ? -1 : ends.lastIndex;
}

function elementAt(text: string, at: number): { element: Element; end: number } | null {
  const name = matchAt(NAME, text, at + 1)?.[0];
  if (name === undefined) return null;
  let end = at + 1 + name.length;
  if (!ELEMENT.test(name)) return { element: { name, verify: null, content: null }, end };
  let verify: string | null = null;
  for (let attribute = matchAt(ATTRIBUTE, text, end); attribute !== null; attribute = matchAt(ATTRIBUTE, text, end)) {
    end += attribute[0].length;
    if (attribute[1] === 'verify') verify ??= unescaped(attribute[2] ?? attribute[3] ?? '');
  }
  const tag = matchAt(TAG_END, text, end);
  if (tag === null) return null;
  end += tag[0].length;
  return { element: { name, verify, content: tag[1] === '/' ? null : end }, end };
}

/** The text and the CDATA from a place to the next tag; null where that is not put together as it should be. */
function insideOf(text: string, from: number): string | null {
  let inside = '';
  let at = from;
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag === -1) return null;
    const plain = unescaped(text.slice(at, tag));
    if (plain === null) return null;
    inside += plain;
    if (!text.startsWith(CDATA, tag)) return text.startsWith('</', tag) ? inside : null;
    const end = text.indexOf(']]>', tag);
    if (end === -1) return null;
    inside += text.slice(tag + CDATA.length, end);
    at = end + 3;
  }
}

const CDATA = '<![CDATA[';

/** What a text means once its references are read; null where it names an entity that XML itself does not have. */
function unescaped(text: string): string | null {
  let known = true;
  const plain = text.replace(/&([^;&]{0,10});?/g, (_all, name: string) => {
    const character = characterOf(name);
    known &&= character !== null;
    return character ?? '';
  });
  return known ? plain : null;
}

/** https://www.w3.org/TR/xml/#sec-references */
function characterOf(name: string): string | null {
  const [, hex, decimal] = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? null) : null;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
