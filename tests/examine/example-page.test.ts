import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Example } from '@/utils/explain/words/example-page';
import type { JsonObject } from '@/utils/model/json';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import type { Verdict } from '@/utils/model/verdict';
import { lookAtOneAsking } from '../harness/asking';
import { file, makeExampleCredentials } from '../harness/example-page';

const text = readFileSync(file, 'utf8');
const credentials: Record<Language, Record<Example, JsonObject>> = JSON.parse(text);

it('the example page’s credentials are, byte for byte, what the script makes again', async () => {
  expect(await makeExampleCredentials()).toBe(text);
});

describe.each(['sv', 'en'] as const)('the example page in %s', (language) => {
  it.each<[Example, Verdict, Verdict]>([
    ['whole', 'issuer-unknown', 'verified'],
    ['unsigned', 'unsigned', 'unsigned'],
    ['altered', 'invalid', 'invalid'],
    ['expired', 'expired', 'expired'],
  ])('%s is %s, for a reader whose list knows the issuer %s, and nobody is asked', async (example, verdict, ifKnown) => {
    const credential = credentials[language][example];
    const plain = await lookAtOneAsking(credential);
    const known = await lookAtOneAsking(credential, {}, { trustLists: [listWith(credential.issuer as JsonObject)] });
    expect([plain.verdict, known.verdict, [...plain.asked, ...known.asked]]).toEqual([verdict, ifKnown, []]);
  });
});

const listWith = (issuer: JsonObject): TrustList => ({
  format: 'meritkollen-trust-list/1',
  name: 'En lista',
  publisher: 'Någon',
  updated: '2026-06-01',
  issuers: [{ id: String(issuer.id), name: String(issuer.name), country: 'SE' }],
});
