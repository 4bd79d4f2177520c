import { describe, expect, it } from 'vitest';
import { at, scalarOf, textsOf, uriOf, values } from '@/utils/explain/claims';
import type { Json, JsonObject } from '@/utils/model/json';

describe('the values of a term', () => {
  it.each<[string, JsonObject, Json[]]>([
    ['one value', { term: 'a' }, ['a']],
    ['an array', { term: ['a', 'b'] }, ['a', 'b']],
    ['an array in an array', { term: [['a'], 'b'] }, ['a', 'b']],
    ['a list', { term: { '@list': ['a', 'b'] } }, ['a', 'b']],
    ['null', { term: null }, []],
    ['nothing', {}, []],
    ['deeper arrays, which no honest credential has', { term: [[['a']], 'b'] }, ['b']],
  ])('%s', (_, node, expected) => {
    expect(values(node, 'term')).toEqual(expected);
  });

  it('are only those of the node itself, not those that every object inherits', () => {
    expect(values({}, 'constructor')).toEqual([]);
  });

  it('are at most 2000, also where a path meets many nodes', () => {
    const many = Array.from({ length: 3000 }, () => ({ b: ['x', 'y'] }));
    expect([values({ a: many }, 'a'), at({ a: many }, 'a.b')].map(({ length }) => length)).toEqual([2000, 2000]);
  });

  it('are found in arrays nested beyond any stack', () => {
    let deep: Json = 'a';
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(at({ a: deep }, 'a.b')).toEqual([]);
  });
});

describe('the texts in a value', () => {
  it.each<[string, Json, [string, string | null][]]>([
    ['a string', 'Kurs', [['Kurs', null]]],
    ['a value with its language', { '@value': 'Kurs', '@language': 'sv-SE' }, [['Kurs', 'sv-se']]],
    [
      'a language map',
      { sv: 'Kurs', 'en-GB': 'Course' },
      [
        ['Kurs', 'sv'],
        ['Course', 'en-gb'],
      ],
    ],
    [
      'a language map with several texts in one language',
      { sv: ['Kurs', 'Utbildning'] },
      [
        ['Kurs', 'sv'],
        ['Utbildning', 'sv'],
      ],
    ],
    ['a language map with a Sami language', { sma: 'Kuvsje' }, [['Kuvsje', 'sma']]],
    ['a language map of which parts are not disclosed', { sv: 'Kurs', _sd: ['x'] }, [['Kurs', 'sv']]],
    ['a value that is not disclosed at all', { _sd: ['x'] }, []],
    ['an element that is not disclosed', [{ '...': 'x' }, 'Kurs'], [['Kurs', null]]],
    ['an undetermined language', { und: 'Kurs' }, [['Kurs', null]]],
    [
      'Indonesian among others',
      { id: 'Kursus', en: 'Course' },
      [
        ['Kursus', 'id'],
        ['Course', 'en'],
      ],
    ],
    ['a reference', { id: 'https://example.org/' }, []],
    ['a node', { id: 'https://example.org/', name: 'Kurs' }, []],
    ['a web resource', { url: 'https://example.org/' }, []],
    ['a number', 5, [['5', null]]],
    ['a tag that is none', { '@value': 'Kurs', '@language': 'not a tag' }, [['Kurs', null]]],
    ['null and booleans', [null, true], []],
  ])('%s', (_, value, expected) => {
    expect(textsOf(value)).toEqual(expected.map(([text, language]) => ({ text, language })));
  });
});

describe('an identifier', () => {
  it.each<[Json, string | null]>([
    ['https://a.test/', 'https://a.test/'],
    [{ id: 'https://a.test/' }, 'https://a.test/'],
    [{ '@id': 'https://a.test/' }, 'https://a.test/'],
    [{ '@value': 'https://a.test/', '@type': 'xsd:anyURI' }, 'https://a.test/'],
    [{ id: 5 }, null],
    [5, null],
    [['https://a.test/'], null],
  ])('of %j is %j', (value, expected) => {
    expect(uriOf(value)).toBe(expected);
  });
});

describe('a single value as written', () => {
  it.each<[Json, string | null]>([
    [5, '5'],
    [' 5 ', '5'],
    [{ '@value': '5' }, '5'],
    [{ '@value': true }, 'true'],
    [false, 'false'],
    [null, null],
    [{ id: '5' }, null],
  ])('of %j is %j', (value, expected) => {
    expect(scalarOf(value)).toBe(expected);
  });
});
