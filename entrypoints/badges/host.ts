import tokens from '../../components/tokens.css?inline';
import { element } from './element';
import type { Scheme } from './scheme';
import style from './style.css?inline';

/**
 * What is put into the page: an element with no attributes and nothing inside that the page can reach. `paper` is our own surface in its closed root;
 * `pose` says how the element itself stands, in declarations.
 */
export type Host = { host: HTMLElement; paper: HTMLElement; pose(declarations: string): void };

/**
 * A new host. The tokens stand on `paper`, not on the host: a page may set properties of the same names on everything, and on the host it would win.
 */
export function createHost(scheme: Scheme): Host {
  const host = document.createElement(randomName());
  const paper = element('span', { class: `paper row ${scheme}` });
  const root = host.attachShadow({ mode: 'closed' });
  const write = addStyles(root);
  let now = '';
  const pose = (declarations: string) => {
    if (now === declarations) return;
    now = declarations;
    write(`:host, :host(:hover), :host(:focus-within) { ${declarations} }`);
  };
  root.append(paper);
  return { host, paper, pose };
}

/** A page can register properties of our names (`@property`), and what it says of them holds in here too: so they have names that it cannot know. */
const PROPERTY = /--(?=[a-z])/g;
const prefix = `${randomName()}-`;
const COMMON = [tokens.replaceAll(':host', '.paper'), style].join('\n').replaceAll(PROPERTY, `--${prefix}`);

/** All hosts share one sheet: it is read once. */
let common: CSSStyleSheet | null = null;

/**
 * A name that nothing else has: letters and digits, with the hyphen that makes it an element of nobody's. One for each host: a page that knew it beforehand
 * could define an element of that name, and its class is given the closed root of whatever is made after that (`attachInternals`).
 */
function randomName(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => (byte % 36).toString(36)).join('');
  return `${String.fromCharCode(97 + ((letters.codePointAt(0) ?? 0) % 26))}${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/**
 * The common style and one of its own, which the returned function writes. Style sheets of our own making are free from the page's rules about styles. Some
 * versions of Firefox do not let a script of an extension adopt one (bug 1751346; ESR 153 does): there style elements do it.
 */
function addStyles(root: ShadowRoot): (css: string) => void {
  try {
    common ??= sheetOf(COMMON);
    const own = sheetOf('');
    root.adoptedStyleSheets = [common, own];
    return (css) => own.replaceSync(css);
  } catch {
    const own = element('style', {});
    root.append(element('style', {}, COMMON), own);
    return (css) => void (own.textContent = css);
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
