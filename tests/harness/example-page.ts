import { writeFileSync } from 'node:fs';
import type { Example } from '@/utils/explain/words/example-page';
import type { JsonObject } from '@/utils/model/json';
import type { Language } from '@/utils/model/settings';
import { openBadge, seqfLevel } from './achievement.ts';
import { type Issuer, makeIssuer } from './issuer.ts';

/** Where the product has them. */
export const file = new URL('../../entrypoints/example/data/credentials.json', import.meta.url);

/** Invented issuers whose key is their identifier, so that nobody has to be asked. Anybody can make their keys again from here: they are good for this page only. */
const issuerNamed = (name: string): Issuer => makeIssuer({ did: 'did:key', seed: `example page: ${name}`, name });

type Said = { title: string; issuer: string };
const said: Record<Language, Record<Example, Said> & { changed: [from: string, to: string] }> = {
  sv: {
    whole: { title: 'Yrkeshögskoleexamen, driftingenjör', issuer: 'Norrvikens yrkeshögskola' },
    unsigned: { title: 'Högskoleexamen, energisystem', issuer: 'Mälarbygdens högskola' },
    altered: { title: 'Grundkurs i styr- och reglerteknik', issuer: 'Branschrådet för fastighetsdrift' },
    expired: { title: 'Elsäkerhet för driftpersonal', issuer: 'Elteknik Syd' },
    changed: ['Grundkurs', 'Fördjupningskurs'],
  },
  en: {
    whole: { title: 'Higher vocational degree, operations engineer', issuer: 'Norrviken Vocational College' },
    unsigned: { title: 'University diploma, energy systems', issuer: 'Mälarbygden University College' },
    altered: { title: 'Basic course in control engineering', issuer: 'The Trade Council for Property Operations' },
    expired: { title: 'Electrical safety for operating staff', issuer: 'Elteknik Syd' },
    changed: ['Basic', 'Advanced'],
  },
};

/** The credentials of the example page, in both languages: each run gives the same text. */
export async function makeExampleCredentials(): Promise<string> {
  return `${JSON.stringify({ sv: await inLanguage('sv'), en: await inLanguage('en') }, null, 2)}\n`;
}

async function inLanguage(language: Language): Promise<Record<Example, JsonObject>> {
  const { whole, unsigned, altered, expired, changed } = said[language];
  return {
    whole: await signed(whole, { language, id: 1, level: 5, from: '2023-06-09T10:00:00Z' }),
    unsigned: badgeOf(unsigned, { language, id: 2, level: 6, from: '2024-06-05T10:00:00Z' }),
    altered: JSON.parse(JSON.stringify(await signed(altered, { language, id: 3, from: '2025-03-14T10:00:00Z' })).replaceAll(...changed)),
    expired: await signed(expired, { language, id: 4, from: '2020-04-01T10:00:00Z', until: '2024-03-31T12:00:00Z' }),
  };
}

type Rest = { language: Language; id: number; level?: number; from: string; until?: string };

const signed = (one: Said, rest: Rest): Promise<JsonObject> => issuerNamed(one.issuer).signDataIntegrity(badgeOf(one, rest), { created: rest.from });

function badgeOf({ title, issuer: name }: Said, { language, id, level, from, until }: Rest): JsonObject {
  const badge = openBadge({
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${id}`,
    issuer: { id: issuerNamed(name).did, name },
    title,
    validFrom: from,
    ...(until !== undefined && { validUntil: until }),
    ...(level !== undefined && { alignment: [seqfLevel(level)] }),
  });
  return language === 'sv' ? badge : JSON.parse(JSON.stringify(badge).replace(...IN_ENGLISH));
}

/** The criteria of the tests' badges. */
const IN_ENGLISH = ['Godkänt prov och handledd praktik.', 'A test passed, and supervised practice.'] as const;

if (import.meta.main) writeFileSync(file, await makeExampleCredentials());
