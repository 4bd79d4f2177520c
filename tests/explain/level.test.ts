import { describe, expect, it } from 'vitest';
import { levelOf } from '@/utils/explain/level';
import type { Json, JsonObject } from '@/utils/model/json';
import type { LevelBasis } from '@/utils/model/level';
import { quickly } from '../harness/quickly';
import vectorFile from './data/level-test-vectors.json';
import diploma from './data/samples/dc4eu-diploma-level-disagreement.json';
import elmo from './data/samples/elm-from-elmo-notation.json';
import annexOne from './data/samples/elm3-mc-annex1-level.json';
import educredential from './data/samples/ob3-educredentials-microcredential.json';
import { inGraphForm } from './graph-form';

type Vector = { id: string; doc: JsonObject; expect: { basis: LevelBasis; seqf: number | null }; note: string };
const vectors = (vectorFile.vectors as unknown as Partial<Vector>[]).filter((vector): vector is Vector => vector.doc !== undefined);

const claim = (specification: JsonObject, more: JsonObject = {}): JsonObject => ({
  credentialSubject: { hasClaim: { ...more, specifiedBy: specification } },
});
const badge = (...alignment: JsonObject[]): JsonObject => ({ credentialSubject: { achievement: { name: 'A course', alignment } } });
const eqf = (level: number): JsonObject => ({ id: `http://data.europa.eu/snb/eqf/${level}` });
const many = (...hasClaim: Json[]): JsonObject => ({ credentialSubject: { hasClaim } });
const at = (level: number, more: JsonObject = {}): JsonObject => ({ ...more, specifiedBy: { eqfLevel: eqf(level) } });
const result = (claims: JsonObject) => {
  const { basis, seqf } = levelOf(claims);
  return { basis, seqf };
};

describe('the vectors', () => {
  it('are 33 documents', () => expect(vectors).toHaveLength(33));

  it.each(vectors)('$id is read as the vector says: $note', ({ doc, expect: expected }) => {
    expect(result(doc)).toEqual(expected);
  });

  it.each(vectors)('$id is read alike from a signed graph', ({ doc }) => {
    expect(levelOf(inGraphForm(doc))).toEqual(levelOf(doc));
  });
});

describe('real samples', () => {
  it.each<[string, JsonObject, LevelBasis, number | null]>([
    ['a diploma whose qualification is titled "EQF Level 1" beside notation 6 contradicts itself', claim(diploma.excerpt), 'conflict', null],
    ['a notation that says "eqf-level" is no level, the URI beside it is', claim(elmo.excerpt), 'derived_eqf', 4],
    ['the Commission micro-credential states EQF 6 and RQF 6, which are one level', annexOne.excerpt as JsonObject, 'derived_eqf', 6],
    ['the edubadges profile states EQF in an alignment', educredential.excerpt as unknown as JsonObject, 'derived_eqf', 4],
  ])('%s', (_, claims, basis, seqf) => {
    expect(result(claims)).toEqual({ basis, seqf });
    expect(result(inGraphForm(claims))).toEqual({ basis, seqf });
  });
});

