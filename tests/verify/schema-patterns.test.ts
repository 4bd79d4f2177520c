import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/utils/model/json';
import { withSafePatterns } from '@/utils/verify/schema/patterns';
import { violationOf } from '@/utils/verify/schema/validate';
import { quickly } from '../harness/quickly';

/*
 * A schema comes from whoever signed a credential, and anybody can sign one. It may say what it likes; it may not keep the reader's computer busy.
 */

const DATE_TIME =
  '^-?([1-9][0-9]{3,}|0[0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?|(24:00:00(\\.0+)?))(Z|(\\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?$';

const isSafe = (pattern: string): boolean =>
  withSafePatterns({ pattern }) !== null && withSafePatterns({ patternProperties: { [pattern]: {} } }) !== null;

describe('a pattern', () => {
  it.each([DATE_TIME, '^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$', '^did:', '^https?://[^/]+/.*$', '[*+?(|)]+', '\\(\\*\\)+'])(
    'that an honest schema has is used: %s',
    (pattern) => {
      expect(isSafe(pattern)).toBe(true);
    },
  );

  it.each([
    ['repeats what repeats', '^(a+)+$'],
    ['repeats what repeats, deeper', '^((a+)b?)*$'],
    ['repeats a number of times what repeats', '(a+){9}$'],
    ['repeats a choice', '^(a|a)*$'],
    ['repeats a choice, deeper', '^((x(a|a)))*$'],
    ['points back', '^(a+)\\1$'],
    ['points back by name', '^(?<n>a+)\\k<n>$'],
    ['repeats in many places', '^a*a*a*a*b$'],
    ['leaves much open', `^${'a?'.repeat(20)}${'a'.repeat(20)}$`],
    ['is long', 'a'.repeat(600)],
  ])('that %s is not', (_what, pattern) => {
    expect(isSafe(pattern)).toBe(false);
  });
});

const violation = async (schema: JsonObject, document: JsonObject = { name: 'Kurs', issued: '2026-01-15T09:00:00Z' }) => {
  const result = await violationOf(document, schema);
  return result.ok ? result.value : result.problem;
};

describe('a schema', () => {
  it.each([
    ['is kept', { properties: { issued: { pattern: DATE_TIME } }, required: ['name'] }, null],
    ['is broken deep inside', { properties: { issued: { pattern: '^x' } } }, '/issued'],
    ['is broken at the top', { required: ['saknas'] }, '/'],
    ['points into itself', { $defs: { text: { type: 'string' } }, properties: { name: { $ref: '#/$defs/text' } } }, null],
    ['points elsewhere', { $ref: 'https://exempel.se/annan.json' }, 'schema-not-usable'],
    ['has a name, and points elsewhere', { $id: 'https://exempel.se/mall.json', properties: { name: { $ref: 'annan.json' } } }, 'schema-not-usable'],
    ['turns in a circle', { $ref: '#' }, 'schema-not-usable'],
    ['has a pattern that is none', { properties: { name: { pattern: '[' } } }, 'schema-not-usable'],
    ['has a pattern that never ends', { properties: { name: { pattern: '^(a+)+$' } } }, 'schema-not-usable'],
    ['has names by a pattern that never ends', { patternProperties: { '^(a+)+$': {} } }, 'schema-not-usable'],
  ] as [string, JsonObject, string | null][])('that %s', async (_what, schema, expected) => {
    expect(await violation(schema)).toBe(expected);
  });

  it('that doubles with every step ends soon', async () => {
    const steps = Array.from({ length: 60 }, (_none, at): [string, JsonObject] => [
      `s${at}`,
      at === 0 ? { type: 'object' } : { allOf: [{ $ref: `#/$defs/s${at - 1}` }, { $ref: `#/$defs/s${at - 1}` }] },
    ]);
    expect(await quickly(400, () => violation({ $defs: Object.fromEntries(steps), $ref: '#/$defs/s59' }))).toBe('schema-not-usable');
  });

  it('that nests without end is not used', async () => {
    const deep = JSON.parse(`${'{"not":'.repeat(20_000)}{}${'}'.repeat(20_000)}`) as JsonObject;
    expect(await violation(deep)).toBe('schema-not-usable');
  });

  it('is interpreted where nothing may be compiled, as in the extension', async () => {
    const { Function: before } = globalThis;
    globalThis.Function = new Proxy(before, {
      construct: () => {
        throw new EvalError('not allowed');
      },
      apply: () => {
        throw new EvalError('not allowed');
      },
    });
    try {
      expect(await violation({ properties: { name: { const: 'Kurs' } } })).toBe(null);
    } finally {
      globalThis.Function = before;
    }
  });

  it('leaves texts of more than a hundred characters to themselves', async () => {
    expect(await violation({ properties: { name: { pattern: '^x' } } }, { name: 'a'.repeat(101) })).toBe(null);
    expect(await violation({ properties: { name: { pattern: '^x' } } }, { name: 'a'.repeat(100) })).toBe('/name');
  });
});
