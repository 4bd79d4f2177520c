import { contexts, contextUrls } from '@/utils/formats/json-ld/contexts';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';

/**
 * Documents made by chance out of the contexts that we ship: nodes within nodes with types that bring their own contexts, lists, language maps, contexts
 * written out, keywords, and things that are wrong. The same seed gives the same document.
 */
export function documentFrom(seed: number): JsonObject {
  const chance = chanceFrom(seed);
  const chosen = [chance.one(FIRST), ...chance.some(contextUrls, 2)];
  const words = wordsOf(chosen);
  const written = chance.oneIn(4) ? [contextWrittenOut(chance, words)] : [];
  return { '@context': [...chosen, ...written], ...nodeOf(chance, words, 0) };
}

const FIRST = ['https://www.w3.org/2018/credentials/v1', 'https://www.w3.org/ns/credentials/v2'] as const;

/** A source of chance (mulberry32), the same for the same seed. `oneIn(4)` is true every fourth time or so; `some` gives at most so many, perhaps none. */
export type Chance = {
  below(limit: number): number;
  oneIn(count: number): boolean;
  one<Value>(values: readonly Value[]): Value;
  some<Value>(values: readonly Value[], most: number): Value[];
};

export function chanceFrom(seed: number): Chance {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit) | 0;
  };
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  return { below, one, oneIn: (count) => below(count) === 0, some: (values, most) => Array.from({ length: below(most + 1) }, () => one(values)) };
}

/** What the words of some contexts are for: all that are defined anywhere in them, and those that name classes with contexts of their own. */
type Words = { terms: string[]; classes: string[]; inside: Map<string, string[]> };

function wordsOf(urls: readonly string[]): Words {
  const words: Words = { terms: [], classes: [], inside: new Map() };
  for (const url of urls) gather((contexts.get(url) as JsonObject)['@context'], words.terms, words);
  return words;
}

function gather(context: Json | undefined, into: string[], words: Words): void {
  for (const part of [context].flat()) {
    if (!isObject(part)) continue;
    for (const [term, definition] of Object.entries(part)) {
      if (term.startsWith('@')) continue;
      into.push(term);
      if (!isObject(definition) || definition['@context'] === undefined) continue;
      const inside: string[] = [];
      gather(definition['@context'], inside, words);
      words.inside.set(term, inside);
      if (/^[A-Z]/.test(term)) words.classes.push(term);
    }
  }
}

function nodeOf(chance: Chance, words: Words, depth: number, within: readonly string[] = []): JsonObject {
  const types = chance.some([...words.classes, 'VerifiableCredential', ...chance.some(words.terms, 1)], 3);
  const known = [...types.flatMap((type) => words.inside.get(type) ?? []), ...within];
  const terms = chance.oneIn(4) || known.length === 0 ? words.terms : known;
  const node: JsonObject = {};
  if (chance.oneIn(8)) node['@context'] = chance.oneIn(2) ? chance.one(contextUrls) : contextWrittenOut(chance, words);
  if (types.length > 0) node[chance.oneIn(8) ? '@type' : 'type'] = types.length === 1 && chance.oneIn(2) ? (types[0] ?? '') : types;
  if (chance.oneIn(2)) node[chance.oneIn(8) ? '@id' : 'id'] = chance.one(IDS);
  for (let left = chance.below(5); left > 0; left -= 1) {
    const term = chance.one(terms);
    node[term] = valueOf(chance, words, depth, words.inside.get(term));
  }
  if (chance.oneIn(12)) node[chance.one(KEYWORDS)] = valueOf(chance, words, depth);
  return node;
}

const IDS = ['urn:a', 'urn:b', 'https://a.test/1', 'did:web:a.test', '_:b0', 'relative', 'urn:uuid:1'];
const KEYWORDS = ['@graph', '@included', '@reverse', '@nest', '@index', '@list', '@set', '@value', '@language', '@direction', '@unknown'];
const SCALARS: readonly Json[] = ['text', 'urn:c', '2026-01-01T00:00:00Z', '', 1, 0, 1e-7, 400, '400', 3.5, true, false, null, 'sv', '_:b1'];

function valueOf(chance: Chance, words: Words, depth: number, within: readonly string[] = []): Json {
  const inner = (): Json => (depth > 4 ? chance.one(SCALARS) : valueOf(chance, words, depth + 1, within));
  return chance.one<() => Json>([
    () => chance.one(SCALARS),
    () => chance.one(SCALARS),
    () => (depth > 4 ? 'deep' : nodeOf(chance, words, depth + 1, within)),
    () => (depth > 4 ? 'deep' : nodeOf(chance, words, depth + 1, within)),
    () => (depth > 4 ? 'deep' : nodeOf(chance, words, depth + 1, within)),
    () => ({ id: chance.one(IDS) }),
    () => [inner(), inner()],
    () => ({ '@list': [inner(), inner()] }),
    () => ({ sv: 'Intyg', en: ['Certificate', 'Badge'] }),
    () => ({ '@value': chance.one(SCALARS), ...(chance.oneIn(2) && { '@language': 'sv' }), ...(chance.oneIn(3) && { '@direction': 'rtl' }) }),
    () => ({ '@value': chance.one(SCALARS), '@type': 'http://www.w3.org/2001/XMLSchema#date' }),
  ])();
}

/** A context of the document's own: terms that are new, that stand already, or that bring a context; sometimes null, which takes all away. */
function contextWrittenOut(chance: Chance, { terms }: Words): Json {
  if (chance.oneIn(10)) return null;
  const context: JsonObject = {};
  for (const keyword of chance.some(Object.keys(SETTINGS), 2)) context[keyword] = chance.one(SETTINGS[keyword] ?? []);
  for (let left = chance.below(4); left > 0; left -= 1)
    context[chance.oneIn(2) ? chance.one(NEW_TERMS) : chance.one(terms)] = definitionOf(chance, terms);
  return context;
}

const NEW_TERMS = ['a', 'b', 'C', 'D', 'ex', 'ex:e'];
const SETTINGS: Record<string, Json[]> = {
  '@version': [1.1],
  '@protected': [true, false],
  '@propagate': [true, false],
  '@language': ['sv', null],
  '@direction': ['ltr', 'rtl', null],
  '@base': ['https://base.test/', null],
};

function definitionOf(chance: Chance, terms: readonly string[]): Json {
  const id = chance.one(['https://ex.test/a', 'https://ex.test/b#', 'ex:c', '@type', '@id', '@nest', ...chance.some(terms, 1)]);
  if (chance.oneIn(3)) return id;
  return {
    '@id': id,
    ...(chance.oneIn(3) && { '@type': chance.one(['@id', '@vocab', '@json', 'http://www.w3.org/2001/XMLSchema#date']) }),
    ...(chance.oneIn(3) && { '@container': chance.one(['@list', '@set', '@language', '@graph', '@index', '@id', '@type']) }),
    ...(chance.oneIn(6) && { '@protected': chance.oneIn(2) }),
    ...(chance.oneIn(3) && { '@context': { '@propagate': chance.oneIn(2), d: 'https://ex.test/d', [chance.one(terms)]: 'https://ex.test/e' } }),
  };
}
