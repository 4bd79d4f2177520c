import { type Located, locate } from './locate';
import type { Root } from './place';
import { type Reach, search } from './search';

/** `nextId` gives a new id for every finding. `base` is the page's address, if the document does not know it. `said` as in `locate`. */
export type DetectOptions = Reach & { nextId: () => string; base?: string; said?: Map<string, string> };

/** Everything on a page, or in a part of it, that may be a credential, in the page's order, each once. It reads the document and changes nothing. */
export function detect(root: Root, { nextId, said, base = root.baseURI, ...reach }: DetectOptions): Located[] {
  return locate(
    [...search(root, base, reach)].filter((candidate) => candidate !== null),
    nextId,
    said,
  );
}
