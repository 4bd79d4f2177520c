import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { euElements } from '@/utils/explain/data/eu-elements';
import { elementsOf } from '@/utils/explain/elements';
import type { Json, JsonObject } from '@/utils/model/json';
import { quickly } from '../harness/quickly';
import annexOne from './data/samples/elm3-mc-annex1-level.json';
import educredential from './data/samples/ob3-educredentials-microcredential.json';
import { inGraphForm } from './graph-form';

const ids = euElements.map(({ id }) => id);
const source = new URL('../../../shared/domain/eu-elements.json', import.meta.url);
if (!existsSync(source)) console.warn(`NOT COMPARED: the elements have no source at ${source.pathname}`);

describe('the sixteen elements', () => {
  it('are eleven mandatory ones and then five optional ones', () => {
    expect(ids).toHaveLength(16);
    expect(euElements.map(({ kind }) => kind)).toEqual(ids.map((_, index) => (index < 11 ? 'mandatory' : 'optional')));
  });

  it.skipIf(!existsSync(source))('are those of the source', () => {
    const { elements } = JSON.parse(readFileSync(source, 'utf8')) as { elements: JsonObject[] };
    expect(euElements.map(({ id, kind, name_sv, name_en }) => ({ id, kind, name_sv, name_en }))).toEqual(
      elements.map(({ id, kind, name_sv, name_en }) => ({ id, kind, name_sv, name_en })),
    );
  });
});

const plainBadge: JsonObject = {
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:web:skolan.test', type: 'Profile', name: 'Skolan' },
  validFrom: '2024-06-12T00:00:00Z',
  name: 'Welding',
  credentialSubject: {
    id: 'did:example:anna',
    type: 'AchievementSubject',
    achievement: { id: 'urn:uuid:1', type: 'Achievement', name: 'Welding', description: 'Welds steel.', criteria: { narrative: 'Weld steel.' } },
  },
};

const note = (en: string): JsonObject => ({ type: 'Note', noteLiteral: { en } });
const fullClaim: JsonObject = {
  type: 'LearningAchievement',
  title: { en: 'Digital credential creation' },
  awardedBy: {
    awardingDate: '2024-01-01T00:00:00Z',
    awardingBody: {
      legalName: { en: 'Agency' },
      location: { address: { countryCode: { id: 'http://publications.europa.eu/resource/authority/country/BEL' } } },
    },
  },
  specifiedBy: {
    eqfLevel: { id: 'http://data.europa.eu/snb/eqf/6' },
    learningOutcome: { title: { en: 'Creates credentials' } },
    volumeOfLearning: 'PT60H',
    mode: { id: 'http://data.europa.eu/snb/learning-assessment/e92d221e4d' },
    entryRequirement: note('An account.'),
    isPartialQualification: false,
  },
  provenBy: {
    specifiedBy: { dcType: { id: 'http://data.europa.eu/snb/assessment/1' } },
    grade: note('Pass'),
    idVerification: { id: 'http://data.europa.eu/snb/supervision-verification/1' },
  },
  additionalNote: note('More.'),
};
const fullElm: JsonObject = {
  issued: '2024-01-01T00:00:00Z',
  credentialSubject: { givenName: { en: 'Anna' }, familyName: { en: 'Svensson' }, hasClaim: fullClaim },
};

const withClaim = (more: JsonObject): JsonObject => ({ credentialSubject: { hasClaim: more } });
const withAchievement = (more: JsonObject): JsonObject => ({ credentialSubject: { achievement: more } });

describe('whole credentials', () => {
  it.each<[string, JsonObject, string[]]>([
    ['a plain Open Badge states five of eleven', plainBadge, ['learner', 'title', 'awarding_body', 'date', 'learning_outcomes']],
    ['an ELM micro-credential without quality assurance states all the others', fullElm, ids.filter((id) => id !== 'quality_assurance')],
    [
      'the edubadges micro-credential states all eleven, how it was supervised, the grade and where to read more',
      educredential.excerpt as unknown as JsonObject,
      [...ids.slice(0, 11), 'supervision', 'grade', 'further_information'],
    ],
    [
      'the trimmed Commission sample states what is left in it',
      annexOne.excerpt as unknown as JsonObject,
      ['title', 'workload', 'level', 'participation', 'prerequisites', 'stackability'],
    ],
    [
      'an EBSI diploma',
      {
        issuanceDate: '2020-11-03T00:00:00Z',
        evidence: { type: 'DocumentVerification', verifier: 'did:ebsi:1', subjectPresence: 'Physical' },
        credentialSubject: {
          id: 'did:ebsi:2',
          learningAchievement: { title: 'MASTERS LAW', description: 'MARKETING' },
          awardingOpportunity: { awardingBody: { preferredName: 'Leaston University' }, location: 'FRANCE' },
          learningSpecification: { ectsCreditPoints: 120, eqfLevel: 7 },
          gradingScheme: { title: 'Second class' },
        },
      },
      ['learner', 'title', 'country', 'awarding_body', 'date', 'learning_outcomes', 'workload', 'level', 'supervision', 'grade'],
    ],
    [
      'an Open Badge of version 2',
      {
        type: 'Assertion',
        issuedOn: '2024-01-01',
        recipient: { identity: 'sha256$00', hashed: true },
        evidence: 'https://a.test/',
        badge: {
          name: 'Welding',
          issuer: { name: 'Skolan' },
          criteria: 'https://a.test/criteria',
          'extensions:EQFExtension': { EQF: 4 },
          'extensions:ECTSExtension': { ECTS: 3 },
        },
      },
      ['learner', 'title', 'awarding_body', 'date', 'learning_outcomes', 'workload', 'level', 'further_information'],
    ],
    [
      'the flat micro-credential of DC4EU',
      {
        identification_of_the_learner: { familyName: 'Svensson' },
        title_of_the_micro_credential: { title: 'Welding' },
        country_or_region_of_the_issuer: { country: 'SE' },
        awarding_body: { legalName: 'Skolan' },
        dateOfIssuing: '2024-01-01',
        learning_outcomes: { title: 'Welds' },
        notionalWorkload: 'PT60H',
        education_level: { eqfLevel: 4 },
        type_of_assessment: { type: 'testing' },
        form_of_participation: { type: 'onsite' },
        quality_assurance: { type: 'MYH' },
        prerequisites: 'None',
        supervisionAndIdentityVerification: 'onsite',
        gradeAchieved: 'Pass',
        integrationStackabilityOptions: 'standalone',
        link: 'https://a.test/',
      },
      ids,
    ],
    ['nothing at all', {}, []],
  ])('%s', (_, claims, stated) => {
    const expected = { stated, missing: ids.filter((id) => !stated.includes(id)) };
    expect(elementsOf(claims)).toEqual(expected);
    expect(elementsOf(inGraphForm(claims))).toEqual(expected);
  });
});

