import { describe, expect, it } from 'vitest';
import { meaningOf } from '@/utils/explain/achievements';
import type { JsonObject } from '@/utils/model/json';
import type { Achievement } from '@/utils/model/meaning';
import annexOne from './data/samples/elm3-mc-annex1-level.json';
import educredential from './data/samples/ob3-educredentials-microcredential.json';
import { inGraphForm } from './graph-form';

const elm = annexOne.excerpt as unknown as JsonObject;
const dutch = educredential.excerpt as unknown as JsonObject;
const en = (text: string) => [{ text, language: 'en' }];
const plain = (text: string) => [{ text, language: null }];
const word = (text: string) => ({ id: null, words: plain(text), framework: null });

/** What is stated of an achievement, without what is empty. */
const stated = (achievement: Achievement | undefined): Partial<Achievement> =>
  Object.fromEntries(Object.entries(achievement ?? {}).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));

const concept = (vocabulary: string, id: string, text: string) => ({
  id: `http://data.europa.eu/snb/${vocabulary}/${id}`,
  words: en(text),
  framework: `http://data.europa.eu/snb/${vocabulary}/25831c2`,
});

describe('the European Learning Model', () => {
  it('gives the Commission’s micro-credential as it is written: points and hours beside each other, neither counted from the other', () => {
    const [only, ...others] = meaningOf(elm).achievements;
    expect(others).toEqual([]);
    expect(stated(only)).toEqual({
      title: en('Digital micro-credential creation'),
      kind: [concept('learning-opportunity', '74a4a268e8', 'Short learning programme')],
      fields: [
        concept('isced-f', '003', 'Personal skills and development'),
        concept('isced-f', '0688', 'Inter-disciplinary programmes and qualifications involving Information and Communication Technologies (ICTs)'),
      ],
      workload: [
        { amount: '2', unit: 'ects', framework: null },
        { amount: 'PT60H', unit: 'duration', framework: null },
      ],
      participation: [concept('learning-assessment', 'e92d221e4d', 'Blended'), concept('learning-setting', 'e207a81fc7', 'non-formal learning')],
      prerequisites: [en('The learner needs to have an EDC Online Credential Builder account, that requires an EU Login ID.')],
      partial: false,
      level: expect.objectContaining({ basis: 'derived_eqf', seqf: 6 }),
    });
  });
});

describe('Open Badges 3.0', () => {
  it('gives the Dutch micro-credential: what it is earned by is told as criteria, and its quality mark is no skill', () => {
    const [only, ...others] = meaningOf(dutch).achievements;
    expect(others).toEqual([]);
    expect(stated(only)).toEqual({
      title: plain('Minor: Jedi Mind Control and Advanced Meditation Practices'),
      awardedBy: plain('Naboo Theed University'),
      outcomes: [
        { words: plain(expect.stringMatching(/^To earn this badge, you must attend/)), kind: 'criteria', skills: [] },
        { words: plain(expect.stringContaining('The course explores')), kind: 'description', skills: [] },
      ],
      workload: [{ amount: '3', unit: 'ects', framework: null }],
      level: expect.objectContaining({ basis: 'derived_eqf', seqf: 4 }),
      assessment: [word('testing')],
      supervision: [
        word('onsite with identity verification'),
        {
          id: null,
          words: [
            { text: 'Identiteten kontrollerades', language: 'sv' },
            { text: 'The identity was checked', language: 'en' },
          ],
          framework: null,
        },
      ],
      result: [plain('Final Project Grade: 8.5')],
      quality: [{ id: 'https://data.example.com/decisions/AV-4223', words: plain('M Psychological Assessment'), framework: null }],
      participation: [word('onsite or blended')],
      more: [{ words: [], url: 'https://example.com/achievements/ach-44ABA', level: null }],
    });
  });
});

it.each([
  ['the European Learning Model', elm],
  ['Open Badges', dutch],
])('a signed graph means the same as the JSON that it was written as: %s', (_, claims) => {
  expect(meaningOf(inGraphForm(claims))).toEqual(meaningOf(claims));
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'an identity that was checked %j says nothing, and is no thing of our own',
  (said) => {
    const achievement = { type: ['Achievement'], name: 'Svetsning', identityChecked: said };
    const [only] = meaningOf({ credentialSubject: { achievement } }).achievements;
    expect(only?.supervision).toEqual([]);
  },
);
