import type { Target, Wanted } from '../../model/collection';
import type { Achievement, Concept, Meaning, Words as SaidWords } from '../../model/meaning';
import type { ShownVerdict } from '../../model/verdict';
import { neutralise } from '../neutralise';
import type { ShownSummary } from '../shown';
import { conceptAddress } from './concept-address';
import { stemsOf } from './stems';
import { keyOf } from './wanted';

/** A gathered credential as it is judged now. */
export type Held = { id: string; summary: ShownSummary; meaning: Meaning };

/** How much stands behind a wish, the most first. */
export const coverGroups = ['proof', 'look', 'claim', 'open'] as const;
export type CoverGroup = (typeof coverGroups)[number];

/** Where in a credential the matching words stand. */
export type MatchedAt = 'skill' | 'outcome' | 'title' | 'field';

/** One credential that answers a wish: by a concept's address or by words, and which words of the credential they are. */
export type Match = { key: string; held: Held; by: 'concept' | 'words'; at: MatchedAt; text: string; language: string | null; group: CoverGroup };

/** One wish and what answers it. `matches`: those that put it in its group stand first. `back`: those that a person has taken back. */
export type Covered = { wanted: Wanted; group: CoverGroup; matches: Match[]; back: Match[] };

/**
 * Lays a target beside what was gathered. Concepts are compared first, then words: all telling words of the wish must stand in one text of the credential. Nothing
 * is counted together, and nobody is compared with anybody.
 */
export function layBeside({ wanted, takenBack }: Target, held: readonly Held[]): Covered[] {
  const known = held.map((one) => ({ one, texts: one.summary.verdict === 'invalid' ? [] : comparable(one) }));
  return wanted.map((wish) => {
    const found = wish.months === undefined ? known.flatMap(({ one, texts }) => matchOf(wish, one, texts) ?? []) : [];
    const back = found.filter(({ key }) => takenBack.includes(key));
    const matches = found.filter(({ key }) => !takenBack.includes(key)).toSorted((one, other) => rank(one) - rank(other));
    return { wanted: wish, group: matches[0]?.group ?? 'open', matches, back };
  });
}

/** What a verdict lets a credential stand for. What is withdrawn or proved wrong covers nothing, and what could not be checked is neither proof nor mere claim. */
export const groupOf: Record<ShownVerdict, CoverGroup> = {
  verified: 'proof',
  'confirmed-at-source': 'proof',
  'status-unknown': 'look',
  'issuer-unknown': 'look',
  expired: 'look',
  'not-yet-valid': 'look',
  suspended: 'look',
  unverifiable: 'look',
  unsigned: 'claim',
  revoked: 'open',
  invalid: 'open',
};

const rank = ({ group }: Match): number => coverGroups.indexOf(group);

type Comparable = { at: MatchedAt; concept: string | null; stems: ReadonlySet<string>; text: string; language: string | null; isUnfinished: boolean };

function matchOf(wish: Wanted, held: Held, texts: readonly Comparable[]): Match | null {
  const concept = conceptAddress(wish.concept);
  const same = concept === null ? undefined : texts.find((text) => text.concept === concept);
  const found = same ?? byWords(wish, texts);
  if (found === undefined) return null;
  const group = groupOf[held.summary.verdict];
  return {
    key: `${keyOf(wish)} ${held.id}`,
    held,
    by: same === undefined ? 'words' : 'concept',
    at: found.at,
    text: found.text,
    language: found.language,
    group: found.isUnfinished && group === 'proof' ? 'look' : group,
  };
}

/** An address is no words: what is wanted by its address alone is found by it or not at all. */
function byWords({ text, concept }: Wanted, texts: readonly Comparable[]): Comparable | undefined {
  const stems = concept !== null && conceptAddress(text) !== null ? [] : stemsOf(text);
  return stems.length === 0 ? undefined : texts.find((one) => stems.every((stem) => one.stems.has(stem)));
}

/** Everything in a credential that says what its holder can do, the most exact first. What it leads to and what it asks for is not that. */
function comparable({ summary, meaning }: Held): Comparable[] {
  const own = { at: 'title' as const, texts: [{ text: summary.title ?? '', language: summary.titleLanguage }], concept: null };
  // The name is said of all that is in it: it stands for no more than the least completed.
  return [...meaning.achievements.flatMap(textsOf), ...comparableOf(own, meaning.achievements.some(saysUnfinished))].slice(0, MOST_TEXTS);
}

function textsOf(achievement: Achievement): Comparable[] {
  const { skills, outcomes, title, fields } = achievement;
  const places = [
    ...[...skills, ...outcomes.flatMap((outcome) => outcome.skills)].map((skill) => place('skill', skill)),
    ...outcomes.map(({ words }) => ({ at: 'outcome' as const, texts: words, concept: null })),
    { at: 'title' as const, texts: title, concept: null },
    ...fields.map((field) => place('field', field)),
  ];
  return places.flatMap((one) => comparableOf(one, saysUnfinished(achievement)));
}

const place = (at: MatchedAt, { id, words }: Concept) => ({
  at,
  texts: words.length > 0 ? words : [{ text: id ?? '', language: null }],
  concept: id,
});

const comparableOf = ({ at, texts, concept }: { at: MatchedAt; texts: SaidWords; concept: string | null }, unfinished: boolean): Comparable[] =>
  texts.map(({ text, language }) => {
    const shown = neutralise(text);
    return { at, concept: conceptAddress(concept), stems: new Set(stemsOf(shown)), text: shown, language, isUnfinished: unfinished };
  });

/** Does it say of itself that it was not completed? */
export const saysUnfinished = ({ statuses }: Achievement): boolean => statuses.some((status) => status !== 'Completed');
const MOST_TEXTS = 1000;
