import { describe, expect, it } from 'vitest';
import { type Words, words } from '../../utils/explain/words';
import type { Facts } from '../../utils/explain/words/codes';
import type { Level } from '../../utils/model/level';

const facts: Facts = {
  kind: 'passed',
  time: 'T',
  host: 'host.example',
  provider: 'P',
  date: 'D',
  from: 'F',
  until: 'U',
  standing: true,
  issuer: 'I',
  claimedName: 'C',
  sealedBy: null,
  domain: 'domain.example',
  id: 'did:key:z',
  list: 'L',
  lists: 1,
  recipient: 'R',
  text: 'X',
};
const noFacts: Facts = {
  kind: 'suspended',
  time: 'T',
  host: null,
  provider: null,
  date: null,
  from: null,
  until: null,
  standing: false,
  issuer: null,
  claimedName: null,
  sealedBy: null,
  domain: null,
  id: null,
  list: null,
  lists: 0,
  recipient: null,
  text: null,
};
const statement = { framework: 'EQF', level: '5', text: '' };
const level: Level = { basis: 'several', seqf: 5, eqf: 5, chain: [statement], statements: [statement, { ...statement, level: '6' }], weak: false };
const tally = { found: 4, verified: 1, confirmed: 1, closer: 1, waiting: 1, checking: 1 };

/** Sentences about kinds of things that others learn. */
const OF_KINDS = new Set(['.preview.learn.warning', '.preview.code.holdsAll', '.preview.announced']);

/** Sentences about persons whose competence is assessed. */
const OF_PERSONS = new Set(['.collection.steps.step.validation.text', '.collection.steps.step.validation.link']);

type Say = (...values: unknown[]) => unknown;

/** What the functions at a path are given: what is known and what is not, one and many. */
function samplesFor(path: string): readonly (readonly unknown[])[] {
  if (path.startsWith('.answers')) return [[facts], [noFacts]];
  if (path.startsWith('.levelSentence')) return [[level]];
  if (OF_KINDS.has(path)) return [[['personal-number', 'birth-date']], [[]]].map((kinds) => (path.endsWith('announced') ? ['A', ...kinds] : kinds));
  if (path === '.preview.input.size') return [[1], [999], [5_600]];
  return path === '.screen.summary'
    ? [[tally]]
    : [
        [1, 1, 1],
        [3, 2, 3],
        ['A', 'B', 'C'],
      ];
}

/** Every sentence of a dictionary with its path; a function's, for each of its samples. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return samplesFor(path).flatMap((sample, index) => sentences((value as Say)(...sample), `${path}(${index})`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

const LONGEST = 200; // characters
const SAME_IN_BOTH = new Set([
  '.detail.fact2.format',
  '.answers.check.person',
  '.overview.group.level',
  '.collection.map.atLevel',
  '.collection.target.level',
  '.map.seqf',
  '.map.levelHeard',
  '.report.fact.program',
]);

describe.each(['sv', 'en'] as const)('the %s dictionary', (language) => {
  const all = sentences(words[language]);

  it('says something everywhere', () => {
    expect(all.length).toBeGreaterThan(250);
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('says nothing that is too long to be read at once', () => {
    expect(all.filter(([, text]) => text.length > LONGEST)).toEqual([]);
  });

  it('never lets a missing value be seen', () => {
    expect(all.filter(([, text]) => /null|undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('writes SeQF as the framework writes itself', () => {
    expect(all.filter(([, text]) => /seqf/i.test(text) && !text.includes('SeQF'))).toEqual([]);
  });
});

it('never calls a signature check validering: that assesses a person', () => {
  expect(sentences(words.sv).filter(([path, text]) => /valider/i.test(text) && !OF_PERSONS.has(path))).toEqual([]);
});

it('never says that something is at a level, only that the issuer states it', () => {
  for (const language of ['sv', 'en'] as const) {
    expect(sentences(words[language]).filter(([, text]) => /(?<!\p{L})(är|is) (på |at )?(SeQF|EQF)/iu.test(text))).toEqual([]);
  }
  expect(words.sv.levelSentence.stated_seqf(level)).toBe('Utfärdaren anger SeQF nivå 5.');
  expect(words.sv.levelSentence.derived_eqf(level)).toBe('SeQF nivå 5, härledd från EQF-nivå 5 som utfärdaren anger.');
});

it('says of an unknown issuer that this does not make the credential false', () => {
  expect(words.sv.verdictSentence['issuer-unknown']).toContain('betyder inte att intyget är falskt');
  expect(words.en.verdictSentence['issuer-unknown']).toContain('does not mean the credential is false');
});

it('says the same things in two different languages', () => {
  const english = new Map(sentences(words.en));
  const same = sentences(words.sv).filter(
    ([path, text]) => english.get(path) === text && /\p{L}{4}/u.test(text.replace(/\b(host|domain)\.example\b/g, '')),
  );
  expect(same.filter(([path]) => !SAME_IN_BOTH.has(path.replace(/\(\d\)/, '')))).toEqual([]);
  expect([...english.keys()].sort()).toEqual(
    sentences(words.sv)
      .map(([path]) => path)
      .sort(),
  );
});

it.each<[keyof Words['verdict'], string]>([
  ['verified', 'Verifierad'],
  ['confirmed-at-source', 'Bekräftad hos utfärdaren'],
  ['issuer-unknown', 'Okänd utfärdare'],
  ['invalid', 'Stämmer inte'],
  ['unverifiable', 'Kan inte kontrolleras'],
])('calls %s by its agreed word, %s', (verdict, word) => {
  expect(words.sv.verdict[verdict]).toBe(word);
});

it.each([
  [{ found: 7, verified: 1, confirmed: 0, closer: 5, waiting: 0, checking: 1 }, '1 är verifierat, 5 behöver du titta närmare på och 1 kontrolleras.'],
  [{ found: 3, verified: 3, confirmed: 0, closer: 0, waiting: 0, checking: 0 }, '3 är verifierade.'],
  [{ found: 6, verified: 0, confirmed: 0, closer: 0, waiting: 6, checking: 0 }, '6 väntar på din tillåtelse.'],
  [{ found: 2, verified: 0, confirmed: 1, closer: 1, waiting: 0, checking: 0 }, '1 är bekräftat hos utfärdaren och 1 behöver du titta närmare på.'],
  [{ found: 0, verified: 0, confirmed: 0, closer: 0, waiting: 0, checking: 0 }, ''],
])('sums up %o in one sentence', (tally, sentence) => {
  expect(words.sv.screen.summary(tally)).toBe(sentence);
});

it('calls what a check was judged by kontrollunderlag, wherever it stands: underlag is what an issuer attaches', () => {
  const { evidence, copy, save, fileName, notKept } = words.sv.detail;
  expect([evidence, copy, save, fileName, notKept].filter((text) => !/kontrollunderlag/i.test(text))).toEqual([]);
  expect(words.en.detail.fileName).toBe('meritkollen-evidence.json');
});
