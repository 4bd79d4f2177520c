import { describe, expect, it } from 'vitest';
import { meaningOf } from '@/utils/explain/achievements';
import { fieldCode, fieldName } from '@/utils/explain/fields';
import { conceptShown, kindShown } from '@/utils/explain/labels';
import { type MeaningRow, rowsOfAchievement, unfinishedShown } from '@/utils/explain/meaning-rows';
import { durationShown, workloadShown } from '@/utils/explain/workload';
import type { JsonObject } from '@/utils/model/json';
import type { Achievement, Concept, ResultStatus, Workload } from '@/utils/model/meaning';
import type { Language } from '@/utils/model/settings';
import annexOne from './data/samples/elm3-mc-annex1-level.json';
import educredential from './data/samples/ob3-educredentials-microcredential.json';

const first = (claims: unknown): Achievement => {
  const [achievement] = meaningOf(claims as JsonObject).achievements;
  if (achievement === undefined) throw new Error('no achievement');
  return achievement;
};
/** A row as one reads it: its name, and what stands in it. */
const read = (rows: MeaningRow[]) =>
  rows.map(({ name, lines, note }) => [
    name,
    lines.map(({ lead, text, note: below }) => [lead, text, below].filter((part) => part !== null).join(' / ')).join(' | ') || '-',
    note,
  ]);

describe('what an achievement says, in the order in which it is told', () => {
  it('of the Commission’s micro-credential, in Swedish: concepts in the reader’s language, the issuer’s own words as they are', () => {
    expect(read(rowsOfAchievement(first(annexOne.excerpt), { language: 'sv', isOnly: true, endorsed: false }))).toEqual([
      ['workload', '2 ECTS-poäng | 60 timmar', null],
      ['assessment', '-', null],
      ['supervision', '-', null],
      ['quality', '-', null],
      ['participation', 'Blandat, på plats och online | Icke-formellt lärande', null],
      ['prerequisites', 'The learner needs to have an EDC Online Credential Builder account, that requires an EU Login ID.', null],
      ['stackability', 'Fristående.', null],
      ['field', 'Personlig utveckling / ISCED-F 003 | Informations- och kommunikationsteknik (IKT), flera områden / ISCED-F 0688', null],
      ['attached', '-', null],
      ['kind', 'Kort utbildning', null],
    ]);
  });

  it('of an outcome how widely it is said to be of use, after the skills that it names', () => {
    const outcome = {
      title: 'läsa ritningar',
      relatedESCOSkill: { prefLabel: { sv: 'ritningsläsning' } },
      reusabilityLevel: { id: 'http://data.europa.eu/snb/skill-reuse-level/cross-sector' },
    };
    const claims = { credentialSubject: { hasClaim: { title: 'A', specifiedBy: { learningOutcome: outcome } } } };
    const told = (language: Language) => read(rowsOfAchievement(first(claims), { language, isOnly: false, endorsed: false }))[0]?.[1];
    expect([told('sv'), told('en')]).toEqual([
      'läsa ritningar / ritningsläsning. Anges som användbart i flera branscher',
      'läsa ritningar / ritningsläsning. Stated as useful in several sectors',
    ]);
  });

  it.each([
    ['a whole one', { isPartialQualification: false }, 'Fristående.'],
    ['a part that does not say of what', { isPartialQualification: true }, 'Del av en större kvalifikation.'],
    ['a whole one that is part of another: not that it stands alone', { isPartialQualification: false, isPartOf: { title: 'B' } }, 'Ingår i / B'],
    ['a part that says of what', { isPartialQualification: true, isPartOf: { title: 'B' } }, 'Del av en större kvalifikation. | Ingår i / B'],
  ])('of a qualification that calls itself %s', (_what, specifiedBy, told) => {
    const claims = { credentialSubject: { hasClaim: { title: 'A', specifiedBy } } };
    const rows = read(rowsOfAchievement(first(claims), { language: 'sv', isOnly: true, endorsed: false }));
    expect(rows.find(([name]) => name === 'stackability')?.[1]).toBe(told);
  });

  it('of the Dutch micro-credential, in English: criteria are no outcomes, and quality is the issuer’s own statement', () => {
    const rows = read(rowsOfAchievement(first(educredential.excerpt), { language: 'en', isOnly: true, endorsed: false }));
    expect(rows.filter(([name]) => name !== 'description')).toEqual([
      ['criteria', expect.stringMatching(/^To earn this badge/), null],
      ['workload', '3 ECTS credits', null],
      ['assessment', 'testing', null],
      ['result', 'Final Project Grade: 8.5', null],
      ['supervision', 'onsite with identity verification | The identity was checked', null],
      ['quality', 'M Psychological Assessment', 'The issuer’s own statement. We have not checked it.'],
      ['participation', 'onsite or blended', null],
      ['attached', '-', null],
      ['awardedBy', 'Naboo Theed University', null],
      ['more', 'Page at example.com', null],
    ]);
  });

  it('says who and when only once: not again what is told beside it', () => {
    const telling = { language: 'sv', isOnly: true, endorsed: false } as const;
    const rows = (besides: string[]) => rowsOfAchievement(first(educredential.excerpt), { ...telling, besides }).map(({ name }) => name);
    expect([rows(['Naboo Theed University']).includes('awardedBy'), rows(['Skolan']).includes('awardedBy')]).toEqual([false, true]);
  });

  it('says “not stated” of no row where there are several achievements: twenty times nothing helps nobody', () => {
    const rows = rowsOfAchievement(first(annexOne.excerpt), { language: 'sv', isOnly: false, endorsed: false });
    expect(rows.filter(({ lines }) => lines.length === 0)).toEqual([]);
  });
});

