import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import { assert, constantFrom, oneof, property, string, stringMatching, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTrustList } from '@/utils/browser/trust-list-format';

const jsonAt = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const published: Schema = jsonAt('public/trust-list.schema.json');
const managed: Schema = jsonAt('public/managed-schema.json');

const schema = new Validator(published, '2020-12');
const bySchema = (list: unknown): boolean => schema.validate(list).valid;
/** A list that is read with nothing passed over in it. */
const byCode = (list: unknown): boolean => {
  const read = parseTrustList(list);
  return read.ok && read.value.skipped.length === 0;
};

const issuer = { id: 'did:web:skola.example', name: 'Skolan', url: 'https://skola.example/', country: 'SE', note: 'x', certificates: ['AAEC'] };
const list = {
  format: 'meritkollen-trust-list/1',
  name: 'Skolor',
  publisher: 'Kommunen',
  updated: '2026-10-01',
  url: 'https://kommun.example/lista.json',
  source: { kind: 'x', url: 'https://register.example/', fetched: '2026-09-30T08:00:00Z' },
  issuers: [issuer],
};
const at = (length: number, text = 'å') => text.repeat(length);

/** For each field, what it may hold and what not. */
const texts = { good: ['a', ' a ', at(500), at(500, '🎓')], bad: ['', ' ', '\u00a0\ufeff\u2028', at(501), `${at(500)} `, 5, null] };
const addresses = {
  good: ['https://a.example', 'HTTPS://A.example/', 'https://a.example/å ä', `https://a.example/${at(2030, 'a')}`],
  bad: ['http://a.example/', 'https:a.example', ' https://a.example/', 'javascript:alert(1)', '', `https://a.example/${at(2031, 'a')}`, null],
};
const dates = { good: ['2026-10-01', '2026-10-01T08:00:00Z', '2026-10-01T08:00:00+02:00'], bad: ['', '1 oktober 2026', '20261001', 20261001, null] };
const ids = {
  good: ['did:key:z6Mk', 'did:web:a.example%3A8443:b', `did:web:${at(2040, 'a')}`, 'https://a.example/1', `x5c:${at(64, 'a')}`],
  bad: [
    'did:web:a.example#1',
    'did:web:',
    'did:WEB:a',
    'did:web:å',
    'Skolan',
    'http://a.example/',
    `x5c:${at(63, 'a')}`,
    `x5c:${at(64, 'A')}`,
    `did:web:${at(2041, 'a')}`,
  ],
};
const fields: Record<string, { good: unknown[]; bad: unknown[] }> = {
  'list format': { good: [list.format], bad: ['meritkollen-trust-list/2', null] },
  'list name': texts,
  'list publisher': texts,
  'list updated': dates,
  'list url': addresses,
  'list source': {
    good: [{ kind: 'x' }],
    bad: [
      {},
      'x',
      null,
      ...texts.bad.map((kind) => ({ kind })),
      ...addresses.bad.map((url) => ({ kind: 'x', url })),
      ...dates.bad.map((fetched) => ({ kind: 'x', fetched })),
    ],
  },
  'list issuers': { good: [[]], bad: [{}, 'x', null, ['did:web:a.example'], [null], [[]]] },
  'issuer id': ids,
  'issuer name': texts,
  'issuer url': addresses,
  'issuer country': { good: ['NO'], bad: ['no', 'Norge', '', null] },
  'issuer note': { good: ['', at(2000), at(2000, '🎓')], bad: [at(2001), 5] },
  'issuer certificates': { good: [[], ['AAEC', 'AA=='], [at(65_536, 'A')]], bad: ['AAEC', ['-----BEGIN'], [''], ['A==='], [at(65_537, 'A')], [1]] },
};
const withField = (name: string, value: unknown): unknown => {
  const [of, field = ''] = name.split(' ');
  return of === 'list' ? { ...list, [field]: value } : { ...list, issuers: [issuer, { ...issuer, [field]: value }] };
};
const cases = (which: 'good' | 'bad') =>
  Object.entries(fields).flatMap(([name, values]) => values[which].map((value): [string, string, unknown] => [name, inShort(value), value]));
const inShort = (value: unknown): string => `${JSON.stringify(value).slice(0, 40)} (${JSON.stringify(value).length})`;