describe('what is told beside the number', () => {
  it('a chain from a national level over EQF to SeQF', () => {
    const nqfLevel = { id: 'http://data.europa.eu/snb/qdr/c_218a7e54', prefLabel: { en: 'IE NQF Level 8' } };
    expect(levelOf(claim({ nqfLevel }))).toEqual({
      basis: 'derived_nqf',
      seqf: 6,
      eqf: 6,
      chain: [
        { framework: 'NFQ', level: '8' },
        { framework: 'EQF', level: '6' },
        { framework: 'SeQF', level: '6' },
      ],
      statements: [{ framework: 'NFQ', level: '8', text: 'IE NQF Level 8' }],
      weak: false,
    });
  });

  it('a stated SeQF level is its own chain, and EQF beside it is kept as a statement', () => {
    const nqfLevel = { id: 'http://data.europa.eu/snb/qdr/c_b44f7367' };
    expect(levelOf(claim({ nqfLevel, eqfLevel: { ...eqf(5), prefLabel: { sv: 'Nivå 5' } } }))).toEqual({
      basis: 'stated_seqf',
      seqf: 5,
      eqf: 5,
      chain: [{ framework: 'SeQF', level: '5' }],
      statements: [
        { framework: 'EQF', level: '5', text: 'Nivå 5' },
        { framework: 'SeQF', level: '5', text: 'SeQF 5' },
      ],
      weak: false,
    });
  });

  it('a national level without a confirmed correspondence keeps its own number only', () => {
    expect(levelOf(claim({ nqfLevel: { id: 'https://data.europa.eu/snb/qdr/c_11b06734' } }))).toEqual({
      basis: 'nqf_only',
      seqf: null,
      eqf: null,
      chain: [{ framework: 'EstQF', level: '5' }],
      statements: [{ framework: 'EstQF', level: '5', text: 'EstQF 5' }],
      weak: false,
    });
  });

  it('a contradiction shows everything and chooses nothing', () => {
    expect(levelOf(claim({ title: 'Course at SeQF nivå 6', eqfLevel: '5' }))).toEqual({
      basis: 'conflict',
      seqf: null,
      eqf: null,
      chain: [],
      statements: [
        { framework: 'EQF', level: '5', text: '5' },
        { framework: 'SeQF', level: '6', text: 'Course at SeQF nivå 6' },
      ],
      weak: false,
    });
  });

  it('text from the credential is neutralised', () => {
    const prefLabel = { en: 'EQF level 4 \u202Eolleh' };
    expect(levelOf(claim({ eqfLevel: { ...eqf(4), prefLabel } })).statements).toEqual([{ framework: 'EQF', level: '4', text: 'EQF level 4 olleh' }]);
  });
});

describe('a weak ground', () => {
  const malformed = { id: 'http://publications.europa.eu/resource/authority/language/4', prefLabel: { en: 'Level 4' } };

  it.each<[string, JsonObject, boolean]>([
    ['is a label beside an identifier that names no level', { eqfLevel: malformed }, true],
    ['is not a label without any identifier', { eqfLevel: { prefLabel: { en: 'Level 4' } } }, false],
    ['is not a label of a node without a name', { eqfLevel: { id: '_:b0', prefLabel: { en: 'Level 4' } } }, false],
    ['is not there when a notation says the same', { eqfLevel: { ...malformed, notation: '4' } }, false],
    ['is not there when another place says the same firmly', { eqfLevel: malformed, educationLevel: eqf(4) }, false],
  ])('%s', (_, specification, weak) => {
    expect(levelOf(claim(specification))).toMatchObject({ basis: 'derived_eqf', seqf: 4, weak });
  });
});

