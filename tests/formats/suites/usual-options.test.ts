import { describe, expect, it } from 'vitest';
import { libraryNQuads } from '@/utils/formats/json-ld/canonical';
import { contextUrls } from '@/utils/formats/json-ld/contexts';
import { usualOptions } from '@/utils/formats/suites/usual-options';
import type { Json, JsonObject } from '@/utils/model/json';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const DATA_INTEGRITY_1 = 'https://w3id.org/security/data-integrity/v1';
const DATA_INTEGRITY_2 = 'https://w3id.org/security/data-integrity/v2';

const USUAL: JsonObject = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-01-15T09:00:00Z',
  verificationMethod: 'did:web:skola.test#ed25519',
  proofPurpose: 'assertionMethod',
};

/** The options in the contexts, as both say them. Where the library finds nothing to cover, neither can the document be covered, which names the same contexts. */
async function compared(contexts: Json[], options: JsonObject) {
  const document = { '@context': contexts, ...options };
  const byLibrary = await libraryNQuads(document);
  return { written: usualOptions(document), byLibrary: byLibrary.ok ? byLibrary.value : null };
}

describe('proof options of the usual form', () => {
  it('are what the library makes of them, under any of our contexts, two or three together', async () => {
    const lists = contextUrls.flatMap((one) => contextUrls.flatMap((other) => (one < other ? [[V2, one, other]] : [])));
    lists.push(
      ...contextUrls.flatMap((one) => [
        [V1, DATA_INTEGRITY_2, one],
        [V1, one, DATA_INTEGRITY_2],
        [one, DATA_INTEGRITY_2],
      ]),
    );
    const results = await Promise.all(lists.map(async (contexts) => ({ contexts, ...(await compared(contexts, USUAL)) })));
    const wrong = results.filter(({ written, byLibrary }) => written !== null && byLibrary !== null && written !== byLibrary);
    expect(wrong).toEqual([]);
    expect(results.filter(({ written, byLibrary }) => written !== null && byLibrary !== null).length).toBeGreaterThan(200);
  });

  it.each<[string, JsonObject]>([
    ['another time', { created: '2026-01-15T09:00:00.123Z' }],
    [
      'a did:key',
      { verificationMethod: 'did:key:z6MkoDNzUhq5dq7o1invbGExKCzv3UijpemxqgnNMTwB6968#z6MkoDNzUhq5dq7o1invbGExKCzv3UijpemxqgnNMTwB6968' },
    ],
    ['another suite', { cryptosuite: 'ecdsa-rdfc-2019' }],
  ])('are what the library makes of them with %s', async (_what, change) => {
    const { written, byLibrary } = await compared([V2], { ...USUAL, ...change });
    expect(written).toBe(byLibrary);
    expect(written).not.toBeNull();
  });

  it.each<[string, Json[], JsonObject]>([
    ['an end date', [V2], { expires: '2027-01-01T00:00:00Z' }],
    ['a challenge', [V2], { challenge: 'x' }],
    ['a name', [V2], { id: 'urn:x' }],
    ['an end date under a name of its own', [V2, { e: 'https://w3id.org/security#expiration' }], { e: '2027-01-01T00:00:00Z' }],
    ['a context of its own', [V2, { created: 'https://ex.test/created' }], {}],
    ['a context that we do not ship', [V2, 'https://ex.test/c'], {}],
    ['no context that knows the suite', [V1], {}],
    ['the first Data Integrity context, which knows no datatype', [V1, DATA_INTEGRITY_1], {}],
    ['both Data Integrity contexts', [DATA_INTEGRITY_2, DATA_INTEGRITY_1], {}],
    ['another purpose', [V2], { proofPurpose: 'authentication' }],
    ['a date in an array', [V2], { created: ['2026-01-15T09:00:00Z'] }],
    ['a date with a statement in it', [V2], { created: '2026-01-15T09:00:00Z" .\n<a> <b> <c> .' }],
    ['a key with a statement in it', [V2], { verificationMethod: 'did:web:a#b> .\n<a> <b> <c' }],
    ['a key with a line end', [V2], { verificationMethod: 'did:web:a#b\n' }],
  ])('are left to the library with %s', (_what, contexts, change) => {
    expect(usualOptions({ '@context': contexts, ...USUAL, ...change })).toBeNull();
  });
});
