import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '@/utils/explain/achievements';
import { elementsOf } from '@/utils/explain/elements';
import { levelOf } from '@/utils/explain/level';
import { readCredential } from '@/utils/formats/table';
import type { Json, JsonObject } from '@/utils/model/json';
import type { LevelBasis } from '@/utils/model/level';
import { CORPUS, MANIFEST } from '../harness/corpus';
import { meanings } from './data/corpus-meanings';

const isThere = existsSync(MANIFEST);
if (!isThere) console.warn(`NOT COMPARED: other people's credentials are not at ${CORPUS}`);

async function claimsOf(file: string): Promise<JsonObject> {
  const read = await readCredential(readFileSync(join(CORPUS, file), 'utf8').trim());
  if (!read.ok) throw new Error(`${file}: ${read.problem}`);
  return read.value.credential.claims;
}

/** What is stated of it, and of long texts no more than how long they are: nothing of others is copied here. */
function inShort(value: Json): Json {
  if (typeof value === 'string') return value.length > 40 ? `${value.length} characters` : value;
  if (Array.isArray(value)) return value.map(inShort);
  if (value === null || typeof value !== 'object') return value;
  const stated = Object.entries(value).filter(([, inner]) => inner !== null && !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(stated.map(([term, inner]) => [term, term === 'level' ? levelInShort(inner as JsonObject) : inShort(inner)]));
}

const levelInShort = ({ basis, seqf }: JsonObject): Json => `${String(basis)} ${String(seqf)}`;

describe.skipIf(!isThere)('credentials that others made', () => {
  it.each<[string, LevelBasis, number | null, number]>([
    ['edc-elm/dc4eu/EUHED-euhed-highereducation-diploma-john-doe.json', 'conflict', null, 8],
    ['edc-elm/dc4eu/EUHED-euhed-highereducation-diploma-signed-john-doe.json', 'derived_eqf', 6, 8],
    ['edc-elm/dc4eu/EUHEDS-euheds-highereducation-diplomasupplement-john-doe.json', 'derived_eqf', 6, 9],
    ['edc-elm/dc4eu/EUHEDS-euheds-highereducation-diplomasupplement-signed-john-doe.json', 'derived_eqf', 6, 10],
    ['edc-elm/dc4eu/EUHEMC-euhe-microcredential-example-john-doe.json', 'derived_eqf', 5, 10],
    ['edc-elm/dc4eu/EUVETMC-euvet-microcredential-example-john-doe.json', 'derived_eqf', 5, 10],
    ['edc-elm/dc4eu/ProfessionalTrainingCertificate.json', 'derived_eqf', 8, 5],
    ['ebsi/waltid-ssikit/verifiable-credentials__VerifiableAttestation-Europass.json', 'derived_eqf', 7, 9],
    ['ebsi/waltid-ssikit/verifiable-credentials__VerifiableDiplomaWithIssuerTirRecord.json', 'derived_eqf', 7, 9],
    ['sd-jwt/credo/complexSdJwtVcPresentation-508af8.txt', 'not_disclosed', null, 1],
    ['1edtech-ob30/complete.json', 'not_stated', null, 12],
  ])('%s states the level %s %s and %i elements', async (file, basis, seqf, stated) => {
    const claims = await claimsOf(file);
    const level = levelOf(claims);
    expect([level.basis, level.seqf, elementsOf(claims).stated.length]).toEqual([basis, seqf, stated]);
  });

  it.each(Object.keys(meanings))('%s means what it says, whole', async (file) => {
    const { achievements } = meaningOf(await claimsOf(file));
    expect(inShort(JSON.parse(JSON.stringify(achievements)))).toEqual(meanings[file]);
  });
});
