import { answersOf, knownAnswers, unknownAnswers } from '@/utils/explain/answers';
import { momentInWords } from '@/utils/explain/dates';
import { sourceOf } from '@/utils/explain/sources';
import { words } from '@/utils/explain/words';
import { Checks } from '../Checks';
import type { DetailProps } from './detail-props';
import { Section } from './Section';

/** "Det här vet vi": one row a check, with where it was read. */
export function Known({ summary, evidence, language, now }: DetailProps) {
  const { weKnow, checkedWhen } = words[language].detail;
  const lines = knownAnswers(answersOf(summary, language, now));
  if (lines.length === 0) return null;
  return (
    <Section id="known" heading={weKnow} lede={checkedWhen(momentInWords(summary.examinedAt, now, language))}>
      <Checks lines={lines.map((line) => ({ ...line, source: sourceOf(line, summary, evidence, language, now) }))} />
    </Section>
  );
}

/** "Det här vet vi inte": what could not be checked, and what is not ours to judge. */
export function NotKnown({ summary, evidence, language, now }: DetailProps) {
  const { weDoNotKnow, gotThisFarWhen } = words[language].detail;
  const answers = answersOf(summary, language, now);
  const isAllThereIs = knownAnswers(answers).length === 0;
  const lines = unknownAnswers(answers, summary.verdict, language);
  if (lines.length === 0) return null;
  return (
    <Section id="not-known" heading={weDoNotKnow} {...(isAllThereIs && { lede: gotThisFarWhen(momentInWords(summary.examinedAt, now, language)) })}>
      <Checks lines={lines.map((line) => ({ ...line, source: sourceOf(line, summary, evidence, language, now) }))} />
    </Section>
  );
}
