import { examplesAt } from '@/utils/explain/level-examples';
import { neutralise } from '@/utils/explain/neutralise';
import { levelShown } from '@/utils/explain/shown';
import { type Words, words } from '@/utils/explain/words';
import { Icon } from '../Icon';
import { Stair } from '../Stair';
import type { DetailProps } from './detail-props';
import './level-section.css';
import { Section } from './Section';

type Step = { framework: string; level: string };

/** The level that the issuer states, how it came about, and what a level does not say. Nothing where the signature could not be confirmed. */
export function LevelSection({ summary, language }: DetailProps) {
  const { verdict, level } = summary;
  const { detail, levelSentence, levelOf8 } = words[language];
  if (verdict === 'invalid' || verdict === 'unverifiable') return null;
  const shown = levelShown(summary);
  const { basis } = level;
  const differ = basis === 'conflict' || basis === 'several';
  const { aboutLevel, noNational, step } = words[language].meaning;
  return (
    <Section id="level" heading={detail.level}>
      {shown !== null && (
        <p class="level-shown">
          <Stair level={shown} label={levelOf8(shown)} width={56} />
        </p>
      )}
      {shown !== null && level.chain.length > 1 && (
        <Chain steps={level.chain} label={detail.howLevel} step={step} before={basis === 'derived_eqf' ? noNational : null} />
      )}
      <p>{levelSentence[basis](level)}</p>
      {differ && <Statements statements={level.statements} />}
      {shown !== null && (
        <p class="muted small">
          {examplesAt(shown, language)} {detail.levelMeans}{' '}
          <a href="glossary.html#seqf" target="_blank" rel="noreferrer">
            {aboutLevel(shown)}
          </a>
        </p>
      )}
    </Section>
  );
}

type ChainProps = { steps: readonly Step[]; label: string; step: Words['meaning']['step']; before: Words['meaning']['noNational'] | null };

/** The frameworks on the way to the number, first to last; before them, dashed, the one that a reader would look for and that is not stated. */
function Chain({ steps, label, step, before }: ChainProps) {
  return (
    <ol class="chain" aria-label={label}>
      {before !== null && (
        <li>
          <span class="level-step not-there">
            <span>{before.name}</span>
            <span class="level-not">{before.text}</span>
          </span>
        </li>
      )}
      {steps.map(({ framework, level }, index) => (
        <li key={framework}>
          {(index > 0 || before !== null) && <Icon name="next" size={14} />}
          <span class="level-step">
            <span dir="auto">{neutralise(framework, 40)}</span>
            <b dir="auto">{neutralise(level, 40)}</b>
            <span>{index === 0 ? step.stated : step.derived}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** All that was written, side by side, where it is not one number. */
function Statements({ statements }: { statements: readonly (Step & { text: string })[] }) {
  return (
    <ul class="chain">
      {statements.map(({ framework, level, text }) => (
        <li key={`${framework}${level}${text}`}>
          <span class="level-step">
            <span dir="auto">{neutralise(framework, 40)}</span>
            <b dir="auto">{neutralise(level, 40)}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}
