import tokens from '../../components/tokens.css?inline';
import asideStyle from './aside.css?inline';
import cornerStyle from './corner.css?inline';
import { element } from './element';
import type { Scheme } from './scheme';
import type { Stand } from './standing';
import style from './style.css?inline';

/** What is put into the page: an element with no attributes and nothing inside that the page can reach. `paper` is our own surface in its closed root. */
export type Host = { host: HTMLElement; paper: HTMLElement };

/**
 * A new host. The tokens stand on `paper`, not on the host: a page may set properties of the same names on everything, and on the host it would win.
 */
export function createHost(scheme: Scheme, stand: Stand): Host {
  const host = document.createElement(randomName());
  const paper = element('span', { class: `paper row ${scheme}` });
  const root = host.attachShadow({ mode: 'closed' });
  for (const css of [tokens.replaceAll(':host', '.paper'), style, ...extra[stand]]) addStyle(root, css.replaceAll(PROPERTY, `--${prefix}`));
  root.append(paper);
  return { host, paper };
}

const extra: Record<Stand, string[]> = { after: [], inside: [], aside: [asideStyle], corner: [cornerStyle] };

/** A page can register properties of our names (`@property`), and what it says of them holds in here too: so they have names that it cannot know. */
const PROPERTY = /--(?=[a-z])/g;
const prefix = `${randomName()}-`;

/**
 * A name that nothing else has: letters and digits, with the hyphen that makes it an element of nobody's. One for each host: a page that knew it beforehand
 * could define an element of that name, and its class is given the closed root of whatever is made after that (`attachInternals`).
 */
function randomName(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => (byte % 36).toString(36)).join('');
  return `${String.fromCharCode(97 + ((letters.codePointAt(0) ?? 0) % 26))}${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/**
 * Style sheets of our own making are free from the page's rules about styles. Some versions of Firefox do not let a script of an extension adopt one (bug 1751346; ESR 153 does):
 * there a style element does it.
 */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    root.append(element('style', {}, css));
  }
}
