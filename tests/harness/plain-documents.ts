import { contexts, contextUrls } from '@/utils/formats/json-ld/contexts';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';
import { type Chance, chanceFrom } from './json-ld-documents.ts';

/**
 * A document made by chance that keeps to the contexts that it names, as honest ones do: types with their own terms, values of the kind that a term has,
 * nodes that stand twice, embedded graphs, lists. The same seed gives the same document.
 */
export function plainDocumentFrom(seed: number): JsonObject {
  const chance = chanceFrom(seed);
  const chosen = [chance.one(FIRST), ...chance.some(USUAL, 2)];
  const terms = Object.assign({}, ...chosen.map(termsOf)) as JsonObject;
  return { '@context': chance.oneIn(20) ? (chosen[0] ?? '') : chosen, ...nodeOf({ chance, terms, top: terms }, 0) };
}

const FIRST = ['https://www.w3.org/2018/credentials/v1', 'https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/v2'];
const USUAL = contextUrls.filter((url) => !url.includes('/examples/'));

const termsOf = (url: string): JsonObject => Object.assign({}, ...[(contexts.get(url) as JsonObject)['@context'] ?? {}].flat());

/** The terms at a place, and those below a node with a type. */
type Known = { chance: Chance; terms: JsonObject; top: JsonObject };

const definedIn = (terms: JsonObject): string[] => Object.keys(terms).filter((term) => !/^(@.*|id|type)$/.test(term));
const isClass = (term: string): boolean => /^[A-Z]/.test(term);
const scopedOf = (definition: Json | undefined): JsonObject =>
  isObject(definition) && isObject(definition['@context']) ? definition['@context'] : {};

function nodeOf({ chance, terms, top }: Known, depth: number): JsonObject {
  const types = [...new Set(chance.some(definedIn(terms).filter(isClass), 2))];
  const scoped = Object.assign({}, ...types.map((type) => scopedOf(terms[type]))) as JsonObject;
  const own = definedIn(scoped);
  const others = definedIn(terms).filter((term) => !isClass(term));
  const node: JsonObject = types.length > 0 ? { type: types.length === 1 && chance.oneIn(2) ? (types[0] ?? '') : types } : {};
  if (chance.oneIn(2)) node.id = chance.one(NODES);
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const term = chance.one(own.length > 0 && !chance.oneIn(4) ? own : others);
    if (term !== undefined) node[term] = valuesOf(scoped[term] ?? terms[term], { chance, terms: { ...terms, ...scoped }, top }, depth);
  }
  return node;
}

/** One value, or some; a list only of what is no node. */
function valuesOf(definition: Json | undefined, known: Known, depth: number): Json {
  const { chance } = known;
  const { '@type': type = null, '@container': container = null } = isObject(definition) ? definition : {};
  if (type === '@json') return chance.one(JSON_VALUES);
  const inner = { ...known.top, ...scopedOf(definition) };
  const node = () => nodeOf({ chance, terms: inner, top: inner }, depth + 1);
  const scalar = (): Json => {
    if (type === '@id') return chance.one(NODES);
    if (type === '@vocab') return chance.oneIn(2) ? chance.one(NODES) : (chance.one(definedIn({ ...inner, ...known.terms })) ?? NODES[0] ?? '');
    return chance.one(SCALARS);
  };
  const value = (): Json => {
    if (container === '@graph') return depth > 3 ? { id: 'urn:deep', type: 'VerifiableCredential' } : node();
    if (container === '@list' || depth > 3 || !chance.oneIn(type === null ? 3 : 2)) return scalar();
    return chance.oneIn(4) ? { id: chance.one(NODES) } : node();
  };
  return chance.oneIn(3) ? Array.from({ length: chance.below(4) }, value) : value();
}

const NODES = ['urn:a', 'urn:b', 'https://a.test/1?a=b#c', 'did:web:a.test', 'https://a.test/å', 'urn:uuid:1', 'mailto:a@a.test', 'xsd:date'];
const TEXTS = ['text', 'Göteborg', '', 'a "b" \\ c', 'line\nline\ttab', '\u0001\u007f\u0085', '𝄞', '2026-01-01T00:00:00Z', '400', 'true', 'urn:a'];
const NUMBERS = [1, 0, -0, 400, -3, 1e-7, 0.1, 7.5, 1e20, 1e21, 123456789012345680000, 5e-324, 0.30000000000000004];
const SCALARS: readonly Json[] = [...TEXTS, ...NUMBERS, true, false];
const JSON_VALUES: readonly Json[] = [{ b: [1, 'å', null], a: { c: true } }, [], {}, 'text', 1.5, [{ x: '\u0007' }]];

/** A change to a document: to one of its nodes, and beside another value anywhere in it. */
type Change = (node: JsonObject, chance: Chance, document: JsonObject) => void;

/** The document changed in one way or two: into what may mean something else to a JSON-LD library, or nothing at all. */
export function mutatedFrom(seed: number): JsonObject {
  const chance = chanceFrom(seed);
  const document = plainDocumentFrom(seed);
  for (let left = chance.oneIn(3) ? 2 : 1; left > 0; left -= 1) {
    const nodes = nodesIn(document);
    chance.one(changes)(chance.one(nodes), chance, document);
  }
  return document;
}

const nodesIn = (value: Json): JsonObject[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isObject(value) ? [value, ...Object.entries(value).flatMap(([name, inner]) => (name === '@context' ? [] : nodesIn(inner)))] : [];
};

