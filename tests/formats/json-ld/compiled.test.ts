import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { libraryNQuads } from '@/utils/formats/json-ld/canonical';
import { compiledNQuads } from '@/utils/formats/json-ld/compiled/n-quads';
import type { JsonObject } from '@/utils/model/json';
import { documentFrom } from '../../harness/json-ld-documents.ts';
import { mutatedFrom, plainDocumentFrom } from '../../harness/plain-documents.ts';

/** How many documents of each kind are made by chance; `npm run test:long` makes many more. */
const COUNT = Number(process.env.DOCUMENTS ?? 500);
const SEED = Number(process.env.SEED ?? 1);

const CORPUS = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Documents whose text is another than the library's, or that the library refuses; how many were the same, and how many were left to the library. */
async function compared(documents: Iterable<JsonObject>): Promise<{ different: JsonObject[]; same: number; left: number }> {
  const seen = { different: [] as JsonObject[], same: 0, left: 0 };
  for (const document of documents) {
    const compiled = await compiledNQuads(document);
    if (compiled === null) seen.left += 1;
    else if (await isByLibrary(document, compiled)) seen.same += 1;
    else seen.different.push(document);
  }
  return seen;
}

async function isByLibrary(document: JsonObject, text: string): Promise<boolean> {
  const byLibrary = await libraryNQuads(document);
  return byLibrary.ok && byLibrary.value === text;
}

/** Every object with a context in a folder's JSON, with its proof and without, and the proof's options under the same context. */
function documentsIn(folder: string): JsonObject[] {
  const found: JsonObject[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  for (const file of files) {
    try {
      JSON.parse(readFileSync(join(folder, file), 'utf8'), (_name, value: JsonObject | null) => {
        if (value !== null && typeof value === 'object' && '@context' in value) found.push(value, ...partsOf(value));
        return value;
      });
    } catch {
      // Some of the files are meant to be no JSON.
    }
  }
  return found;
}

function partsOf({ proof, ...document }: JsonObject): JsonObject[] {
  const { proofValue: _value, ...options } = ([proof ?? {}].flat()[0] ?? {}) as JsonObject;
  return [document, { '@context': document['@context'] ?? null, ...options }];
}

const documents = (count: number, make: (seed: number) => JsonObject): JsonObject[] =>
  Array.from({ length: count }, (_, at) => make(SEED * 1_000_000 + at));

describe('what is written straight down', () => {
  it('is what the library says of our fixtures, and leaves few to it', async () => {
    const { different, same, left } = await compared(documentsIn(FIXTURES));
    expect(different).toEqual([]);
    expect(same).toBeGreaterThan(3 * left);
  }, 600_000);

  it('is what the library says of the credentials of others', async () => {
    if (!existsSync(CORPUS)) return console.warn('SKIPPED: the corpus is not on this machine.');
    const { different, same } = await compared(documentsIn(CORPUS));
    expect(different).toEqual([]);
    return expect(same).toBeGreaterThan(300);
  }, 600_000);

  it(`is what the library says of ${COUNT} honest documents made by chance`, async () => {
    const { different, same } = await compared(documents(COUNT, plainDocumentFrom));
    expect(different).toEqual([]);
    expect(same).toBeGreaterThan(COUNT / 4);
  }, 3_600_000);

  it(`is what the library says of ${COUNT} that were changed`, async () => {
    const { different, same, left } = await compared(documents(COUNT, mutatedFrom));
    expect(different).toEqual([]);
    expect(same).toBeGreaterThan(COUNT / 20);
    expect(left).toBeGreaterThan(COUNT / 4);
  }, 3_600_000);

  it(`is what the library says of ${COUNT} with all that JSON-LD has`, async () => {
    const { different, same } = await compared(documents(COUNT, documentFrom));
    expect(different).toEqual([]);
    expect(same).toBeGreaterThan(COUNT / 40);
  }, 3_600_000);
});
