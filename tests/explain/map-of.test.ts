import { describe, expect, it } from 'vitest';
import { competencesOf, type MapRow, type Meant, type Standing } from '@/utils/explain/competences';
import { fieldName } from '@/utils/explain/fields';
import { mapOf, mapTally } from '@/utils/explain/map-of';
import { mapTableText } from '@/utils/explain/map-table-text';
import { markOf, supportInWords } from '@/utils/explain/map-words';
import type { Achievement, Concept } from '@/utils/model/meaning';
import type { ShownVerdict } from '@/utils/model/verdict';
import { summaryWith } from '../components/summaries';
import { quickly } from '../harness/quickly';
import { achievement, concept, levelOf, noLevel } from './collection/held';

const meant = (verdict: ShownVerdict, changes: Partial<Achievement>, seqf: number | null = 5, id: string = verdict): Meant => ({
  summary: summaryWith(verdict, { id, level: seqf === null ? noLevel : levelOf(seqf), title: `Intyg ${id}` }),
  meaning: { achievements: [achievement({ level: seqf === null ? noLevel : levelOf(seqf), ...changes })] },
});
const skills = (...names: string[]): Partial<Achievement> => ({ skills: names.map((name) => concept(name)) });
const outcome = (text: string, kind: 'outcome' | 'criteria' = 'outcome') => ({ words: [{ text, language: 'sv' }], kind, skills: [] });
const said = (rows: readonly MapRow[]) => rows.map((row) => [row.text, markOf(row, 'sv').spoken]);

const esco = (text: string, language: string): Concept => ({
  id: 'http://data.europa.eu/esco/skill/1',
  words: [{ text, language }],
  framework: null,
});

describe('a competence', () => {
  it.each<[string, Partial<Achievement>, string[]]>([
    ['its skills', { ...skills('Svetsning', 'Lödning'), outcomes: [outcome('Kan svetsa')] }, ['Svetsning', 'Lödning']],
    ['the skills of its outcomes', { outcomes: [{ ...outcome('Kan svetsa'), skills: [concept('Svetsning')] }] }, ['Svetsning']],
    ['its learning outcomes', { outcomes: [outcome('Kan svetsa'), outcome('Gå kursen', 'criteria')] }, ['Kan svetsa']],
    ['its name', { title: [{ text: 'Svetsarprövning', language: 'sv' }] }, ['Svetsarprövning']],
    ['the credential’s own name', {}, ['Intyg verified']],
  ])('is told by %s', (_what, changes, expected) => {
    expect(competencesOf([meant('verified', changes)], 'sv').map(({ text }) => text)).toEqual(expected);
  });

  it('stands once, whoever states it, by its address in a vocabulary or by its words', () => {
    const rows = competencesOf(
      [
        meant('verified', { skills: [esco('Svetsning', 'sv')] }),
        meant('expired', { skills: [esco('welding', 'en')] }),
        meant('revoked', skills('SVETSNING')),
      ],
      'sv',
    );
    expect(rows.map(({ text, supports }) => [text, supports.map(({ id }) => id)])).toEqual([['Svetsning', ['verified', 'expired', 'revoked']]]);
  });

  it.each<[ShownVerdict, number | null, string]>([
    ['verified', 5, 'SeQF 5, verifierad'],
    ['verified', null, 'verifierad, ingen nivå visas'],
    ['confirmed-at-source', 4, 'SeQF 4, bekräftad hos utfärdaren'],
    ['issuer-unknown', 6, 'SeQF 6, okänd utfärdare'],
    ['status-unknown', 6, 'SeQF 6, status okänd'],
    ['expired', 4, 'SeQF 4, utgången'],
    ['revoked', null, 'återkallad, inget giltigt intyg'],
    ['unverifiable', 5, 'kunde inte kontrolleras'],
    ['unsigned', 5, 'egen uppgift'],
    ['invalid', 8, 'stämmer inte, inget giltigt intyg'],
  ])('of a credential that is %s, with level %s, is said to be %j', (verdict, level, expected) => {
    expect(said(competencesOf([meant(verdict, skills('Svetsning'), level)], 'sv'))).toEqual([
      [verdict === 'invalid' ? 'Intyg invalid' : 'Svetsning', expected],
    ]);
  });
});