/** Sets one of the node's properties, or a new one where it has none. */
const set = (node: JsonObject, chance: Chance, value: (before: Json) => Json): void => {
  const names = Object.keys(node).filter((name) => name !== '@context');
  const name = names.length === 0 ? 'name' : chance.one(names);
  node[name] = value(node[name] ?? null);
};
const to =
  (...values: Json[]): Change =>
  (node, chance) =>
    set(node, chance, () => structuredClone(chance.one(values)));
const beside =
  (name: string, ...values: Json[]): Change =>
  (node, chance) =>
    void Object.defineProperty(node, name, { value: structuredClone(chance.one(values)), enumerable: true, configurable: true, writable: true });
const rename = (from: string, into: string): Change => {
  return (node) => {
    if (!(from in node)) return;
    node[into] = node[from] ?? null;
    delete node[from];
  };
};
const context = (...values: Json[]): Change => beside('@context', ...values);

const V2 = 'https://www.w3.org/ns/credentials/v2';
const EX = 'https://ex.test/';

const changes: readonly Change[] = [
  to(null),
  to([null, 'a']),
  to([['a'], 'b']),
  to([]),
  to({}),
  to(['a', 'a'], ['urn:a', 'urn:a']),
  to([400, '400'], [true, 'true'], [0, 1e-7]),
  to([0.1, 0.1000000000000001], [1e21, '1.0E21']),
  to({ id: 'urn:a' }, { id: 'urn:b', type: [] }),
  to([{ id: 'urn:a' }, 'urn:a', { id: 'urn:a', name: 'a' }]),
  to(
    [
      { id: 'urn:a', name: 'x' },
      { id: 'urn:a', name: 'x' },
    ],
    [
      { id: 'urn:a', name: 1 },
      { id: 'urn:a', name: '1' },
    ],
  ),
  to([{ name: 'x' }, { name: 'x' }], [{}, {}]),
  to('_:b0', { id: '_:b0' }),
  to('relative', '/relative', '#relative', '//a.test/a', ''),
  to('cred:a', 'sec:a', 'xsd:a', 'obi:a', 'schema:a', 'issuer:a', 'a:b c', ':a', 'urn:'),
  to('https://a.test/a b', 'https://a.test/<a>', 'https://a.test/"', 'urn:\u0000', 'urn:\u00a0', 'urn:\u2028'),
  to('\ud800', 'a\udc00b', { id: 'urn:\ud800' }),
  to('@id', '@type', '@vocab', '@none', 'id', 'type'),
  to({ '@value': 'a' }, { '@value': 'a', '@language': 'sv' }, { '@value': 1, '@type': 'xsd:date' }, { '@value': null }),
  to({ '@list': ['a', 'b'] }, { '@set': ['a'] }, { '@list': [] }),
  to({ '@graph': [{ id: 'urn:a', name: 'x' }] }, { id: 'urn:a', '@graph': [] }),
  to({ sv: 'Intyg', en: ['Certificate'] }, { en: 'a', EN: 'a' }),
  to({ '@id': 'urn:a', '@type': 'VerifiableCredential' }),
  to(123456789012345680000, 1.7976931348623157e308, -1e-320, 1e300),
  (node, chance) => set(node, chance, (before) => [before]),
  (node, chance) => set(node, chance, (before) => [before, structuredClone(before)]),
  (node, chance, document) => set(node, chance, () => structuredClone(chance.one(nodesIn(document)))),
  (node, chance) => set(node, chance, (before) => String(before)),
  beside('@graph', [{ id: 'urn:a', name: 'x' }], []),
  beside('@included', [{ id: 'urn:a', name: 'x' }]),
  beside('@reverse', { issuer: { id: 'urn:a' } }),
  beside('@nest', { name: 'x' }),
  beside('@index', 'a'),
  beside('__proto__', { name: 'x' }, 'a', null),
  beside('unknown', 'a', { a: 1 }),
  beside(`${EX}a`, 'a', { id: 'urn:a' }),
  beside('cred:issuer', 'urn:a'),
  beside('criteria', { narrative: 'x' }),
  beside('Criteria', { narrative: 'x' }),
  beside('type', ['VerifiableCredential', 'VerifiableCredential'], 'Unknown', 'id', ['https://ex.test/C', 'Achievement'], [], null, { a: 1 }),
  beside('id', 'urn:a', 'relative', null, ['urn:a'], '_:b', 'cred:a', 'https://a.test/'),
  beside('proof', { type: 'DataIntegrityProof', created: '2026-01-01T00:00:00Z' }, { id: 'urn:p' }, [{}, { type: 'DataIntegrityProof' }], 'urn:p'),
  beside('verifiableCredential', { '@context': V2, type: 'VerifiableCredential', issuer: 'urn:a' }),
  beside('publicKeyJwk', { kty: 'OKP', __proto__: null }, JSON.parse('{"__proto__":1,"a":2}') as Json),
  rename('id', '@id'),
  rename('type', '@type'),
  rename('name', 'description'),
  context({ a: `${EX}a` }, { name: `${EX}name` }, { label: 'name' }, { ex: EX }),
  context({ kind: '@type' }, { id: `${EX}id` }, { type: null }),
  context({ '@vocab': EX }, { '@base': EX }, { '@language': 'sv' }, { '@propagate': false }),
  context(null, [], [V2, null]),
  context(V2, [V2], [V2, V2], ...contextUrls.map((url): Json => [V2, url])),
  (_node, chance, document) => void (document['@context'] = [...[document['@context'] ?? []].flat(), chance.one(contextUrls)]),
  (_node, _chance, document) => void (document['@context'] = [document['@context'] ?? []].flat().toReversed()),
  (_node, chance, document) =>
    void (document['@context'] = [...[document['@context'] ?? []].flat(), { '@protected': true, a: chance.one([`${EX}a`, '@id']) }]),
];
