import jsonld from 'jsonld';
import { isObject, type Json, type JsonObject } from '@/utils/model/json';
import { documentLoader } from './contexts.ts';

/**
 * The same graph written anew, in one of many ways: every word by its address or by another name, under `@nest`, turned round by `@reverse`, moved into
 * `@included` or to a second place with the same name, in another order, twice, with numbers as texts; and the proof's own words under other names.
 *
 * Shape: `random` gives numbers from 0 to 1. The proof's signature stays; what it covers is meant to stay too, which whoever uses this must see to.
 */
export async function respelled({ proof, ...document }: JsonObject, random: () => number): Promise<JsonObject> {
  const [root = {}] = (await jsonld.expand(structuredClone(document), { documentLoader, base: null, safe: true })) as JsonObject[];
  const pen: Pen = { random, aliases: {}, beside: [], count: 0 };
  const { '@type': types, ...rest } = root;
  const written = writeNode(pen, rest, 0);
  const contexts = [document['@context'] ?? []].flat();
  return {
    '@context': [...(oneIn(pen, 4) ? shuffled(pen, contexts) : contexts), ...(Object.keys(pen.aliases).length > 0 ? [pen.aliases] : [])],
    type: shuffled(pen, ['VerifiableCredential', ...(types as string[]).filter((type) => !type.endsWith('#VerifiableCredential'))]),
    ...written,
    ...(pen.beside.length > 0 && { '@included': pen.beside }),
    ...(proof !== undefined && { proof: respelledProof(pen, proof, contexts) }),
  };
}

/** `aliases` are names that the document's own context defines; `beside` are nodes that stand beside the root. */
type Pen = { random: () => number; aliases: JsonObject; beside: JsonObject[]; count: number };

const oneIn = ({ random }: Pen, count: number): boolean => random() * count < 1;
const fresh = (pen: Pen): string => `q${(pen.count += 1)}`;

function shuffled<Value>({ random }: Pen, values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

/** A node is known by its name; one that has none gets one, which no graph tells apart. */
function writeNode(pen: Pen, { '@id': given, '@type': types, ...properties }: JsonObject, depth: number): JsonObject {
  const id = typeof given === 'string' ? given : `_:n${(pen.count += 1)}`;
  const node: JsonObject = { '@id': id };
  if (types !== undefined) node[oneIn(pen, 4) ? alias(pen, '@type') : '@type'] = shuffled(pen, types as Json[]);
  for (const [term, values] of shuffled(pen, Object.entries(properties))) write(pen, node, { id, term, values: values as Json[] }, depth);
  return node;
}

type Property = { id: string; term: string; values: Json[] };

function write(pen: Pen, node: JsonObject, { id, term, values }: Property, depth: number): void {
  const written = shuffled(pen, again(pen, values)).map((value) => writeValue(pen, value, depth));
  const [only] = written;
  const way = Math.floor(pen.random() * 6);
  if (way === 0 && isObject(only) && written.length === 1 && only['@id'] !== undefined) {
    pen.beside.push({ ...only, '@reverse': { [term]: { '@id': id } } });
  } else if (way === 1) pen.beside.push({ '@id': id, [term]: written });
  else if (way === 2) node['@nest'] = [...[node['@nest'] ?? []].flat(), { [term]: written }];
  else node[way === 3 ? alias(pen, term) : term] = written;
}

/** A statement that stands twice is one statement. */
function again(pen: Pen, values: Json[]): Json[] {
  const [first] = values;
  const isOneThing = isObject(first) && (first['@value'] !== undefined || (first['@id'] !== undefined && Object.keys(first).length === 1));
  return isOneThing && oneIn(pen, 4) ? [...values, first] : values;
}

function writeValue(pen: Pen, value: Json, depth: number): Json {
  if (!isObject(value)) return value;
  if (value['@list'] !== undefined) return { '@list': (value['@list'] as Json[]).map((item) => writeValue(pen, item, depth)) };
  if (value['@value'] !== undefined) return writeLiteral(pen, value);
  if (value['@graph'] !== undefined) return value;
  return Object.keys(value).length === 1 && value['@id'] !== undefined ? value : writeNode(pen, value, depth + 1);
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';

function writeLiteral(pen: Pen, literal: JsonObject): JsonObject {
  const { '@value': value } = literal;
  if (typeof value === 'number' && Number.isInteger(value) && oneIn(pen, 2)) return { '@type': `${XSD}integer`, ...literal, '@value': String(value) };
  if (typeof value === 'boolean' && oneIn(pen, 2)) return { '@type': `${XSD}boolean`, ...literal, '@value': String(value) };
  if (value === undefined || !oneIn(pen, 6)) return literal;
  const { '@value': _, ...rest } = literal;
  return { ...rest, [alias(pen, '@value')]: value };
}

/** Another name for a word, defined in the document's own context. */
function alias(pen: Pen, word: string): string {
  const name = fresh(pen);
  pen.aliases[name] = word.startsWith('@') ? word : { '@id': word };
  return name;
}

const SAME: Record<string, JsonObject> = {
  created: { '@id': 'http://purl.org/dc/terms/created', '@type': `${XSD}dateTime` },
  expires: { '@id': 'https://w3id.org/security#expiration', '@type': `${XSD}dateTime` },
  verificationMethod: { '@id': 'https://w3id.org/security#verificationMethod', '@type': '@id' },
};

/** Some of a proof's words under other names, in a context that it brings along. */
function respelledProof(pen: Pen, proof: Json, contexts: Json[]): Json {
  if (Array.isArray(proof)) return proof.map((one) => respelledProof(pen, one, contexts));
  if (!isObject(proof) || !oneIn(pen, 3)) return proof;
  const own: JsonObject = {};
  const members = Object.entries(proof).map(([name, value]): [string, Json] => {
    if (SAME[name] === undefined || oneIn(pen, 2)) return [name, value];
    const other = fresh(pen);
    own[other] = SAME[name];
    return [other, value];
  });
  return { '@context': [...contexts, own], ...Object.fromEntries(shuffled(pen, members)) };
}