describe('what nothing proves', () => {
  it.each<ShownVerdict>(['invalid', 'unverifiable', 'unsigned'])(
    '%s: gets no bar and no level, and is among the proven of no field and no issuer',
    (verdict) => {
      const rows = competencesOf([meant('verified', skills('Lödning')), meant(verdict, skills('Svetsning'), 8)], 'sv');
      const [, liar] = rows;
      expect(liar && markOf(liar, 'sv').kind).toBe('words');
      expect(mapOf(rows, 'level', 'level', 'sv').map(({ heading, rows }) => [heading.text, rows.length])).toEqual([
        ['SeQF 5', 1],
        ['Ingen SeQF-nivå', 1],
      ]);
      expect(mapOf(rows, 'issuer', 'level', 'sv').map(({ heading }) => heading.text)).toEqual([
        'Norrvikens yrkeshögskola',
        'Utfärdaren kunde inte bekräftas',
      ]);
    },
  );

  it('never lifts the level of what is proven, nor renames it, nor moves it to a field', () => {
    const honest = meant('verified', { skills: [concept('Svetsning', 'https://esco.example/1')], fields: [concept('Teknik')] }, 3);
    const liar = meant('unsigned', { skills: [concept('Överläkare', 'https://esco.example/1')], fields: [concept('Medicin')] }, 8);
    const [row, ...others] = competencesOf([liar, honest], 'sv');
    expect(others).toEqual([]);
    expect(row && [row.text, row.field.label?.text, markOf(row, 'sv').spoken]).toEqual(['Svetsning', 'Teknik', 'SeQF 3, verifierad']);
  });

  it('an unknown issuer’s high level does not stand in the place of a verified lower one', () => {
    const rows = competencesOf([meant('issuer-unknown', skills('Svetsning'), 8), meant('verified', skills('Svetsning'), 3)], 'sv');
    expect(said(rows)).toEqual([['Svetsning', 'SeQF 3, verifierad']]);
  });

  it('of several parts in one proven credential, each has its own level', () => {
    const summary = summaryWith('verified', { level: { ...noLevel, basis: 'several' } });
    const achievements = [
      achievement({ ...skills('Svetsning'), level: levelOf(4) }),
      achievement({ ...skills('Lödning'), level: levelOf(6) }),
      achievement(skills('Städning')),
    ];
    expect(said(competencesOf([{ summary, meaning: { achievements } }], 'sv'))).toEqual([
      ['Svetsning', 'SeQF 4, verifierad'],
      ['Lödning', 'SeQF 6, verifierad'],
      ['Städning', 'verifierad, ingen nivå visas'],
    ]);
  });

  it('of several parts that nobody signed, none has a level', () => {
    const achievements = [achievement({ ...skills('Svetsning'), level: levelOf(4) }), achievement({ ...skills('Lödning'), level: levelOf(8) })];
    expect(said(competencesOf([{ summary: summaryWith('unsigned'), meaning: { achievements } }], 'sv'))).toEqual([
      ['Svetsning', 'egen uppgift'],
      ['Lödning', 'egen uppgift'],
    ]);
  });

  it('a level that contradicts itself is drawn nowhere', () => {
    const summary = summaryWith('verified', { level: { ...noLevel, basis: 'conflict' } });
    expect(said(competencesOf([{ summary, meaning: { achievements: [achievement({ ...skills('Svetsning'), level: levelOf(5) })] } }], 'sv'))).toEqual(
      [['Svetsning', 'verifierad, ingen nivå visas']],
    );
  });
});

describe('what a signed credential itself says was not completed', () => {
  const failed = meant('verified', { ...skills('Svetsning'), statuses: ['Failed'] });
  const [row] = competencesOf([failed], 'sv');
  it('has no bar, no tick and no place among the verified', () => {
    expect(row && markOf(row, 'sv')).toEqual({ kind: 'words', text: 'inte slutförd', glyph: 'info', spoken: 'verifierad, inte slutförd' });
    expect(row && supportInWords(row.supports[0], 'sv')).toEqual({ glyph: 'info', word: 'Inte slutförd', title: 'Intyg verified' });
    expect(mapTally([row].flatMap((one) => one ?? []))).toEqual({ all: 1, verified: 0, confirmed: 0, claimed: 0 });
  });

  it('has no bar under the credential’s name either, where nothing else is told of it', () => {
    const named = { summary: summaryWith('verified', { title: 'Svetsning', level: levelOf(5) }), meaning: failed.meaning };
    const nameless = { achievements: [achievement({ statuses: ['Failed'], level: levelOf(5) })] };
    const [row] = competencesOf([{ ...named, meaning: nameless }], 'sv');
    expect(row && markOf(row, 'sv')).toMatchObject({ kind: 'words', text: 'inte slutförd', glyph: 'info' });
  });

  it('is not known by what was completed elsewhere', () => {
    const rows = competencesOf([failed, meant('expired', skills('Svetsning'), 4)], 'sv');
    expect(said(rows)).toEqual([['Svetsning', 'SeQF 4, utgången']]);
  });
});

const isced = (code: string, text: string): Concept => ({
  id: `http://data.europa.eu/snb/isced-f/${code}`,
  words: text === '' ? [] : [{ text, language: 'nl' }],
  framework: null,
});

