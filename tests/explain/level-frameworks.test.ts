import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import rows from '@/utils/explain/data/frameworks.json';
import levels from '@/utils/explain/data/seqf-levels.json';
import { frameworkCalled, frameworksNamed, levelByUri } from '@/utils/explain/level/frameworks';

type SourceLevel = { nqf: string; eqf: number | null; status: string; uri?: string };
type Source = { frameworks: { id: string; framework_uri: string | null; levels: SourceLevel[] }[] };

const source = new URL('../../../shared/domain/', import.meta.url);
const isHere = existsSync(source);
if (!isHere) console.warn(`NOT COMPARED: the framework data have no source at ${source.pathname}`);
const read = <Content>(name: string): Content => JSON.parse(readFileSync(new URL(name, source), 'utf8')) as Content;

describe.skipIf(!isHere)('the frameworks that we ship', () => {
  const { frameworks } = isHere ? read<Source>('nqf-to-eqf.json') : { frameworks: [] };
  const shipped = new Map(rows.map((row) => [row.id, row]));

  it('are those of the source', () => {
    expect(rows.map(({ id }) => id)).toEqual(frameworks.map(({ id }) => id));
  });

  it.each(frameworks)('$id has the source levels, with an EQF level only where it is verified', ({ id, levels, framework_uri: uri }) => {
    const framework = frameworkCalled(shipped.get(id)?.name ?? '');
    const expected = levels.map(({ nqf, eqf, status }) => [nqf, status === 'verified' ? eqf : null]);
    expect(levels.map(({ nqf }) => [nqf, framework?.levels.get(nqf.toUpperCase())?.eqf])).toEqual(expected);
    expect(shipped.get(id)?.uri ?? '').toBe(uri?.split('/').at(-1) ?? '');
  });

  it('give a concept a level only where all its rows agree and are verified', () => {
    const all = frameworks.flatMap(({ levels }) => levels).filter(({ uri }) => uri);
    const byUri = Map.groupBy(all, ({ uri }) => uri);
    const expected = [...byUri].map(([uri, same]) => {
      const numbers = new Set(same.map(({ eqf, status }) => (status === 'verified' ? eqf : null)));
      return [uri, numbers.size === 1 ? [...numbers][0] : null];
    });
    expect(expected.map(([uri]) => [uri, levelByUri(String(uri))?.eqf])).toEqual(expected);
  });

  it('bring the level texts unchanged', () => {
    const full = read<Record<string, unknown>[]>('seqf-levels.json');
    expect(levels).toEqual(full.map((level) => Object.fromEntries(Object.keys(levels[0] ?? {}).map((key) => [key, level[key]]))));
  });
});

describe('a framework', () => {
  it('has a short name of its own', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it('is the one that its letters mean, but for the two French ones', () => {
    const shared = rows.flatMap(({ names }) => names).filter((name) => frameworksNamed(name).length !== 1);
    expect([...new Set(shared)]).toEqual(['rncp']);
  });

  it.each([
    ['European Qualifications Framework for lifelong learning - (2008/C 111/01)', ['EQF']],
    ['the European Qualification Framework', ['EQF']],
    ['http://data.europa.eu/snb/eqf/25831c2', ['EQF']],
    ['SeQF – Sveriges referensram för kvalifikationer', ['SeQF']],
    ['Regulated  Qualifications Framework (England)', ['RQF']],
    ['NQF', []],
    ['AQF', []],
    ['EQFOO', []],
  ])('named %j', (name, expected) => {
    expect(frameworksNamed(name).map((framework) => framework.name)).toEqual(expected);
  });
});

describe('a level concept', () => {
  it.each([
    ['http://data.europa.eu/snb/eqf/25831c2'],
    ['http://data.europa.eu/snb/qdr/c_d932c882'],
    ['http://data.europa.eu/snb/qdr/constructor'],
    ['urn:x'],
    ['http://data.europa.eu/snb/eqf/5 '],
  ])('is not %j', (uri) => {
    expect(levelByUri(uri)).toBe(null);
  });
});
