import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { europeanCredential } from '../harness/achievement';
import { lookAtOne } from '../harness/asking';
import { CREDENTIALS_V2 } from '../harness/contexts';
import { makeIssuer } from '../harness/issuer';

/*
 * The European Learning Model borrows its words: a title is Dublin Core's, a label is SKOS's, a name is FOAF's. Read from the graph that a signature covers,
 * they must say what they say in a token.
 */

const ELM = 'http://data.europa.eu/snb/model/elm/';
const text = (iri: string): JsonObject => ({ '@id': iri, '@container': '@language' });
const words: JsonObject = {
  EuropeanDigitalCredential: `${ELM}EuropeanDigitalCredential`,
  LearningAchievement: `${ELM}LearningAchievement`,
  Qualification: `${ELM}Qualification`,
  Person: `${ELM}Person`,
  Concept: 'http://www.w3.org/2004/02/skos/core#Concept',
  legalName: text('http://www.w3.org/ns/regorg#legalName'),
  fullName: text('http://xmlns.com/foaf/0.1/fullName'),
  title: text('http://purl.org/dc/terms/title'),
  prefLabel: text('http://www.w3.org/2004/02/skos/core#prefLabel'),
  hasClaim: { '@id': `${ELM}hasClaim`, '@type': '@id' },
  specifiedBy: { '@id': `${ELM}specifiedBy`, '@type': '@id' },
  eqfLevel: { '@id': `${ELM}eqfLevel`, '@type': '@id' },
};
const school = makeIssuer({ did: 'did:key', seed: 'school' });
const diploma: JsonObject = {
  ...europeanCredential({
    id: 'urn:uuid:0f7c1f5e-0000-4000-8000-000000000001',
    issuer: { id: school.did, name: 'Skolan' },
    title: 'Driftingenjör',
    eqf: 5,
  }),
  '@context': [CREDENTIALS_V2, words] as Json,
};

describe('a European credential', () => {
  it('says the same in a graph as in a token', async () => {
    const token = await lookAtOne(school.signVcJwt(diploma));
    const graph = await lookAtOne(await school.prove(diploma, 'eddsa-rdfc-2022'));
    const said = ({ title, recipient, issuer, level, verdict }: typeof graph) => [
      verdict,
      title,
      recipient,
      issuer.claimedName,
      level.seqf,
      level.basis,
    ];
    expect(said(graph)).toEqual(['issuer-unknown', 'Driftingenjör', 'Sara Lindqvist', 'Skolan', 5, 'derived_eqf']);
    expect(said(graph)).toEqual(said(token));
  });

  it('takes no word of its own from a neighbour in the same namespace', async () => {
    const other = { ...words, title: text('http://xmlns.com/foaf/0.1/title') };
    const { title } = await lookAtOne(await school.prove({ ...diploma, '@context': [CREDENTIALS_V2, other] }, 'eddsa-rdfc-2022'));
    expect(title).toBe(null);
  });
});