describe('ways of writing a level', () => {
  it.each<[string, JsonObject, LevelBasis, number | null]>([
    ['an https concept counts as the http one', claim({ eqfLevel: 'https://data.europa.eu/snb/eqf/3' }), 'derived_eqf', 3],
    ['a concept with something after the level is none', claim({ eqfLevel: 'http://data.europa.eu/snb/eqf/3/4' }), 'not_stated', null],
    ['another host is not the vocabulary', claim({ eqfLevel: 'http://data.europa.eu.example/snb/eqf/3' }), 'not_stated', null],
    ['EQF 9 does not exist', claim({ eqfLevel: 9 }), 'not_stated', null],
    ['EQF 0 does not exist', claim({ eqfLevel: '0' }), 'not_stated', null],
    ['a double as a graph writes it', claim({ eqfLevel: '7.0E0' }), 'derived_eqf', 7],
    ['a label in another language', claim({ eqfLevel: { prefLabel: { lv: '5. līmenis', fi: 'Taso 5' } } }), 'derived_eqf', 5],
    ['a level inside the flat education_level', { education_level: { eqfLevel: '6' } }, 'derived_eqf', 6],
    ['the diploma that says eqf_level "Level 6"', { eqf_level: 'Level 6' }, 'derived_eqf', 6],
    ['the European SD-JWT profile with the body under elm', { vct: 'urn:eudi:elm:1', elm: claim({ eqfLevel: eqf(5) }) }, 'derived_eqf', 5],
    ['a SeQF concept that stands in eqfLevel', claim({ eqfLevel: 'http://data.europa.eu/snb/qdr/c_185bb246' }), 'stated_seqf', 6],
    ['a SeQF label without a concept', claim({ nqfLevel: { prefLabel: { sv: 'SeQF-nivå 5' } } }), 'stated_seqf', 5],
    ['a national label without a concept', claim({ nqfLevel: 'RQF Level 3' }), 'derived_nqf', 4],
    ['letters that several countries use', claim({ nqfLevel: 'MQF Level 5' }), 'not_stated', null],
    ['the same framework at two levels', claim({ nqfLevel: ['RQF Level 4', 'RQF Level 5'] }), 'conflict', null],
    ['a label that disagrees with its concept', claim({ eqfLevel: { ...eqf(6), prefLabel: { en: 'Level 5' } } }), 'conflict', null],
    [
      'an unconfirmed label that disagrees with its concept',
      claim({ nqfLevel: { id: 'http://data.europa.eu/snb/qdr/c_11b06734', prefLabel: 'EstQF Level 6' } }),
      'conflict',
      null,
    ],
    ['Scottish levels below EQF 1 keep their own number', claim({ nqfLevel: 'SCQF Level 2' }), 'nqf_only', null],
    ['an education level of another vocabulary', claim({ educationLevel: 'http://data.europa.eu/snb/isced/6' }), 'not_stated', null],
    [
      'an education level of another vocabulary, whatever its label',
      claim({ educationLevel: { id: 'http://data.europa.eu/snb/isced/6', prefLabel: 'EQF Level 6' } }),
      'not_stated',
      null,
    ],
    ['a national label with the level word joined on', claim({ nqfLevel: 'NLQF-niveau 5' }), 'derived_nqf', 5],
    [
      'a training certificate with the level inside its qualification',
      { credentialSubject: { qualification: { level: { eqfLevel: 8 } } } },
      'derived_eqf',
      8,
    ],
    ['a schema.org credential inside the subject', { credentialSubject: { hasCredential: { educationalLevel: 'EQF 5' } } }, 'derived_eqf', 5],
    ['a posted-worker document has no level', { vct: 'urn:eudi:pda1:1', eqf_level: 'Level 5' }, 'not_stated', null],
    [
      'an unconfirmed level beside a title that names another framework',
      claim({ title: 'SeQF 6 course', nqfLevel: 'EstQF Level 5' }),
      'nqf_only',
      null,
    ],
    ['an education level that is an EQF concept', claim({ educationLevel: eqf(6) }), 'derived_eqf', 6],
    ['an alignment whose name alone speaks of EQF', badge({ targetName: 'EQF level 6', targetUrl: 'https://example.org/' }), 'not_stated', null],
    ['an alignment to SeQF by its concept', badge({ targetName: 'Nivå 5', targetUrl: 'http://data.europa.eu/snb/qdr/c_b44f7367' }), 'stated_seqf', 5],
    [
      'an alignment to SeQF by the framework concept and a code',
      badge({ targetFramework: 'http://data.europa.eu/snb/qdr/c_d932c882', targetCode: 5 }),
      'stated_seqf',
      5,
    ],
    [
      'an alignment whose name disagrees with its code',
      badge({ targetFramework: 'EQF', targetCode: '5', targetName: 'EQF Level 6' }),
      'conflict',
      null,
    ],
    [
      'a code of another framework beside an EQF concept',
      badge({ targetFramework: 'DigComp 2.2', targetCode: '5', targetUrl: 'http://data.europa.eu/snb/eqf/6' }),
      'derived_eqf',
      6,
    ],
    [
      'a framework name with its letters in parentheses',
      badge({ targetFramework: 'Sveriges referensram för kvalifikationer (SeQF)', targetCode: '6' }),
      'stated_seqf',
      6,
    ],
    [
      'an old badge with name and url',
      { badge: { name: 'A badge', alignment: { name: 'EQF 6', url: 'http://data.europa.eu/snb/eqf/6' } } },
      'derived_eqf',
      6,
    ],
    [
      'a badge whose title states another level',
      { credentialSubject: { achievement: { name: 'SeQF 5 Welder', alignment: { targetUrl: 'http://data.europa.eu/snb/eqf/4' } } } },
      'conflict',
      null,
    ],
    [
      'a credential whose name states another level',
      { name: 'SeQF 5 Welder', ...badge({ targetUrl: 'http://data.europa.eu/snb/eqf/4' }) },
      'conflict',
      null,
    ],
    ['a title alone', { credentialSubject: { achievement: { name: 'SeQF nivå 5 Welder' } } }, 'not_stated', null],
    [
      'a result scale',
      { credentialSubject: { achievement: { resultDescription: { rubricCriterionLevel: { level: 'EQF 6' } } } } },
      'not_stated',
      null,
    ],
    ['a DigComp skill', claim({ learningOutcome: { relatedSkill: { prefLabel: 'EQF Level 4' } } }), 'not_stated', null],
    ['a web page that says SeQF nivå 6', { educationalLevel: 'SeQF nivå 6' }, 'stated_seqf', 6],
    ['a web page with a defined term', { educationalLevel: { name: 'EQF Level 5' } }, 'derived_eqf', 5],
  ])('%s', (_, claims, basis, seqf) => {
    expect(result(claims)).toEqual({ basis, seqf });
  });
});

