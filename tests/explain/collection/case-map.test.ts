import { describe, expect, it } from 'vitest';
import { caseMap, cellOf, mapLevels } from '@/utils/explain/collection/case-map';
import type { Held } from '@/utils/explain/collection/matched';
import type { Language } from '@/utils/model/settings';
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
    const of = (id: string, verdict: 'verified' | 'expired', seqf: number) =>
      held(id, verdict, { level: levelOf(seqf), achievements: [achievement({ skills: [concept('Drift')], level: levelOf(seqf) })] });
    expect(read([of('a', 'verified', 5), of('b', 'verified', 5), of('c', 'expired', 5), of('d', 'verified', 6)])).toEqual([
      [null, 'Drift | 5: verified 2, 5: expired 1, 6: verified 1'],
    ]);
  });

  it('shows no level of what nothing proves, and none where several contradict each other', () => {
    const conflict = { ...noLevel, basis: 'conflict' as const };
    const of = (id: string, verdict: 'unsigned' | 'unverifiable' | 'verified', level = levelOf(7)) =>
      held(id, verdict, { level, achievements: [achievement({ skills: [concept(id)], level })] });
    expect(read([of('a', 'unsigned'), of('b', 'unverifiable'), of('c', 'verified', conflict)])).toEqual([
      [null, 'a | none: unsigned 1', 'b | none: unverifiable 1', 'c | none: verified 1'],
    ]);
  });

  it('lets a part have its own level, and never lifts the others', () => {
    const part = (name: string, seqf: number | null) => achievement({ skills: [concept(name)], level: seqf === null ? noLevel : levelOf(seqf) });
    expect(read([held('a', 'verified', { achievements: [part('Drift', 4), part('Kyla', null), part('El', 6)] })])).toEqual([
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
