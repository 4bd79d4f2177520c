import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '@/utils/model/json';
import { violationOf } from '@/utils/verify/schema/validate';

/*
 * A schema comes from whoever signed a credential, and anybody can sign one; the document that it is laid over can be as long as any. Whatever the two are, laying one
 * over the other is soon over.
 */

/** Milliseconds of work: many times what the worst of them takes. */
const MOST = 2_000;

const many = <Value>(count: number, make: (index: number) => Value): Value[] => Array.from({ length: count }, (_, index) => make(index));
const named = (count: number, name: (index: number) => string): JsonObject => Object.fromEntries(many(count, (at) => [name(at), {}]));
const all = (count: number, schema: JsonObject): JsonObject => ({
  $defs: { it: schema },
  properties: { x: { allOf: many(count, () => ({ $ref: '#/$defs/it' })) } },
});

async function workOn(schema: JsonObject, document: JsonObject): Promise<{ said: string | null; milliseconds: number }> {
  const started = process.cpuUsage();
  const result = await violationOf(document, schema);
  const { user, system } = process.cpuUsage(started);
  return { said: result.ok ? result.value : result.problem, milliseconds: (user + system) / 1000 };
}

describe('is soon over, and says nothing wrong', () => {
  it.each([
    ['a choice of the same at each of many places', { properties: { x: { pattern: `^${'(a|a)'.repeat(98)}$` } } }, `${'a'.repeat(98)}b`],
    ['what repeats in a group behind a class that takes all', { properties: { x: { pattern: '^[^](a+)+[b]$' } } }, 'a'.repeat(60)],
    ['much that is optional before what repeats', { properties: { x: { pattern: `${'a?'.repeat(12)}a*a*a*b` } } }, 'a'.repeat(100)],
    ['patterns that are just let pass, many times', all(15_000, { pattern: 'a*a*b' }), 'a'.repeat(100)],
    ['nothing, very often', { properties: { x: { pattern: '(?:\\b){2000000000}' } } }, 'a'],
    ['the length of a long text, many times', all(15_000, { minLength: 1 }), 'a'.repeat(300_000)],
    ['the form of a long text, many times', all(15_000, { format: 'uri' }), `https://${'a/'.repeat(150_000)}`],
    ['a long text in the schema, many times', all(10_000, { const: 'b'.repeat(100_000) }), 'a'],
    ['long texts in the schema, many times', all(10_000, { enum: many(100, () => 'b'.repeat(1_000)) }), 'a'],
    ['no two items alike, many times', all(15_000, { uniqueItems: true }), many(4_500, (at) => at)],
    ['no two items alike, where each is long', all(100, { uniqueItems: true }), many(1_000, (at) => ({ list: [1, 2, 3, 4, at] }))],
    ['many names, many times', all(15_000, { minProperties: 1 }), named(4_500, (at) => `n${at}`)],
    ['many names by a pattern', all(2_000, { patternProperties: { 'a*a*b': {} } }), named(4_500, (at) => `${'a'.repeat(90)}${at}`)],
    ['a long name, many times', all(10_000, { additionalProperties: { type: 'string' } }), { ['a/'.repeat(150_000)]: 1 }],
    ['a long name for a schema of many parts', { $id: `https://a.test/${'a'.repeat(100_000)}`, ...named(15_000, (at) => `p${at}`) }, 'a'],
    ['references of many parts to a long name', { $id: `https://a.test/${'a'.repeat(60_000)}`, allOf: many(10_000, () => ({ $ref: '#/x' })) }, 'a'],
  ] as [string, JsonObject, Json][])('%s', async (_what, schema, x) => {
    const { said, milliseconds } = await workOn(schema, { x });
    expect([said, milliseconds < MOST]).toEqual(['schema-not-usable', true]);
  });

  it('a long name that a pattern is asked about', async () => {
    const { said, milliseconds } = await workOn({ patternProperties: { 'a*a*b': { type: 'string' } } }, { ['a'.repeat(20_000)]: 1 });
    expect([said, milliseconds < MOST]).toEqual([null, true]);
  });

  it.each(['url', 'regex', 'uri-template', 'hostname', 'json-pointer', 'ipv6'])(
    'a format that the library searches by, or that says little: %s',
    async (format) => {
      const { said, milliseconds } = await workOn({ properties: { x: { format } } }, { x: `http://${'a'.repeat(40)}` });
      expect([said, milliseconds < MOST]).toEqual([null, true]);
    },
  );
});

describe('is still asked', () => {
  it.each([
    ['a date that is none', { properties: { x: { format: 'date-time' } } }, 'i går', '/x'],
    ['an address that is none', { properties: { x: { format: 'email' } } }, 'sara', '/x'],
    ['a name by a pattern', { patternProperties: { rt$: { type: 'string' } } }, 'a', null],
    ['a name by a pattern, of the wrong kind', { patternProperties: { '^x$': { type: 'number' } } }, 'a', '/x'],
    ['a name that no pattern knows', { patternProperties: { '^y': {} }, additionalProperties: false }, 'a', '/x'],
    [
      'twenty dates by a long pattern',
      { properties: { x: { items: { pattern: '^\\d{4}-\\d\\d-\\d\\d(T.+)?$' } } } },
      many(20, () => '2026-01-01'),
      null,
    ],
    ['no two of seven hundred items alike', { properties: { x: { uniqueItems: true } } }, many(700, (at) => at), null],
    ['two items alike', { properties: { x: { uniqueItems: true } } }, [{ a: [1] }, { a: [1] }], '/x'],
    [
      'a picture of two hundred thousand signs',
      { properties: { x: { type: 'string', format: 'uri', minLength: 1 } } },
      `data:image/png;base64,${'a'.repeat(200_000)}`,
      null,
    ],
  ] as [string, JsonObject, Json, string | null][])('%s', async (_what, schema, x, expected) => {
    expect((await workOn(schema, { x })).said).toBe(expected);
  });
});
