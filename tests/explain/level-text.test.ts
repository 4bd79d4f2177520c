import { describe, expect, it } from 'vitest';
import { levelsInText } from '@/utils/explain/level/text';
import { quickly } from '../harness/quickly';
import vectorFile from './data/level-test-vectors.json';

type Vector = { id: string; text: string; expect: { claims: [string, number][] }; note: string };
const vectors = (vectorFile.vectors as unknown as Partial<Vector>[]).filter((vector): vector is Vector => vector.text !== undefined);
const read = (text: string) => levelsInText(text).map(({ framework, level }) => [framework, level]);

describe('levels in running text', () => {
  it('are tried on five vectors', () => expect(vectors).toHaveLength(5));

  it.each(vectors)('$id: $text', ({ text, expect: { claims } }) => {
    expect(read(text)).toEqual(claims);
  });

  it.each<[string, [string, number][]]>([
    ['SeQF-nivå 5', [['SeQF', 5]]],
    ['seqf 5.', [['SeQF', 5]]],
    ['(EQF 6)', [['EQF', 6]]],
    [
      'EQF: level 4, SeQF: nivå 4',
      [
        ['EQF', 4],
        ['SeQF', 4],
      ],
    ],
    ['SeQF (nivå 6)', [['SeQF', 6]]],
    ['SeQF\u00A0nivå\u00A07', [['SeQF', 7]]],
    ['SeQF niva\u030A 5', [['SeQF', 5]]],
    ['SeQF 5 and again SeQF 5', [['SeQF', 5]]],
    ['SeQF 9', []],
    ['SeQF 0', []],
    ['SeQF 55', []],
    ['EQF 5.2', []],
    ['EQF 5,5', []],
    ['EQF 5-6', []],
    ['EQF 5/6', []],
    ['EQF 7,5 hp', []],
    ['EQF 8 hp', []],
    ['EQF 5p', []],
    ['EQF 5 p', []],
    ['SeQF 3 år', []],
    ['SeQF 3 års erfarenhet', [['SeQF', 3]]],
    ['EQF 2 years', []],
    ['EQF 6 credits', []],
    ['EQF 5 YH-poäng', []],
    ['NEQF 5', []],
    ['EQFs 5', []],
    ['nivå 5', []],
  ])('%j', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it('are found in a long hostile text at once', async () => {
    await quickly(100, () => read('SeQF '.repeat(100_000) + 'EQF level'.repeat(50_000) + `EQF 5${' '.repeat(200_000)}hp`));
  });
});
