import type { Achievement, Concept } from '../model/meaning';
import type { Language } from '../model/settings';
import { distinct } from './achievements/reading';
import { conceptAddress } from './collection/concept-address';
import { conceptShown } from './labels';
import type { MeaningLine } from './meaning-rows';
import { neutralise } from './neutralise';
import { words } from './words';

/** By what a skill of one credential is the same as one of another: its address in a vocabulary, or exactly its words. */
export type SameBy = 'concept' | 'words';

/** The skills that an achievement names, by itself and below its outcomes, each once; with a note on those that stand in other achievements too. */
export function skillLines(achievement: Achievement, others: readonly Achievement[], language: Language): MeaningLine[] {
  const beside = others.flatMap(skillsIn);
  const { same } = words[language].sideBySide;
  return skillsIn(achievement).map((skill) => {
    const by = sameAs(skill, beside);
    return { ...conceptShown(skill, language), lead: null, note: by === null ? null : same[by] };
  });
}

/** Is the skill among these? Never by likeness: words that only look alike are two skills. */
export function sameAs(skill: Concept, others: readonly Concept[]): SameBy | null {
  const address = conceptAddress(skill.id);
  if (address !== null && others.some(({ id }) => conceptAddress(id) === address)) return 'concept';
  const own = new Set(textsOf(skill));
  return others.some((other) => textsOf(other).some((text) => own.has(text))) ? 'words' : null;
}

/** All skills that it names, each once. */
export const skillsIn = ({ skills, outcomes }: Achievement): Concept[] => distinct([...skills, ...outcomes.flatMap((outcome) => outcome.skills)]);

/** Its words in every language, without regard to case. */
const textsOf = ({ words: said }: Concept): string[] => said.map(({ text }) => neutralise(text).toLowerCase()).filter((text) => text !== '');
