import { describe, expect, it } from 'vitest';
import { parseStrict } from '@/utils/encoding/strict-json';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const manyNames = (count: number): string => `{${Array.from({ length: count }, (_, at) => `"n${at}":0`).join(',')}}`;

describe('strict JSON', () => {
  it.each([
    ['{"a":1,"b":{"a":2}}', { a: 1, b: { a: 2 } }],
    ['[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['{"a":"a","b":"\\"a\\":"}', { a: 'a', b: '"a":' }],
    [' "text" ', 'text'],
    ['{"a\\\\":1,"a":"\\\\\\"","b":""}', { 'a\\': 1, a: '\\"', b: '' }],
  ])('reads %s as everybody does', (text, value) => {
    expect(parseStrict(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['a name twice', '{"a":1,"a":2}', 'ambiguous-name'],
    ['a name twice, once with an escape', '{"a":1,"\\u0061":2}', 'ambiguous-name'],
    ['a name twice, with space before the colon', '{"a":1,"a" \n:2}', 'ambiguous-name'],
    ['a name twice inside an array', '[0,{"x":{"a":1,"b":"}","a":2}}]', 'ambiguous-name'],
    ['a name twice, after a text that ends in a backslash', '{"a":"\\\\","a":2}', 'ambiguous-name'],
    ['a name that some readers drop', '{"__proto__":{"verified":true}}', 'ambiguous-name'],
    ['text that is not JSON', '{"a":', 'not-json'],
    ['65 levels', nested(65), 'too-complex'],
    ['5,001 names', manyNames(5_001), 'too-complex'],
  ])('refuses %s', (_what, text, word) => {
    expect(parseStrict(text)).toEqual({ ok: false, problem: word });
  });

  it('accepts what is just within its limits', () => {
    expect([nested(64), manyNames(5_000)].map((text) => parseStrict(text).ok)).toEqual([true, true]);
  });
});
