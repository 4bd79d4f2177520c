import { describe, expect, it } from 'vitest';
import { meaningOf } from '@/utils/explain/achievements';
import type { JsonObject } from '@/utils/model/json';
import type { Achievement } from '@/utils/model/meaning';
import { quickly } from '../harness/quickly';
import annexOne from './data/samples/dc4eu-diploma-level-disagreement.json';
import elmo from './data/samples/elm-from-elmo-notation.json';

const plain = (text: string) => [{ text, language: null }];
const sv = (text: string) => [{ text, language: 'sv' }];
const word = (text: string) => ({ id: null, words: plain(text), framework: null });

/** What is stated of an achievement, without what is empty. */
const stated = (achievement: Achievement | undefined): Partial<Achievement> =>
  Object.fromEntries(Object.entries(achievement ?? {}).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
const all = (claims: unknown) => meaningOf(claims as JsonObject).achievements.map(stated);
const level = (seqf: number | null, basis = 'derived_eqf') => expect.objectContaining({ basis, seqf });
const noLevel = level(null, 'not_stated');
const elm = (...hasClaim: JsonObject[]): JsonObject => ({ credentialSubject: { hasClaim } });

const concept = (id: string) => ({ id: `http://data.europa.eu/snb/${id}`, words: [], framework: null });
const badge = (achievement: JsonObject, subject: JsonObject = {}, root: JsonObject = {}): JsonObject => ({
  ...root,
  credentialSubject: { ...subject, achievement: { name: 'A', ...achievement } },
});

const many = <One>(count: number, one: (index: number) => One): One[] => Array.from({ length: count }, (_, index) => one(index));

describe('the European Learning Model', () => {
  it('gives a vocational credential whole: outcomes with their skills, tests, supervision, quality, and what it stands among', () => {
    const skill = { id: 'http://data.europa.eu/esco/skill/1', prefLabel: { sv: 'driva värmesystem', en: 'operate heating systems' } };
    const claim = {
      type: 'LearningAchievement',
      title: { sv: 'Energieffektiv drift', en: 'Energy-efficient operation', fi: 'Energiatehokas käyttö' },
      awardedBy: { awardingDate: '2025-06-14T00:00:00Z', awardingBody: { legalName: { sv: 'Norrvikens yrkeshögskola' } } },
      creditReceived: { framework: { prefLabel: { sv: 'Yrkeshögskolepoäng' } }, point: '15' },
      provenBy: {
        title: { sv: 'Praktiskt prov' },
        grade: { noteLiteral: { sv: 'Godkänt' } },
        idVerification: { id: 'http://data.europa.eu/snb/supervision-verification/70be69aaf9' },
        specifiedBy: { dcType: { id: 'http://data.europa.eu/snb/assessment/6a4db9f11d' } },
      },
      influencedBy: { specifiedBy: { mode: { id: 'http://data.europa.eu/snb/learning-assessment/9191af2ed9' } } },
      isPartOf: { title: { sv: 'Yrkeshögskoleexamen' }, specifiedBy: { eqfLevel: 5 } },
      hasPart: [{ title: { sv: 'Pumpar' }, specifiedBy: { eqfLevel: 4 } }],
      supplementaryDocument: { title: { sv: 'Driftrapport' }, contentURL: 'https://skola.example/rapport.pdf' },
      specifiedBy: {
        eqfLevel: { id: 'http://data.europa.eu/snb/eqf/5' },
        learningOutcome: [{ title: { sv: 'läsa av driftdata' }, relatedESCOSkill: skill }, { title: { sv: 'hitta avvikelser' } }],
        accreditation: { title: { sv: 'Statlig tillsyn' } },
        entryRequirement: { noteLiteral: { sv: 'Grundläggande ellära' } },
        isPartialQualification: true,
        homepage: { contentURL: 'https://skola.example/kursen' },
      },
    };
    expect(all(elm(claim as unknown as JsonObject))).toEqual([
      {
        title: [...sv('Energieffektiv drift'), { text: 'Energy-efficient operation', language: 'en' }],
        level: level(5),
        awardedBy: sv('Norrvikens yrkeshögskola'),
        awarded: '2025-06-14T00:00:00Z',
        outcomes: [
          {
            words: sv('läsa av driftdata'),
            kind: 'outcome',
            skills: [{ id: skill.id, words: [...sv('driva värmesystem'), { text: 'operate heating systems', language: 'en' }], framework: null }],
          },
          { words: sv('hitta avvikelser'), kind: 'outcome', skills: [] },
        ],
        workload: [{ amount: '15', unit: 'yh', framework: null }],
        assessment: [{ id: null, words: sv('Praktiskt prov'), framework: null }, concept('assessment/6a4db9f11d')],
        supervision: [concept('supervision-verification/70be69aaf9')],
        result: [sv('Godkänt')],
        quality: [{ id: null, words: sv('Statlig tillsyn'), framework: null }],
        participation: [concept('learning-assessment/9191af2ed9')],
        prerequisites: [sv('Grundläggande ellära')],
        partial: true,
        partOf: [{ words: sv('Yrkeshögskoleexamen'), url: null, level: level(5) }],
        parts: [{ words: sv('Pumpar'), url: null, level: level(4) }],
        attached: [{ words: sv('Driftrapport'), description: [], kind: null, url: 'https://skola.example/rapport.pdf' }],
        more: [{ words: [], url: 'https://skola.example/kursen', level: null }],
      },
    ]);
  });

  it('keeps what is only named by its issuer: the pilot’s diploma whose title and level disagree, and the Dutch diploma from EMREX', () => {
    expect(all(elm({ specifiedBy: annexOne.excerpt as unknown as JsonObject }))).toEqual([
      {
        title: [{ text: 'Bachelor of Science in Information Technology', language: 'en' }],
        level: level(null, 'conflict'),
        fields: [{ id: null, words: [{ text: 'Education', language: 'en' }], framework: null }],
        more: [{ words: [{ text: 'Education', language: 'en' }], url: null, level: null }],
      },
    ]);
    expect(all(elm({ specifiedBy: elmo.excerpt as unknown as JsonObject }))).toEqual([
      { title: [{ text: expect.stringMatching(/^Mbo Sport en bewegen/), language: 'nl' }], level: level(4) },
    ]);
  });

  it('knows what one did, how it was tested and what it entitles to for what they are: no achievements', () => {
    const titles = all(
      elm(
        { title: 'A' },
        { type: 'LearningActivity', title: 'B' },
        { type: 'LearningAssessment', title: 'C' },
        { type: 'LearningEntitlement', title: 'D' },
      ),
    );
    expect(titles.map(({ title }) => title)).toEqual([plain('A')]);
  });

  it('is read under `elm`, where the European SD-JWT profile has it', () => {
    expect(all({ vct: 'urn:eudi:elm:1', elm: elm({ title: 'A', specifiedBy: { eqfLevel: 5 } }) })).toEqual([{ title: plain('A'), level: level(5) }]);
  });

  it.each<[string, unknown, object]>([
    [
      'ECTS by its concept',
      { framework: { id: 'http://data.europa.eu/snb/education-credit/6fcec5c5af' }, point: '7.5' },
      { amount: '7.5', unit: 'ects', framework: null },
    ],
    ['ECTS by its name', { framework: { notation: 'ECTS' }, point: 5 }, { amount: '5', unit: 'ects', framework: null }],
    [
      'högskolepoäng, where the issuer writes so',
      { framework: { prefLabel: 'Högskolepoäng' }, point: '15' },
      { amount: '15', unit: 'hp', framework: null },
    ],
    ['a number as a graph writes it', { framework: { notation: 'ECTS' }, point: '6.0E0' }, { amount: '6', unit: 'ects', framework: null }],
    ['another system under its name', { framework: { prefLabel: 'ECVET' }, point: '3' }, { amount: '3', unit: 'credits', framework: 'ECVET' }],
    ['no system at all', { point: '3' }, { amount: '3', unit: 'credits', framework: null }],
  ])('writes workload in its own unit: %s', (_, creditPoint, workload) => {
    expect(all(elm({ title: 'A', specifiedBy: { creditPoint } } as unknown as JsonObject))[0]?.workload).toEqual([workload]);
  });

  it.each(['many', '-5', '0', '1e99', '5 of 10', ''])('has no workload of %o points', (point) => {
    expect(all(elm({ title: 'A', specifiedBy: { creditPoint: { point } } }))[0]?.workload).toBeUndefined();
  });
});

describe('Open Badges 3.0 and learner records', () => {
  it.each([
    ['Failed', ['Failed']],
    ['Withdrew', ['Withdrew']],
    ['InProgress', ['InProgress']],
    ['Passed with honours', undefined],
  ])('a result with the status %s', (status, statuses) => {
    expect(all(badge({}, { result: { status } }))[0]?.statuses).toEqual(statuses);
  });

  it('names a result by its description, and its level by the rubric’s', () => {
    const resultDescription = [
      { id: 'urn:1', name: 'Slutprov', rubricCriterionLevel: [{ id: 'urn:2', level: 'Mastered', name: 'Behärskar' }] },
      { id: 'urn:3', name: 'Rapport' },
    ];
    const result = [
      { resultDescription: 'urn:1', achievedLevel: 'urn:2' },
      { resultDescription: 'urn:3', value: 'B' },
    ];
    expect(all(badge({ resultDescription }, { result }))[0]?.result).toEqual([plain('Slutprov: Behärskar'), plain('Rapport: B')]);
  });

  it('takes what an alignment is to for what it is: a level is no skill, a field is a field, and quality is quality', () => {
    const alignment = [
      { targetName: 'EQF level 5', targetUrl: 'http://data.europa.eu/snb/eqf/5' },
      { targetName: 'Engineering', targetUrl: 'http://data.europa.eu/snb/isced-f/07' },
      { targetName: 'Accredited', targetType: 'ext:QualityAssurance' },
      { targetName: 'Welding', targetUrl: 'http://data.europa.eu/esco/skill/1', targetFramework: 'ESCO' },
    ];
    expect(all(badge({ alignment }))).toEqual([
      {
        title: plain('A'),
        level: level(5),
        fields: [{ id: 'http://data.europa.eu/snb/isced-f/07', words: plain('Engineering'), framework: null }],
        quality: [word('Accredited')],
        skills: [{ id: 'http://data.europa.eu/esco/skill/1', words: plain('Welding'), framework: 'ESCO' }],
      },
    ]);
  });

  it('writes Markdown as running text', () => {
    const narrative = '# Krav\n\nDu ska **svetsa** stål, se [kursen](https://skola.example/).\n- en gång';
    expect(all(badge({ criteria: { narrative } }))[0]?.outcomes).toEqual([
      { words: plain('Krav Du ska svetsa stål, se kursen. en gång'), kind: 'criteria', skills: [] },
    ]);
  });

  it('has no unit for credits: what was earned, else what could be', () => {
    expect(all(badge({ creditsAvailable: 36 }, { creditsEarned: 42 }))[0]?.workload).toEqual([{ amount: '42', unit: 'credits', framework: null }]);
    expect(all(badge({ creditsAvailable: 36 }))[0]?.workload).toEqual([{ amount: '36', unit: 'credits', framework: null }]);
  });

  it('tells how the achievements of a record belong together, from both ends', () => {
    const achievement = ['A', 'B', 'C'].map((name) => ({ id: `urn:${name}`, name }));
    const association = [
      { associationType: 'isParentOf', sourceId: 'urn:A', targetId: 'urn:B' },
      { associationType: 'precedes', sourceId: 'urn:B', targetId: 'urn:C' },
      { associationType: 'isPeerOf', sourceId: 'urn:A', targetId: 'urn:C' },
    ];
    const one = (name: string) => [{ words: plain(name), url: null, level: null }];
    expect(all({ credentialSubject: { achievement, association } } as unknown as JsonObject)).toEqual([
      { title: plain('A'), level: noLevel, parts: one('B') },
      { title: plain('B'), level: noLevel, partOf: one('A'), leadsTo: one('C') },
      { title: plain('C'), level: noLevel },
    ]);
  });

  it('gives a subject’s result to no one of several achievements: nobody knows which it means', () => {
    const achievement = [{ name: 'A' }, { name: 'B' }];
    expect(
      all({ credentialSubject: { achievement, creditsEarned: 3, result: { value: 'A', status: 'Completed' } } } as unknown as JsonObject),
    ).toEqual([
      { title: plain('A'), level: noLevel },
      { title: plain('B'), level: noLevel },
    ]);
  });
});

describe('older and flatter forms', () => {
  it('Open Badges 2.0 with the Dutch extensions', () => {
    expect(
      all({
        issuedOn: '2020-05-01T00:00:00Z',
        evidence: { id: 'https://skola.example/bild', name: 'Fogen', narrative: 'Svetsad fog.' },
        badge: {
          name: 'Svetsning',
          description: 'Svetsar stål.',
          criteria: { narrative: 'Svetsa tio fogar.' },
          issuer: { name: 'Skolan' },
          alignment: [{ targetName: 'Svetsa', targetUrl: 'https://ramverk.example/svetsa', targetFramework: 'Ramverk' }],
          'extensions:ECTSExtension': { ECTS: 2.5 },
          'extensions:StudyLoadExtension': { StudyLoad: 70 },
          'extensions:EQFExtension': { EQF: 4 },
          'extensions:LearningOutcomeExtension': { LearningOutcome: 'Kan svetsa.' },
        },
      }),
    ).toEqual([
      {
        title: plain('Svetsning'),
        level: level(4),
        awardedBy: plain('Skolan'),
        awarded: '2020-05-01T00:00:00Z',
        outcomes: [
          { words: plain('Kan svetsa.'), kind: 'outcome', skills: [] },
          { words: plain('Svetsa tio fogar.'), kind: 'criteria', skills: [] },
          { words: plain('Svetsar stål.'), kind: 'description', skills: [] },
        ],
        skills: [{ id: 'https://ramverk.example/svetsa', words: plain('Svetsa'), framework: 'Ramverk' }],
        workload: [
          { amount: '2.5', unit: 'ects', framework: null },
          { amount: '70', unit: 'hours', framework: null },
        ],
        attached: [{ words: plain('Fogen'), description: plain('Svetsad fog.'), kind: null, url: 'https://skola.example/bild' }],
      },
    ]);
  });

  it('an EBSI diploma: a single digit is no field of study, and the grading scheme is no assessment', () => {
    expect(
      all({
        credentialSubject: {
          learningAchievement: { title: 'MASTERS LAW', description: 'MARKETING' },
          learningSpecification: { ectsCreditPoints: 120, eqfLevel: 7, iscedfCode: ['7', '0421'] },
          awardingOpportunity: { awardingBody: { preferredName: 'Leaston University' } },
          gradingScheme: { title: 'Lower Second-Class Honours' },
          issuanceDate: '2020-11-03T00:00:00Z',
        },
      }),
    ).toEqual([
      {
        title: plain('MASTERS LAW'),
        level: level(7),
        awardedBy: plain('Leaston University'),
        awarded: '2020-11-03T00:00:00Z',
        outcomes: [{ words: plain('MARKETING'), kind: 'description', skills: [] }],
        fields: [word('0421')],
        workload: [{ amount: '120', unit: 'ects', framework: null }],
        result: [plain('Lower Second-Class Honours')],
      },
    ]);
  });

  it.each<[string, JsonObject, object[]]>([
    [
      'a flat European micro-credential (SD-JWT)',
      {
        vct: 'urn:eudi:micro_credential:1',
        given_name: 'Anna',
        title_of_the_micro_credential: { title: 'Digitalt underhåll' },
        learning_outcomes: ['kan felsöka', 'kan dokumentera'],
        notionalWorkload: { hours: 40 },
        type_of_assessment: { type: 'Skriftligt prov' },
        form_of_participation: 'På distans',
        eqf_level: 'Level 5',
        gradeAchieved: 'Godkänt',
        link: 'https://skola.example/kurs',
      },
      [
        {
          title: plain('Digitalt underhåll'),
          level: level(5),
          outcomes: ['kan felsöka', 'kan dokumentera'].map((text) => ({ words: plain(text), kind: 'outcome', skills: [] })),
          workload: [{ amount: '40', unit: 'hours', framework: null }],
          assessment: [word('Skriftligt prov')],
          participation: [word('På distans')],
          result: [plain('Godkänt')],
          more: [{ words: [], url: 'https://skola.example/kurs', level: null }],
        },
      ],
    ],
    [
      'W3C’s example of a degree',
      { name: 'Example Degree', credentialSubject: { name: 'Jayden Doe', degree: { type: 'BachelorDegree', name: 'Bachelor of Science' } } },
      [{ title: plain('Example Degree'), level: noLevel }],
    ],
    [
      'a residence card, which is not about learning',
      { name: 'Permanent Resident Card', credentialSubject: { name: 'Jayden Doe', description: 'Card' } },
      [],
    ],
    ['a person’s name, which is the title of nothing', { credentialSubject: { name: 'Jayden Doe' } }, []],
    ['a posted-worker document', { vct: 'urn:eudi:pda1:1', title: 'A1', learning_outcomes: ['x'] }, []],
  ])('%s', (_, claims, achievements) => {
    expect(all(claims)).toEqual(achievements);
  });
});

describe('what somebody may have written to harm', () => {
  // Unbounded, this would be thirty million skills: nobody would see the end of it.
  it('is read within bounds, however much there is', { timeout: 60_000 }, () => {
    const outcome = many(3000, (index) => ({ title: `o${index}`, relatedESCOSkill: many(50, (skill) => ({ prefLabel: `s${index}-${skill}` })) }));
    const claims = many(200, (index) => ({
      title: `t${index}`,
      specifiedBy: { learningOutcome: outcome, relatedSkill: many(500, (skill) => `k${skill}`) },
    }));
    const { achievements } = meaningOf(elm(...(claims as unknown as JsonObject[])));
    const [one] = achievements;
    const inOutcomes = one?.outcomes.flatMap(({ skills }) => skills).length ?? 0;
    expect([achievements.length, one?.outcomes.length, one?.skills.length, inOutcomes]).toEqual([20, 50, 100, 100]);
  });

  it.each<[string, JsonObject | JsonObject[] | string, string | undefined]>([
    ['several sectors', { id: 'http://data.europa.eu/snb/skill-reuse-level/cross-sector' }, 'cross-sector'],
    ['one occupation, with https', { id: 'https://data.europa.eu/snb/skill-reuse-level/occupation-specific' }, 'occupation-specific'],
    ['the scheme, which is no level', { id: 'http://data.europa.eu/snb/skill-reuse-level/25831c2' }, undefined],
    ['a word without an address', { prefLabel: { en: 'transversal' } }, undefined],
    ['an address somewhere else', { id: 'https://x.example/snb/skill-reuse-level/transversal' }, undefined],
    [
      'two levels, of which none is chosen',
      [{ id: 'http://data.europa.eu/snb/skill-reuse-level/transversal' }, { id: 'http://data.europa.eu/snb/skill-reuse-level/sector-specific' }],
      undefined,
    ],
  ])('says how widely an outcome can be used, where it is stated: %s', (_what, reusabilityLevel, reuse) => {
    const [achievement] = meaningOf(elm({ title: 'A', specifiedBy: { learningOutcome: { title: 'can', reusabilityLevel } } })).achievements;
    expect(achievement?.outcomes[0]?.reuse).toBe(reuse);
  });

  it('is bounded in all, whatever letters it is made of', async () => {
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';
    const learningOutcome = many(50, (index) => ({ title: `${index}${family.repeat(3000)}` }));
    const { achievements } = await quickly(100, () =>
      meaningOf(elm(...many(20, (index) => ({ title: `t${index}`, specifiedBy: { learningOutcome } })))),
    );
    expect([achievements.length > 0, JSON.stringify(achievements).length < 400_000]).toEqual([true, true]);
    expect(achievements[0]?.outcomes[0]?.words[0]?.text.endsWith('…')).toBe(true);
  });

  it('is cut at 2,000 characters a text', () => {
    const [one] = meaningOf({ badge: { name: 'A', description: 'å'.repeat(100_000) } }).achievements;
    expect(one?.outcomes[0]?.words[0]?.text.length).toBe(2000);
  });

  it('is text and nothing else: no direction turned, no personal identity number, no markup', () => {
    const [one] = meaningOf({ badge: { name: 'Kurs \u202Esnetsevs', criteria: '811218-9876 <b>x</b>' } }).achievements;
    expect([one?.title, one?.outcomes[0]?.words]).toEqual([plain('Kurs snetsevs'), [{ text: expect.not.stringContaining('9876'), language: null }]]);
  });

  it.each([
    'javascript:alert(1)',
    'http://skola.example/',
    'data:text/html,x',
    'https://a:b@skola.example/',
    'https://',
    `https://skola.example/${'x'.repeat(3000)}`,
  ])('is no link: %s', (url) => {
    const [one] = meaningOf({ evidence: { id: url, name: 'Fogen' }, badge: { name: 'A', criteria: { id: url } } }).achievements;
    expect([one?.attached.map((attached) => attached.url), one?.more]).toEqual([[null], []]);
  });

  it('cannot reach what every object inherits', () => {
    expect(
      meaningOf(JSON.parse('{"credentialSubject":{"__proto__":{"hasClaim":{"title":"x"}},"achievement":{"constructor":{"name":"y"}}}}')),
    ).toEqual({ achievements: [] });
  });
});
