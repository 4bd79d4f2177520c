import { bare } from '@/utils/explain/achievements/reading';
import type { Held } from '@/utils/explain/collection/matched';
import type { ShownSummary } from '@/utils/explain/shown';
import type { Level } from '@/utils/model/level';
import type { Achievement, Concept } from '@/utils/model/meaning';
import type { ShownVerdict } from '@/utils/model/verdict';
import { summaryWith } from '../../components/summaries';

/** A level that nobody stated, and the one that somebody did. */
export const noLevel: Level = { basis: 'not_stated', seqf: null, eqf: null, chain: [], statements: [], weak: false };
export const levelOf = (seqf: number): Level => ({ ...noLevel, basis: 'stated_seqf', seqf });

/** A skill or a field: its words in Swedish, and its address where it has one. */
export const concept = (text: string, id: string | null = null): Concept => ({ id, words: [{ text, language: 'sv' }], framework: null });

/** An achievement with the given parts, and nothing else stated. */
export const achievement = (changes: Partial<Achievement> = {}): Achievement => ({ ...bare({ title: [], level: noLevel }), ...changes });

/** A gathered credential with this verdict and these skills. */
export const held = (
  id: string,
  verdict: ShownVerdict,
  { achievements, ...changes }: { achievements?: Achievement[] } & Partial<ShownSummary> = {},
): Held => ({
  id,
  summary: summaryWith(verdict, { title: id, ...changes }),
  meaning: { achievements: achievements ?? [] },
});

/** The same, of one achievement with these skills. */
export const skilled = (id: string, verdict: ShownVerdict, ...skills: (string | Concept)[]): Held =>
  held(id, verdict, { achievements: [achievement({ skills: skills.map((skill) => (typeof skill === 'string' ? concept(skill) : skill)) })] });