describe('the published schema and the code', () => {
  it.each(cases('good'))('both take as %s: %s', (name, _short, value) => {
    const changed = withField(name, value);
    expect([bySchema(changed), byCode(changed)]).toEqual([true, true]);
  });

  it.each(cases('bad'))('both refuse as %s: %s', (name, _short, value) => {
    const changed = withField(name, value);
    expect([bySchema(changed), byCode(changed)]).toEqual([false, false]);
  });

  it.each(['format', 'name', 'publisher', 'updated', 'issuers'])('both want a list’s %s', (field) => {
    const { [field as 'name']: _gone, ...rest } = list;
    expect([bySchema(rest), byCode(rest)]).toEqual([false, false]);
  });

  it.each(['id', 'name'])('both want an issuer’s %s', (field) => {
    const { [field as 'name']: _gone, ...rest } = issuer;
    expect([bySchema({ ...list, issuers: [rest] }), byCode({ ...list, issuers: [rest] })]).toEqual([false, false]);
  });

  it('both take at most 50 000 issuers', () => {
    const most = { ...list, issuers: Array.from({ length: 50_000 }, () => ({ id: 'did:web:a', name: 'A' })) };
    expect([bySchema(most), byCode(most)]).toEqual([true, true]);
    const more = { ...list, issuers: [...most.issuers, most.issuers[0]] };
    expect([bySchema(more), byCode(more)]).toEqual([false, false]);
  });

  it('differ only in what a schema cannot say: a date that does not exist, an address that is none', () => {
    const only = [withField('list updated', '2026-13-01'), withField('issuer url', 'https://a b/'), withField('issuer id', 'https://[')];
    expect(only.map(bySchema)).toEqual([true, true, true]);
    expect(only.map(byCode)).toEqual([false, false, false]);
  });

  it('say the same of a text made by chance, in any field', () => {
    const names = Object.keys(fields).filter((name) => !/source|issuers|certificates|date|updated/.test(name));
    assert(
      property(constantFrom(...names), oneof(string({ unit: 'binary', maxLength: 8 }), webUrl(), stringMatching(/^did:\S{0,9}$/)), (name, text) => {
        const changed = withField(name, text);
        return bySchema(changed) === byCode(changed);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('take the list that an administrator is shown, and every example there is JSON', () => {
    const [settings, first, ...examples] = [...readFileSync('docs/organisation.md', 'utf8').matchAll(/```json\n([^`]+)```/g)].map(([, text = '']) =>
      JSON.parse(text),
    );
    expect([bySchema(first), byCode(first)]).toEqual([true, true]);
    expect(Object.keys(managed.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(settings)));
    expect(examples).toHaveLength(3);
  });

  it('take the example in the documentation', () => {
    const example = jsonAt('docs/trust-list.example.json');
    expect([bySchema(example), byCode(example)]).toEqual([true, true]);
  });
});

describe('the schema for Chromium’s policies', () => {
  const lists = managed.properties?.trustLists as Schema;

  it('names every field of the published format with its type, since Chromium leaves out what it does not know', () => {
    expect(typesOf(lists.items as Schema)).toEqual(typesOf(resolved(published)));
  });

  it('asks for nothing: what is wrong in a list is for the extension to say, and Chromium would leave out every list or rule', () => {
    expect(keywordsIn(managed).sort()).toEqual(['$schema', 'additionalProperties', 'description', 'items', 'properties', 'title', 'type']);
  });
});

/** A schema with what it refers to in place. */
function resolved(part: Schema): Schema {
  const { $ref, ...rest } = part;
  const whole: Schema = $ref === undefined ? rest : { ...published.$defs?.[$ref.replace('#/$defs/', '')], ...rest };
  const properties = Object.entries(whole.properties ?? {}).map(([name, one]) => [name, resolved(one as Schema)]);
  return {
    ...whole,
    ...(whole.properties && { properties: Object.fromEntries(properties) }),
    ...(whole.items !== undefined && { items: resolved(whole.items as Schema) }),
  };
}

/** Nothing but the fields and their types; what has none is a text. */
function typesOf({ type = 'string', properties, items }: Schema): unknown {
  if (type === 'array') return [typesOf(items as Schema)];
  if (type !== 'object') return type;
  return Object.fromEntries(Object.entries(properties ?? {}).map(([name, one]) => [name, typesOf(one as Schema)]));
}

const keywordsIn = (part: Schema): string[] => {
  const below = [...Object.values(part.properties ?? {}), ...(part.items === undefined ? [] : [part.items])] as Schema[];
  return [...new Set([...Object.keys(part), ...below.flatMap(keywordsIn)])];
};
