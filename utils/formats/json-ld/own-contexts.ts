/*
 * Contexts that no usable package ships, as tables of facts in our own words. `tests/formats/contexts.test.ts` holds them to the published ones where
 * these are at hand.
 */

/** Terms that have their own names in schema.org. */
const fromSchemaOrg = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, `http://schema.org/${name}`]));

const fromDcc = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, `https://w3id.org/dcc/v1#${name}`]));

/** Digital Credentials Consortium, learning credentials of 2021. Source: https://w3id.org/dcc/v1 */
const dcc = {
  '@protected': true,
  id: '@id',
  type: '@type',
  ...fromSchemaOrg('EducationalOccupationalCredential EducationalOccupationalProgram Course CourseInstance Person'),
  ...fromSchemaOrg('name url identifier courseCode numberOfCredits startDate endDate value description'),
  ...fromSchemaOrg('educationalCredentialAwarded hasCourseInstance hasCredential'),
  image: { '@id': 'http://schema.org/image', '@type': '@id' },
  awardedOnCompletionOf: { '@reverse': 'http://schema.org/educationalCredentialAwarded' },
  competencyRequired: 'http://schema.org/EducationalOccupationalCredential#competencyRequired',
  credentialCategory: 'http://schema.org/EducationalOccupationalCredential#credentialCategory',
  Issuer: 'https://w3id.org/openbadges#Issuer',
  ...fromDcc('assertion Assertion ProgramCompletionCredential CourseCompletionCredential LearningCredential'),
};

/**
 * The examples of the specifications: every word is a term, in a namespace that we take nothing from.
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#base-context
 */
const examples = { '@vocab': 'https://www.w3.org/ns/credentials/examples#' };

const revocation = (name: string): string => `https://w3id.org/vc-revocation-list-2020#${name}`;
const termsOf = (name: string, terms: object): object => ({
  [name]: { '@id': revocation(name), '@context': { '@protected': true, id: '@id', type: '@type', ...terms } },
});

/** Revocation List 2020. Source: https://w3id.org/vc-revocation-list-2020/v1 */
const revocationList2020 = {
  '@protected': true,
  ...termsOf('RevocationList2020Credential', fromSchemaOrg('description name')),
  ...termsOf('RevocationList2020', { encodedList: revocation('encodedList') }),
  ...termsOf('RevocationList2020Status', {
    revocationListCredential: { '@id': revocation('revocationListCredential'), '@type': '@id' },
    revocationListIndex: revocation('revocationListIndex'),
  }),
};

const linkage = (name: string): string => `https://identity.foundation/.well-known/resources/did-configuration/#${name}`;

/** Links between DIDs and domains. Source: https://identity.foundation/.well-known/did-configuration/v1 */
const didConfiguration = {
  '@version': 1.1,
  '@protected': true,
  LinkedDomains: linkage('LinkedDomains'),
  DomainLinkageCredential: linkage('DomainLinkageCredential'),
  origin: linkage('origin'),
  linked_dids: linkage('linked_dids'),
};

/** By address, as the packages give theirs. */
export const contexts: ReadonlyMap<string, object> = new Map([
  ['https://w3id.org/dcc/v1', { '@context': dcc }],
  ['https://w3id.org/vc-revocation-list-2020/v1', { '@context': revocationList2020 }],
  ['https://identity.foundation/.well-known/did-configuration/v1', { '@context': [didConfiguration] }],
  ['https://www.w3.org/ns/credentials/examples/v2', { '@context': examples }],
]);