describe('workload', () => {
  it.each<[Workload, string, string]>([
    [{ amount: '2', unit: 'ects', framework: null }, '2 ECTS-poäng', '2 ECTS credits'],
    [{ amount: '7.5', unit: 'hp', framework: null }, '7,5 hp', '7.5 hp (Swedish higher education credits)'],
    [{ amount: '15', unit: 'yh', framework: null }, '15 YH-poäng', '15 YH credits (Swedish higher vocational education)'],
    [{ amount: '40', unit: 'hours', framework: null }, '40 timmar', '40 hours'],
    [{ amount: '1', unit: 'hours', framework: null }, '1 timme', '1 hour'],
    [{ amount: '42', unit: 'credits', framework: null }, '42 poäng (system anges inte)', '42 credits (system not stated)'],
    [{ amount: '10', unit: 'credits', framework: 'NHS CPD' }, '10 poäng (NHS CPD)', '10 credits (NHS CPD)'],
    [{ amount: 'PT60H', unit: 'duration', framework: null }, '60 timmar', '60 hours'],
  ])('%o', (workload, sv, en) => {
    expect([workloadShown(workload, 'sv'), workloadShown(workload, 'en')]).toEqual([sv, en]);
  });

  it.each([
    ['P1Y6M', '1 år och 6 månader'],
    ['P60M', '60 månader'],
    ['P2W', '2 veckor'],
    ['P1DT2H30M', '1 dag, 2 timmar och 30 minuter'],
    ['PT0S', 'PT0S'],
    ['six weeks', 'six weeks'],
  ])('%s is %s, and is not counted over', (written, shown) => {
    expect(durationShown(written, 'sv')).toBe(shown);
  });
});

const snb = (end: string, words: Concept['words'] = []): Concept => ({ id: `http://data.europa.eu/snb/${end}`, words, framework: null });

