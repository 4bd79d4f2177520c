import type { Json } from '../../model/json';
import { at, scalars, textsAt, textsOf, uriOf, values } from '../claims';
import { eqf, type Framework, frameworkCalled, frameworksNamed, levelByUri, levelIn, levelInLabel, type Placed } from './frameworks';
import { levelsInText } from './text';

/** A level as it was read in one place. `text` is how it stands there; `weak`: from a label alone, beside an identifier that names no level. */
export type Statement = Placed & { text: string; weak: boolean };

/**
 * Every level that a node states, by any of the terms that formats use for it.
 *
 * Never read: `limitEQFLevel`, `relatedSkill`, `resultDescription`, `achievementType`, a number or a name without a framework.
 * Source: ELM 3 `eqfLevel`, `nqfLevel`; Open Badges `alignment` and the EQF extension; EBSI and EMREX `eqfLevel`; schema.org `educationalLevel`.
 */
export function statementsOf(node: Json): Statement[] {
  return [
    ...EQF_TERMS.flatMap((term) => at(node, term).flatMap(readEqf)),
    ...NATIONAL_TERMS.flatMap((term) => values(node, term).flatMap((value) => readConcept(value, []))),
    ...values(node, 'educationLevel').flatMap((value) => (levelByUri(uriOf(value)) ? readConcept(value, []) : [])),
    ...values(node, 'educationalLevel').flatMap(readDefinedTerm),
    ...at(node, 'alignment').flatMap(readAlignment),
  ];
}

/** Levels that a title names in passing. They never state a level; they can contradict one. */
export const statementsInTitle = (title: string): Statement[] => namedIn(title).map((placed) => ({ ...placed, text: title, weak: false }));

const EQF_TERMS = ['eqfLevel', 'EQFLevel', 'eqf_level', 'extensions:EQFExtension.EQF'];
const NATIONAL_TERMS = ['nqfLevel', 'NQFLevel', 'qfLevel'];

function readEqf(value: Json): Statement[] {
  const notations = scalars(value, 'notation').flatMap((notation) => stated(levelIn([eqf], notation), notation));
  return [...readConcept(value, [eqf]), ...notations];
}

/** A Concept, a URI or a plain text. `home` is the framework that a bare number belongs to, where the place itself says so. */
function readConcept(value: Json, home: readonly Framework[]): Statement[] {
  const id = uriOf(value);
  const byUri = levelByUri(id);
  const frameworks = byUri ? frameworkOf(byUri) : home;
  const labels = textsAt(value, 'prefLabel').flatMap(({ text }) => readLabel(text, frameworks));
  if (byUri) return [{ ...byUri, text: labels[0]?.text ?? label(byUri), weak: false }, ...labels];

  const malformedId = id !== null && !id.startsWith('_:');
  const plain = textsOf(value).flatMap(({ text }) => readLabel(text, frameworks));
  return [...plain, ...labels.map((label) => ({ ...label, weak: malformedId }))];
}

/** Is it to a framework of levels? Then it is no skill, whatever level it states. */
export const isLevelAlignment = (alignment: Json): boolean => {
  const urls = ['targetUrl', 'url'].flatMap((term) => values(alignment, term).map(uriOf));
  return urls.some((url) => levelByUri(url) !== null) || frameworksOfAlignment(alignment, urls).length > 0;
};

/** An alignment counts when its URL is a level's concept, or when it says which framework its code belongs to. A name alone says nothing. */
function readAlignment(alignment: Json): Statement[] {
  const urls = ['targetUrl', 'url'].flatMap((term) => values(alignment, term).map(uriOf));
  const byUrl = urls.flatMap((url) => levelByUri(url) ?? []);
  const named = frameworksOfAlignment(alignment, urls);
  if (byUrl.length === 0 && named.length === 0) return [];

  const hasOtherFramework = named.length === 0 && values(alignment, 'targetFramework').length > 0;
  const home = named.length > 0 || hasOtherFramework ? named : byUrl.flatMap(frameworkOf);
  const names = ['targetName', 'name'].flatMap((term) => textsAt(alignment, term));
  const labels = names.flatMap(({ text }) => readLabel(text, home));
  const codes = scalars(alignment, 'targetCode').flatMap((code) => levelIn(home, code) ?? []);
  const text = labels[0]?.text;
  return [...byUrl, ...codes].map((placed) => ({ ...placed, text: text ?? label(placed), weak: false })).concat(labels);
}

function frameworksOfAlignment(alignment: Json, urls: (string | null)[]): Framework[] {
  const names = ['targetFramework', 'targetType'].flatMap((term) => textsAt(alignment, term).map(({ text }) => text));
  const frameworkNames = [...names, ...urls.flatMap((url) => url ?? [])];
  return frameworkNames.flatMap((name) => frameworksNamed(name.replace(/^ext:/i, '')));
}

/** schema.org: a text, a URL, or a DefinedTerm with a name. */
function readDefinedTerm(value: Json): Statement[] {
  const byUri = [uriOf(value), ...values(value, 'url').map(uriOf)].flatMap((uri) => levelByUri(uri) ?? []);
  const texts = [...textsOf(value), ...textsAt(value, 'name')];
  return [...byUri.flatMap((placed) => stated(placed, label(placed))), ...texts.flatMap(({ text }) => readLabel(text, []))];
}

function readLabel(text: string, home: readonly Framework[]): Statement[] {
  const named = namedIn(text);
  const placed = named.length > 0 ? named : [levelInLabel(text, home)];
  return placed.flatMap((one) => stated(one, text));
}

const namedIn = (text: string): Placed[] =>
  levelsInText(text.slice(0, TEXT_LIMIT)).map(({ framework, level }) => ({ framework, level: String(level), eqf: level }));
const TEXT_LIMIT = 500; // characters

const stated = (placed: Placed | null, text: string): Statement[] => (placed ? [{ ...placed, text, weak: false }] : []);
const label = ({ framework, level }: Placed): string => `${framework} ${level}`;
const frameworkOf = ({ framework }: Placed): Framework[] => {
  const found = frameworkCalled(framework);
  return found ? [found] : [];
};