describe('several achievements', () => {
  it.each<[string, JsonObject, LevelBasis, number | null]>([
    ['at one level have that level', many(at(6), at(6)), 'derived_eqf', 6],
    ['of which one states nothing have no common level', many(at(6), { title: 'Another' }), 'several', null],
    ['at a SeQF level and the EQF level that is the same', many(at(5), { specifiedBy: { nqfLevel: 'SeQF Level 5' } }), 'stated_seqf', 5],
    ['of which one contradicts itself contradict each other no less', many(at(6), { specifiedBy: { eqfLevel: [eqf(5), eqf(6)] } }), 'conflict', null],
    ['are not what one did or what it entitles to', many(at(6), { type: 'LearningEntitlement' }, { type: ['LearningActivity'] }), 'derived_eqf', 6],
    ['are not the parts of one', many(at(5, { hasPart: [at(7), at(8)] })), 'derived_eqf', 5],
    ['do not get a level from a part', many({ hasPart: at(7), specifiedBy: { hasPart: { eqfLevel: eqf(7) } } }), 'not_stated', null],
    [
      'in two unconfirmed frameworks',
      many({ specifiedBy: { nqfLevel: 'EstQF Level 5' } }, { specifiedBy: { nqfLevel: 'FiNQF Level 5' } }),
      'several',
      null,
    ],
  ])('%s', (_, claims, basis, seqf) => {
    expect(result(claims)).toEqual({ basis, seqf });
  });

  it('lists every level once', () => {
    const { statements } = levelOf(many(at(6), at(7), at(7)));
    expect(statements.map(({ level }) => level)).toEqual(['6', '7']);
  });
});

describe('what the holder has not disclosed', () => {
  it.each<[string, JsonObject, LevelBasis]>([
    ['a digest where the level could stand', claim({ _sd: ['x9Zm'] }), 'not_disclosed'],
    ['a hidden alignment', { credentialSubject: { achievement: { alignment: [{ '...': 'x9Zm' }] } } }, 'not_disclosed'],
    ['a digest elsewhere, beside a stated level', { _sd: ['x9Zm'], ...claim({ eqfLevel: 5 }) }, 'derived_eqf'],
    ['nothing hidden', claim({ _sd: [] }), 'not_stated'],
  ])('%s', (_, claims, basis) => {
    expect(levelOf(claims).basis).toBe(basis);
  });
});

describe('hostile claims', () => {
  it('are read in bounded time however many levels they hold', async () => {
    const alignment = Array.from({ length: 20_000 }, (_, index) => ({
      targetFramework: 'EQF',
      targetCode: String(index),
      targetName: 'EQF '.repeat(50),
    }));
    const hasClaim = Array.from({ length: 20_000 }, () => ({ title: 'SeQF '.repeat(20), specifiedBy: { eqfLevel: 5 } }));
    await quickly(100, () => levelOf({ credentialSubject: { achievement: { alignment }, hasClaim } }));
  });

  it('cannot reach what every object inherits', () => {
    expect(result(JSON.parse('{"credentialSubject":{"__proto__":{"eqfLevel":5},"constructor":{"eqfLevel":5}}}'))).toEqual({
      basis: 'not_stated',
      seqf: null,
    });
  });

  it('state no more than fifty levels', () => {
    const nqfLevel = ['RQF', 'SCQF', 'CQFW', 'NLQF', 'DQR', 'IE NQF', 'EstQF'].flatMap((name) =>
      [1, 2, 3, 4, 5, 6, 7, 8].map((level) => `${name} Level ${level}`),
    );
    const { basis, statements } = levelOf(claim({ nqfLevel }));
    expect({ basis, count: statements.length }).toEqual({ basis: 'conflict', count: 50 });
  });
});
