import { describe, expect, it } from 'vitest';
import { caseMap, cellOf, mapLevels, unfinishedIn } from '@/utils/explain/collection/case-map';
import type { Held } from '@/utils/explain/collection/matched';
import type { Level } from '@/utils/model/level';
import type { Language } from '@/utils/model/settings';
import type { ShownVerdict } from '@/utils/model/verdict';
import { achievement, concept, held, levelOf, noLevel, skilled } from './held';

/** The map as somebody would read it out. */
const read = (gathered: Held[], language: Language = 'sv') =>
  caseMap(gathered, language).map(({ label, rows }) => [
    label?.text ?? null,
    ...rows.map((row) => {
      const cells = mapLevels.flatMap((level) => cellOf(row, level).map(({ verdict, count }) => `${level}: ${verdict} ${count}`));
      return `${row.text} | ${cells.join(', ')}`;
    }),
  ]);

const part = (name: string, level: Level) => achievement({ skills: [concept(name)], level });
const levelled = (id: string, verdict: ShownVerdict, level: Level, skill = id) => held(id, verdict, { level, achievements: [part(skill, level)] });
const energy = concept('Drift och energi', 'http://data.europa.eu/snb/isced-f/0713');

describe('the map of a case', () => {
  it('has a row for each skill, by field, in the order of the alphabet, and what has no field last', () => {
    const course = achievement({ fields: [energy], skills: [concept('Värmesystem'), concept('Drift')], level: levelOf(5) });
    expect(read([skilled('x', 'unsigned', 'Ö-teknik', 'Ventilation'), held('a', 'verified', { achievements: [course] })])).toEqual([
      ['Drift och energi', 'Drift | 5: verified 1', 'Värmesystem | 5: verified 1'],
      [null, 'Ventilation | none: unsigned 1', 'Ö-teknik | none: unsigned 1'],
    ]);
  });

  it('puts the same skill of several credentials into one row, each at its own level with its own verdict', () => {
    const gathered = [
      levelled('a', 'verified', levelOf(5), 'Drift'),
      levelled('b', 'verified', levelOf(5), 'Drift'),
      levelled('c', 'expired', levelOf(5), 'Drift'),
      levelled('d', 'verified', levelOf(6), 'Drift'),
    ];
    expect(read(gathered)).toEqual([[null, 'Drift | 5: verified 2, 5: expired 1, 6: verified 1']]);
  });

  it.each<['verified' | 'unsigned', number, string[]]>([
    ['verified', 1, []],
    ['unsigned', 0, ['unsigned']],
  ])('gives what was not completed no level, and no tick of what is %s', (verdict, unfinished, marks) => {
    const failed = achievement({ skills: [concept('Drift')], level: levelOf(7), statuses: ['Failed'] });
    const nameless = achievement({ level: levelOf(7), statuses: ['InProgress'] });
    for (const one of [failed, nameless]) {
      const [row] = caseMap([held('Drift', verdict, { level: levelOf(7), achievements: [one] })], 'sv')[0]?.rows ?? [];
      const told = row && mapLevels.map((level) => [unfinishedIn(row, level), ...cellOf(row, level).map((cell) => cell.verdict)]);
      expect(told).toEqual([...Array.from({ length: 8 }, () => [0]), [unfinished, ...marks]]);
    }
  });

  it('shows no level of what nothing proves, and none where several contradict each other', () => {
    const conflict = { ...noLevel, basis: 'conflict' as const };
    expect(read([levelled('a', 'unsigned', levelOf(7)), levelled('b', 'unverifiable', levelOf(7)), levelled('c', 'verified', conflict)])).toEqual([
      [null, 'a | none: unsigned 1', 'b | none: unverifiable 1', 'c | none: verified 1'],
    ]);
  });

  it('shows none of the levels of several parts that nobody signed', () => {
    const parts = { achievements: [part('Drift', levelOf(7)), part('Kyla', levelOf(8))] };
    expect(read([held('a', 'unsigned', parts)])).toEqual([[null, 'Drift | none: unsigned 1', 'Kyla | none: unsigned 1']]);
  });

  it('lets a part have its own level, and never lifts the others', () => {
    expect(read([held('a', 'verified', { achievements: [part('Drift', levelOf(4)), part('Kyla', noLevel), part('El', levelOf(6))] })])).toEqual([
      [null, 'Drift | 4: verified 1', 'El | 6: verified 1', 'Kyla | none: verified 1'],
    ]);
  });

  it('has the name of a credential that states no skill', () => {
    expect(read([held('Första hjälpen', 'confirmed-at-source', { level: noLevel })])).toEqual([
      [null, 'Första hjälpen | none: confirmed-at-source 1'],
    ]);
  });

  it('leaves out what was proved wrong, whatever it says', () => {
    expect(read([skilled('a', 'invalid', 'Drift'), held('b', 'invalid')])).toEqual([]);
  });

  it('says a skill in the reader’s language where the issuer does', () => {
    const both = {
      id: null,
      framework: null,
      words: [
        { text: 'Fault finding', language: 'en' },
        { text: 'Felsökning', language: 'sv-SE' },
      ],
    };
    const gathered = [held('a', 'verified', { level: noLevel, achievements: [achievement({ skills: [both] })] })];
    expect([read(gathered, 'sv'), read(gathered, 'en')]).toEqual([
      [[null, 'Felsökning | none: verified 1']],
      [[null, 'Fault finding | none: verified 1']],
    ]);
  });

  it('neutralises what issuers wrote, and has no row without a word', () => {
    expect(read([skilled('a', 'unsigned', '\u202Etfird', '\u200B', '<img src=x>')])).toEqual([
      [null, '<img src=x> | none: unsigned 1', 'tfird | none: unsigned 1'],
    ]);
  });
});
