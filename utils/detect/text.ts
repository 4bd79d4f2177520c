import { isSample, looksLikeCredential } from './credential-json';
import { type Candidate, LONGEST, type PlaceFinder, type Root, SHOW_TEXT, textOf, within } from './place';
import { credentialTokens, mayHoldToken } from './token';
import { unbroken } from './unbroken';

const BLOCKS = 'pre, code, textarea[readonly]';
/** Where text is not the page's own words: scripts, and whatever one types into. */
const NOT_PROSE = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);
const MOST_TEXTS = 50;
const REST = 250; // texts between two pauses

/** Credentials written out: JSON in a block of code, and tokens (JWT, SD-JWT) in any text. Forms, editors and scripts are not read. */
export const text: PlaceFinder = {
  place: 'text',
  titled: false,
  *search(root) {
    yield* searchBlocks(root);
    yield* searchProse(root);
  },
};

function* searchBlocks(root: Root): Generator<Candidate | null> {
  let looked = 0;
  let count = 0;
  for (const source of within(root, BLOCKS)) {
    if (looked >= MOST_TEXTS) return;
    if (++count % REST === 0) yield null;
    if (isShort(source)) continue;
    const outer = source.parentElement?.closest(BLOCKS);
    const raw = outer === null || outer === undefined ? textOf(source) : null;
    if (raw === null || isEditable(source)) continue;
    const isJson = looksLikeCredential(raw);
    if (!isJson && !mayHoldToken(raw)) continue;
    looked++;
    yield null;
    const held = isJson ? [raw].filter((json) => !isSample(json)) : unbroken(raw).flatMap(credentialTokens);
    for (const one of held) yield { source, carried: { kind: 'embedded', raw: one } };
  }
}

function* searchProse(root: Root): Generator<Candidate | null> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXT);
  let looked = 0;
  let count = 0;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (++count % REST === 0) yield null;
    if (node.length < 60 || node.length > LONGEST) continue;
    const source = node.parentElement;
    if (source === null || NOT_PROSE.has(source.localName) || !mayHoldToken(node.data)) continue;
    if (source.closest(`${BLOCKS}, [aria-hidden="true"]`) !== null || isEditable(source)) continue;
    if (++looked > MOST_TEXTS) return;
    yield null;
    for (const raw of credentialTokens(node.data)) yield { source, carried: { kind: 'embedded', raw } };
  }
}

/** Most of what stands as code is a word in a sentence. */
function isShort({ firstChild }: Element): boolean {
  return firstChild === null || (firstChild.nextSibling === null && firstChild.nodeType === 3 && (firstChild as Text).length < 60);
}

const isEditable = (element: Element): boolean => element.closest('[contenteditable]:not([contenteditable="false"])') !== null;
