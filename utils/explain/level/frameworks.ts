import rows from '../data/frameworks.json';
import { partsOfLabel } from './text';

/**
 * A qualifications framework and its levels.
 *
 * Shape: `name` is short and unique (`SeQF`, `EQF`, `NFQ`, `QNQ (PT)`); `country` ISO 3166-1 alpha-2, `""` for EQF.
 *        `levels` is keyed by the level as it is written in the framework, in upper case.
 */
export type Framework = { name: string; country: string; levels: Map<string, Placed> };

/** One level of one framework, and the EQF level it corresponds to; null where no correspondence is confirmed. */
export type Placed = { framework: string; level: string; eqf: number | null };

/** The eight levels that every other framework is compared with. */
export const eqf: Framework = { name: 'EQF', country: '', levels: new Map() };
for (const level of [1, 2, 3, 4, 5, 6, 7, 8]) eqf.levels.set(String(level), { framework: 'EQF', level: String(level), eqf: level });

const byName = new Map<string, Framework[]>();
const byFrameworkUri = new Map<string, Framework[]>();
const byLevelUri = new Map<string, Placed>();
const byShortName = new Map<string, Framework>([['EQF', eqf]]);
rows.forEach(register);

/**
 * The level that a concept of the EU vocabularies stands for, or null: schemes and unknown identifiers are no levels.
 * Source: http://data.europa.eu/snb/eqf/25831c2 and http://data.europa.eu/snb/qdr/25831c2 (both http and https are in use).
 */
export function levelByUri(uri: string | null): Placed | null {
  const [, vocabulary, id = ''] = uri?.match(/^https?:\/\/data\.europa\.eu\/snb\/(eqf|qdr)\/(\w{1,20})$/) ?? [];
  return vocabulary === 'eqf' ? levelIn([eqf], id) : (byLevelUri.get(id) ?? null);
}

/** The frameworks that a name or a concept URI can mean; mostly one. Letters that several countries use (AQF, MQF, "NQF") mean none. */
export function frameworksNamed(name: string): Framework[] {
  const uri = name.match(/^https?:\/\/data\.europa\.eu\/snb\/(?:qdr\/(c_\w{1,20})|eqf\/25831c2)$/);
  if (uri) return uri[1] === undefined ? [eqf] : (byFrameworkUri.get(uri[1]) ?? []);

  const plain = plainName(name);
  if (EQF_NAME.test(plain)) return [eqf];
  return byName.get(plain) ?? [];
}

/** The framework with this short name. */
export const frameworkCalled = (shortName: string): Framework | null => byShortName.get(shortName) ?? null;

/** The level with this code in one of the frameworks. A whole number may be written as a decimal (`7.0E0`). */
export function levelIn(frameworks: readonly Framework[], code: string): Placed | null {
  const level = code
    .trim()
    .toUpperCase()
    .replace(/^(\d)\.0(?:E0)?$/, '$1');
  for (const { levels } of frameworks) {
    const placed = levels.get(level);
    if (placed) return placed;
  }
  return null;
}

/** The level that a label names: with its framework's name ("RQF Level 3"), or without it ("Level 3") where `home` says which framework is meant. */
export function levelInLabel(label: string, home: readonly Framework[]): Placed | null {
  const { name, code } = partsOfLabel(label);
  return levelIn(name === '' ? home : frameworksNamed(name), code);
}

const EQF_NAME =
  /^(?:eqf|european qualifications? framework|europeiska? referensram(?:en)? för kvalifikationer|europeiska kvalifikationsramen)(?: |$)/;
const NAME_LIMIT = 200; // characters

function plainName(name: string): string {
  const spaced = name
    .slice(0, NAME_LIMIT)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/\s+/g, ' ');
  const [first = ''] = spaced.split(/ [-–] /);
  return first
    .trim()
    .replace(/^the /, '')
    .replace(/[:,.]$/, '');
}

/** A row of the data: `levels` are `code|eqf|concept`, the last two may be empty. */
function register({ id, name, names, uri, levels }: (typeof rows)[number]): void {
  const framework: Framework = { name, country: id.slice(0, 2), levels: new Map() };
  for (const row of levels) {
    const [level = '', eqfLevel = '', concept = ''] = row.split('|');
    const placed = { framework: name, level, eqf: eqfLevel === '' ? null : Number(eqfLevel) };
    framework.levels.set(level.toUpperCase(), placed);
    if (concept !== '') byLevelUri.set(concept, placed);
  }
  byShortName.set(name, framework);
  if (uri !== '') byFrameworkUri.set(uri, [...(byFrameworkUri.get(uri) ?? []), framework]);
  for (const known of names) byName.set(known, [...(byName.get(known) ?? []), framework]);
}