describe('a field', () => {
  const rows = competencesOf(
    [
      meant('verified', { ...skills('Svetsning'), fields: [isced('0715', 'Werktuigbouw')] }),
      meant('expired', { ...skills('Lödning'), fields: [concept('Verkstad'), isced('0713', '')] }),
      meant('revoked', { ...skills('Måleri'), fields: [concept('Konst')] }),
    ],
    'sv',
  );
  it('is the broad one of the classification, in the reader’s language, and else what the issuer calls it', () => {
    expect(mapOf(rows, 'field', 'page', 'sv').map(({ heading, rows }) => [heading, rows.length])).toEqual([
      [{ text: fieldName('07', 'sv'), language: 'sv' }, 2],
      [{ text: 'Konst', language: 'sv' }, 1],
    ]);
  });
});

describe('the map', () => {
  const page = [
    meant('expired', { ...skills('Elsäkerhet'), fields: [concept('Säkerhet')] }, 4),
    meant('verified', { ...skills('Värmesystem', 'Reglerteknik'), fields: [concept('Energi')] }, 5),
    meant('issuer-unknown', { ...skills('Energisystem'), fields: [concept('Energi')] }, 6),
    meant('unsigned', skills('Kylteknik'), null),
  ];
  const rows = competencesOf(page, 'sv');
  const shown = (...choice: [Parameters<typeof mapOf>[1], Parameters<typeof mapOf>[2]]) =>
    mapOf(rows, ...choice, 'sv').map(({ heading, rows }) => [heading.text, ...rows.map(({ text }) => text)]);

  it.each<[Parameters<typeof mapOf>[1], Parameters<typeof mapOf>[2], string[][]]>([
    [
      'field',
      'level',
      [
        ['Energi', 'Energisystem', 'Värmesystem', 'Reglerteknik'],
        ['Säkerhet', 'Elsäkerhet'],
        ['Område anges inte', 'Kylteknik'],
      ],
    ],
    [
      'field',
      'page',
      [
        ['Säkerhet', 'Elsäkerhet'],
        ['Energi', 'Värmesystem', 'Reglerteknik', 'Energisystem'],
        ['Område anges inte', 'Kylteknik'],
      ],
    ],
    [
      'level',
      'page',
      [
        ['SeQF 6', 'Energisystem'],
        ['SeQF 5', 'Värmesystem', 'Reglerteknik'],
        ['SeQF 4', 'Elsäkerhet'],
        ['Ingen SeQF-nivå', 'Kylteknik'],
      ],
    ],
    [
      'issuer',
      'attention',
      [
        ['Norrvikens yrkeshögskola', 'Elsäkerhet', 'Värmesystem', 'Reglerteknik'],
        ['norrviken-yh.example', 'Energisystem'],
        ['Utfärdaren kunde inte bekräftas', 'Kylteknik'],
      ],
    ],
  ])('by %s in the order %s', (grouping, order, expected) => {
    expect(shown(grouping, order)).toEqual(expected);
  });

  it('counts competences, and no points', () => {
    expect(mapTally(rows)).toEqual({ all: 5, verified: 2, confirmed: 0, claimed: 1 });
  });

  it('is copied as a table, with no cell that a spreadsheet would run', () => {
    const evil = competencesOf([meant('verified', skills('=HYPERLINK("https://x.example")', '@a', 'Svets\tning'))], 'en');
    expect(
      mapTableText(mapOf(evil, 'field', 'page', 'en'), 'en')
        .split('\n')
        .slice(1),
    ).toEqual([
      'No field is stated\t\'=HYPERLINK("https://x.example")\t5\tVerified\tIntyg verified',
      "No field is stated\t'@a\t5\tVerified\tIntyg verified",
      'No field is stated\tSvets ning\t5\tVerified\tIntyg verified',
    ]);
  });

  it('of a page that is full of achievements is made in good time', async () => {
    const many = Array.from({ length: 20 }, (_, at) => achievement(skills(...Array.from({ length: 100 }, (_, skill) => `Färdighet ${at} ${skill}`))));
    const crowd = Array.from({ length: 50 }, (_, index) => ({
      summary: summaryWith('verified', { id: `${index}` }),
      meaning: { achievements: many },
    }));
    expect(await quickly(100, () => competencesOf(crowd, 'sv'))).toHaveLength(200);
  });
});

it('has a standing for everything that is drawn', () => {
  const standings: Standing[] = ['holds', 'look', 'not-now', 'unchecked', 'claim', 'wrong'];
  const found = (['verified', 'issuer-unknown', 'expired', 'unverifiable', 'unsigned', 'invalid'] as const).map(
    (verdict) => competencesOf([meant(verdict, {})], 'sv')[0]?.supports[0].standing,
  );
  expect(found).toEqual(standings);
});
