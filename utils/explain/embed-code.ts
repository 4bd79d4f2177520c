import { neutralise } from './neutralise';

/**
 * The media type that says of a text that it is a credential, as pages and servers write it.
 *
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#media-types, https://www.w3.org/TR/vc-jose-cose/#iana-considerations,
 *         https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/ (media type `application/dc+sd-jwt`)
 */
export function mediaTypeOf(raw: string): string {
  const text = raw.trim();
  if (!/^[[{]/.test(text)) return text.includes('~') ? 'application/dc+sd-jwt' : 'application/vc+jwt';
  if (/"https:\/\/www\.w3\.org\/ns\/credentials\/v2"/.test(text)) return 'application/vc';
  return /"https:\/\/www\.w3\.org\/2018\/credentials\/v1"/.test(text) ? 'application/vc+ld+json' : 'application/ld+json';
}

/** The ending of a file with this text, by which it is known where no media type is told. */
export const endingOf = (raw: string): string => (/^\s*[[{]/.test(raw) ? 'jsonld' : 'jwt');

/**
 * A credential as a data block that can be put into any page of HTML: `<script type="application/vc">`. No script runs in it.
 *
 * What is signed is kept: JSON is only written in another way, with the space between its parts left out and every character that HTML, XML, or a page in another
 * encoding than UTF-8 could take for something else written as `\uXXXX`. Inside JSON these can stand in strings only, where both ways mean the same. So neither
 * `</script` nor `<!--` is left, which would end the block or hide what follows it.
 *
 * Fails: null for a text that is neither JSON nor a token, and so could break out.
 * Source: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements, https://www.rfc-editor.org/rfc/rfc8259#section-7
 */
export function inlineCode(raw: string): string | null {
  const text = raw.trim();
  if (/^[[{]/.test(text)) return isJson(text) ? dataBlock(mediaTypeOf(text), text) : null;
  const token = TOKEN.exec(text)?.[0];
  return token === undefined ? null : `<script type="${mediaTypeOf(text)}">${token}</script>`;
}

/** JSON as a data block of this media type, written so that nothing in it can end the block. `json` is a JSON text. */
export const dataBlock = (type: string, json: string): string =>
  `<script type="${type}">${json.replaceAll(BETWEEN, '$1').replaceAll(UNSAFE, escaped)}</script>`;

/**
 * The code that says where the credential lies as a file: a line for the head of the page, and a link to put where the merit stands.
 *
 * Fails: null for anything but an https address.
 * Source: https://html.spec.whatwg.org/multipage/links.html#rel-alternate
 */
export function linkCode(address: string, raw: string, title: string): { head: string; link: string } | null {
  const url = URL.parse(address.trim());
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  const [href, type] = [attribute(url.href), mediaTypeOf(raw)];
  const words = attribute(neutralise(title)) || href;
  return {
    head: `<link rel="alternate" type="${type}" href="${href}">`,
    link: `<a type="${type}" href="${href}">${words}</a>`,
  };
}

/** A token, with its disclosures: letters, digits and four signs, none of which means anything in HTML. */
const TOKEN = /^[\w-]+(?:\.[\w-]*){1,4}(?:~[\w.-]*)*$/;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Strings stay, white space between them goes. The text is JSON, so every quote outside of a string begins one. */
const BETWEEN = /("(?:[^"\\]|\\.)*")|\s+/g;
/** What means something in HTML or XML, and whatever is not ASCII. */
const UNSAFE = /[<>&'\u007F-\uFFFF]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const attribute = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => NAMED[character] ?? '');