describe('a concept', () => {
  const es = { text: 'Mezclado', language: 'es' };

  it.each<[string, Concept, Language, string, string | null]>([
    ['has its label in the reader’s language', snb('learning-assessment/e92d221e4d', [es]), 'sv', 'Blandat, på plats och online', null],
    [
      'is said in the issuer’s own words, where these are in the reader’s language',
      snb('learning-assessment/e92d221e4d', [{ text: 'Delvis på nätet', language: 'sv' }]),
      'sv',
      'Delvis på nätet',
      null,
    ],
    ['that nobody labels here keeps the issuer’s words', snb('learning-assessment/unknown', [es]), 'sv', 'Mezclado', null],
    ['that nobody labels at all is the end of its address', snb('learning-assessment/unknown'), 'sv', 'data.europa.eu … unknown', null],
    ['that is a level says which', snb('eqf/5'), 'sv', 'EQF 5', null],
    [
      'that is only a field’s code is the field',
      { id: null, words: [{ text: '0713', language: null }], framework: null },
      'sv',
      'El och energi',
      null,
    ],
    [
      'of ESCO is as the issuer labels it, with its page',
      { id: 'http://data.europa.eu/esco/skill/1', words: [{ text: 'weld', language: 'en' }], framework: null },
      'sv',
      'weld',
      'https://data.europa.eu/esco/skill/1',
    ],
    [
      'of another host is no European concept',
      { id: 'https://data.europa.eu.example/snb/isced-f/07', words: [es], framework: null },
      'sv',
      'Mezclado',
      'https://data.europa.eu.example/snb/isced-f/07',
    ],
    ['with an address of another kind has no link', { id: 'http://skola.example/1', words: [es], framework: null }, 'sv', 'Mezclado', null],
  ])('%s', (_, concept, language, text, url) => {
    const { language: _spoken, ...shown } = conceptShown(concept, language);
    expect(shown).toEqual({ text, url });
  });
});

const kind = (text: string): Concept => ({ id: null, words: [{ text, language: null }], framework: null });

describe('the kind of an achievement', () => {
  it.each<[string, Concept, string, string]>([
    ['of the list of Open Badges', kind('MicroCredential'), 'Mikromerit', 'Micro-credential'],
    ['of the issuer’s own', kind('ext:Nanodegree'), 'ext:Nanodegree', 'ext:Nanodegree'],
    ['that every object inherits', kind('constructor'), 'constructor', 'constructor'],
    ['of the European vocabulary', snb('learning-opportunity/05053c1cbe'), 'Kurs', 'Course'],
  ])('%s', (_, concept, sv, en) => {
    expect([kindShown(concept, 'sv').text, kindShown(concept, 'en').text]).toEqual([sv, en]);
  });
});

describe('the fields of ISCED-F', () => {
  it.each([
    ['07', 'Teknik, tillverkning och byggande'],
    ['071', 'Teknik och tekniska yrken'],
    ['0713', 'El och energi'],
    ['070', 'Teknik, tillverkning och byggande, utan närmare uppgift'],
    ['0710', 'Teknik och tekniska yrken, utan närmare uppgift'],
    ['0788', 'Teknik, tillverkning och byggande, flera områden'],
    ['0719', 'Teknik och tekniska yrken, övrigt'],
    ['0099', 'Allmän utbildning, övrigt'],
  ])('%s is %s', (code, name) => {
    expect(fieldName(code, 'sv')).toBe(name);
  });

  it.each(['11', '0717', '7', '07135', '99'])('%s is none', (code) => {
    expect([fieldName(code, 'sv'), fieldCode({ id: `http://data.europa.eu/snb/isced-f/${code}`, words: [] })]).toEqual([null, null]);
  });
});

describe('what was not completed', () => {
  it.each<[ResultStatus[], boolean, string[]]>([
    [['Failed'], true, ['Inte godkänd, enligt utfärdaren.']],
    [['InProgress'], true, ['Inte slutförd: pågår, enligt utfärdaren.']],
    [['Withdrew'], false, ['Inte slutförd: avbruten, enligt intyget.']],
    [['Failed', 'Completed'], true, ['En del är inte godkänd, enligt utfärdaren.']],
    [['Completed'], true, []],
    [[], true, []],
  ])('%o', (statuses, isSigned, sentences) => {
    expect(unfinishedShown(statuses, isSigned, 'sv')).toEqual(sentences);
  });
});
