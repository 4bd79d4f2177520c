import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contextLoader } from '@/utils/formats/json-ld/loader';
import { patched } from '../../build/jsonld-patch.ts';
import { documentFrom } from '../harness/json-ld-documents.ts';
import { copyOfJsonld } from '../harness/jsonld-copies.ts';

const stock = copyOfJsonld(() => undefined);
const changed = copyOfJsonld(patched);
/** How many documents are made by chance: `DOCUMENTS=50000` for a long look. */
const COUNT = Number(process.env.DOCUMENTS ?? 3000);

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

type Library = typeof stock;

const VC2 = 'https://www.w3.org/ns/credentials/v2';
const NESTED = { type: ['VerifiableCredential'], credentialSubject: { id: 'urn:a' }, evidence: { id: 'urn:x', type: 'Evidence', name: 'Intyg' } };
const CLASS = { Evidence: 'https://ex.test/Evidence' };
/** Two classes that define `d`, each in its own way. */
const scopedBy = (propagates: boolean) => ({
  ...CLASS,
  a: 'https://ex.test/a',
  d: 'https://ex.test/d',
  C: { '@id': 'https://ex.test/C', '@context': { '@propagate': propagates, d: 'https://ex.test/C#d' } },
  D: { '@id': 'https://ex.test/D', '@context': { '@propagate': propagates, d: 'https://ex.test/D#d' } },
});

/** The statements and the expanded form that a document gives, or the library's complaint. */
async function resultOf(library: Library, document: object, safe: boolean): Promise<string> {
  const options = { base: null, safe, rdfDirection: 'i18n-datatype', documentLoader: contextLoader };
  try {
    return JSON.stringify([await library.expand(document, options), await library.toRDF(document, { ...options, format: 'application/n-quads' })]);
  } catch (error) {
    return complaintOf(error);
  }
}

const complaintOf = (error: unknown): string =>
  error instanceof Error ? JSON.stringify([error.name, error.message, (error as { details?: unknown }).details]) : String(error);

const isComplaint = (result: string): boolean => !result.startsWith('[[');

/** Those in which the two libraries differ; and how many gave statements at all. */
async function compared(documents: Iterable<object>): Promise<{ different: object[]; count: number; read: number }> {
  const different: object[] = [];
  let count = 0;
  let read = 0;
  for (const document of documents) {
    for (const safe of [true, false]) {
      const expected = await resultOf(stock, document, safe);
      if ((await resultOf(changed, document, safe)) !== expected) different.push(document);
      if (!isComplaint(expected)) read += 1;
      count += 1;
    }
  }
  return { different, count, read };
}

/** Every object with a context in a JSON text, with its proof and without. */
function documentsIn(text: string): object[] {
  const found: object[] = [];
  JSON.parse(text, (_name, value: unknown) => {
    if (typeof value === 'object' && value !== null && '@context' in value) {
      const { proof: _proof, ...document } = value as { proof?: unknown };
      found.push(document, value);
    }
    return value;
  });
  return found;
}

const jsonFilesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

describe('the changes to the JSON-LD library', () => {
  it('are in the library that we and our libraries load here', () => {
    const fromUs = createRequire(import.meta.url)('jsonld/lib/context.js') as { getInitialContext(options: object): { clone: () => object } };
    expect(fromUs.getInitialContext({}).clone.toString()).toContain('new Map(this.mappings)');
  });

  it.each([
    ['context.js', 'child.mappings = util.clone(this.mappings);'],
    ['ContextResolver.js', 'const MAX_CONTEXT_URLS = 10;'],
  ])('are refused loudly when %s is not as it was', (file, place) => {
    const path = `/node_modules/jsonld/lib/${file}`;
    const text = readFileSync(createRequire(import.meta.url).resolve(`jsonld/lib/${file}`), 'utf8');
    expect(patched(path, text)).not.toBe(text);
    expect(() => patched(path, text.replace(place, ''))).toThrow('no longer fits');
    expect(() => patched(path, text + place)).toThrow('no longer fits');
  });

  it('touch no other file', () => {
    expect(patched('/node_modules/jsonld/lib/expand.js', 'x')).toBeUndefined();
    expect(patched('/tests/bench/node_modules/other/lib/context.js', 'x')).toBeUndefined();
  });

  it.each<[string, object]>([
    ['a direction, which is lost below a node with a type', { '@context': [VC2, { ...CLASS, '@direction': 'rtl' }], ...NESTED }],
    ['a language, which is not', { '@context': [VC2, { ...CLASS, '@language': 'sv' }], ...NESTED }],
    ['a type that defines a term for its own node only', { '@context': [VC2, scopedBy(false)], ...NESTED, a: { type: 'C', d: 'x', a: { d: 'y' } } }],
    ['a type that defines a term for all below it', { '@context': [VC2, scopedBy(true)], ...NESTED, a: { type: 'C', d: 'x', a: { d: 'y' } } }],
    [
      'a type within a type',
      { '@context': [VC2, scopedBy(false)], ...NESTED, a: { type: 'C', a: { type: 'D', d: 'x', a: { type: ['D', 'C'], d: 'z' } } } },
    ],
    ['a word that is protected, and defined again', { '@context': [VC2, { issuer: 'https://ex.test/issuer' }], ...NESTED }],
    [
      'a node that takes away a context that is protected',
      { '@context': [VC2, CLASS], ...NESTED, evidence: { '@context': null, 'https://ex.test/a': 'x' } },
    ],
  ])('change nothing in %s, whichever way it is met first', async (_what, document) => {
    const { different } = await compared([document, { ...document, evidence: [document, document] }, document]);
    expect(different).toEqual([]);
  });

  it('change nothing in what our fixtures say', async () => {
    const { different, read } = await compared(jsonFilesIn(FIXTURES).flatMap(documentsIn));
    expect(different).toEqual([]);
    expect(read).toBeGreaterThan(50);
  }, 60_000);

  it(`change nothing in what ${COUNT} documents made by chance say, or in what is wrong with them`, async () => {
    const { different, read, count } = await compared(Array.from({ length: COUNT }, (_, seed) => documentFrom(seed)));
    expect(different).toEqual([]);
    expect(read).toBeGreaterThan(count / 4);
    expect(count - read).toBeGreaterThan(count / 20);
  }, 600_000);

  it('change nothing in what the credentials of others say', async () => {
    if (!existsSync(CORPUS)) return console.warn('SKIPPED: the corpus is not on this machine.');
    const texts = jsonFilesIn(CORPUS).flatMap((text) => {
      try {
        return documentsIn(text);
      } catch {
        return [];
      }
    });
    const { different, read } = await compared(texts);
    expect(different).toEqual([]);
    return expect(read).toBeGreaterThan(300);
  }, 600_000);
});