describe('what does not state an element', () => {
  it.each<[string, string, JsonObject]>([
    ['an empty title', 'title', withClaim({ title: '' })],
    ['a title of spaces', 'title', withClaim({ title: { en: '  ' } })],
    ['a node with nothing but a type', 'quality_assurance', withClaim({ specifiedBy: { accreditation: { type: 'Accreditation' } } })],
    ['an empty list', 'workload', withClaim({ creditReceived: [] })],
    ['an identity without a value', 'learner', { credentialSubject: { identifier: { type: 'IdentityObject', identityHash: '', hashed: true } } }],
    ['the title of the document', 'title', { displayParameter: { title: 'Micro-Credential' } }],
    ['how a result is expressed', 'assessment_type', withAchievement({ resultDescription: { resultType: 'LetterGrade' } })],
    ['an identity check at issuing', 'assessment_type', { evidence: { type: 'DocumentVerification', verifier: 'did:ebsi:1' } }],
    ['another language version', 'stackability', withAchievement({ related: { id: 'https://a.test/2', inLanguage: 'en' } })],
    ['an association of equals', 'stackability', { credentialSubject: { association: { associationType: 'exactMatchOf' } } }],
    ['an achievement id that is no address', 'further_information', withAchievement({ id: 'urn:uuid:1' })],
    ['an alignment to something else', 'quality_assurance', withAchievement({ alignment: { targetType: 'CFItem', targetName: 'X' } })],
    [
      'a level that an organisation may award',
      'level',
      withClaim({ specifiedBy: { accreditation: { limitEQFLevel: 'http://data.europa.eu/snb/eqf/7' } } }),
    ],
  ])('%s: %s', (_, id, claims) => {
    expect(elementsOf(claims).stated).not.toContain(id);
  });
});

describe('what states an element in its own way', () => {
  it.each<[string, string, JsonObject]>([
    ['a hashed recipient', 'learner', { credentialSubject: { identifier: { identityHash: 'sha256$00', hashed: true } } }],
    ['"no" to partial qualification', 'stackability', withClaim({ specifiedBy: { isPartialQualification: false } })],
    ['"no" to checked identity', 'supervision', withAchievement({ identityChecked: false })],
    ['credits of zero', 'workload', withAchievement({ creditsAvailable: 0 })],
    ['an ESCO skill', 'learning_outcomes', withAchievement({ alignment: { targetUrl: 'http://data.europa.eu/esco/skill/1' } })],
    ['a CFItem', 'learning_outcomes', withAchievement({ alignment: [{ targetType: 'CTDL' }, { targetType: 'CFItem' }] })],
    ['evidence of what was done', 'assessment_type', { evidence: [{ type: ['Evidence'], narrative: 'A portfolio' }] }],
    ['an endorsed issuer', 'quality_assurance', { issuer: { endorsementJwt: 'eyJ' } }],
    ['an accredited EBSI issuer', 'quality_assurance', { termsOfUse: { type: 'VerifiableAccreditationToAttest', id: 'https://a.test/' } }],
    ['a part of something larger', 'stackability', { credentialSubject: { association: [{ associationType: 'isPartOf' }] } }],
    ['levels that contradict each other', 'level', withClaim({ specifiedBy: { eqfLevel: [5, 6] } })],
    ['the country at the awarding process', 'country', withClaim({ awardedBy: { country: { notation: 'ES' } } })],
    ['the flat profile inside the subject', 'prerequisites', { credentialSubject: { prerequisites: 'None' } }],
    ['the body of the European SD-JWT profile', 'title', { elm: withClaim({ title: 'Course' }) }],
  ])('%s: %s', (_, id, claims) => {
    expect(elementsOf(claims).stated).toContain(id);
    expect(elementsOf(inGraphForm(claims)).stated).toContain(id);
  });
});

it('looks through a hostile tree in bounded time', async () => {
  let deep: Json = { type: 'x' };
  for (let depth = 0; depth < 8; depth += 1) deep = { type: 'x', a: deep, b: deep, c: [deep, deep] };
  const hasClaim = Array.from({ length: 2000 }, () => ({ specifiedBy: { accreditation: deep } }));
  await quickly(100, () => elementsOf({ credentialSubject: { hasClaim } }));
});
