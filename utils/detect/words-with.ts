import { type Found, type Tree, writingIn } from './elements';
import { LONGEST, textsIn } from './place';

const REST = 100; // texts between two pauses
const MUCH = 20_000; // characters between two pauses
const SHORTEST = 11; // characters: "Kontrollkod"
/** Where text is not the page's own words: scripts, and whatever one types into. */
const NOT_PROSE = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title', 'option', 'desc', 'metadata']);

/**
 * The texts of a tree in which an expression stands, that are the page's own words, in order. The texts of a small tree, where they are not long, are first
 * asked joined together, which costs a quarter of asking each. There the ends of a text are gone: the expression must not ask what stands before or after it.
 */
export function* wordsWith(cues: RegExp, tree: Tree): Found<Text> {
  const all = writingIn(tree);
  if (all !== null && all.length <= MUCH && !cues.test(all)) return;
  const walker = textsIn(tree.root);
  let [count, characters] = [0, 0];
  for (let text = walker.nextNode() as Text | null; text !== null; text = walker.nextNode() as Text | null) {
    const { length } = text;
    characters += length;
    if (++count % REST === 0 || characters > MUCH) {
      yield null;
      characters = 0;
    }
    if (length >= SHORTEST && length <= LONGEST && cues.test(text.data) && isProse(text)) yield text;
  }
}

const isProse = ({ parentElement }: Text): boolean => !NOT_PROSE.has(parentElement?.localName ?? '');
