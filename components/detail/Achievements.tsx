import { rowsOfAchievement, type Telling, unfinishedShown } from '@/utils/explain/meaning-rows';
import { said } from '@/utils/explain/said';
import { proven, type ShownSummary } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import type { Achievement, Meaning } from '@/utils/model/meaning';
import type { Language } from '@/utils/model/settings';
import { Stair } from '../Stair';
import { MeaningRows } from './MeaningRows';

export type AchievementsProps = { meaning: Meaning; telling: Omit<Telling, 'isOnly'> };

/** What was learnt: one achievement's rows straight away, several each under its own name and with its own level. */
export function Achievements({ meaning: { achievements }, telling }: AchievementsProps) {
  const [only, ...others] = achievements;
  const { language } = telling;
  if (only === undefined) return null;
  if (others.length === 0) return <MeaningRows rows={rowsOfAchievement(only, { ...telling, isOnly: true })} language={language} />;
  return (
    <>
      <p>{words[language].meaning.several(achievements.length)}</p>
      {achievements.map((achievement) => (
        <OneOfSeveral key={JSON.stringify(achievement)} achievement={achievement} telling={telling} />
      ))}
    </>
  );
}

function OneOfSeveral({ achievement, telling }: Omit<AchievementsProps, 'meaning'> & { achievement: Achievement }) {
  const { language, isSigned = true } = telling;
  const { meaning, levelSentence, levelOf8 } = words[language];
  const { title, level } = achievement;
  const name = said(title, language) ?? { text: meaning.hasNoName, language };
  return (
    <section class="achievement">
      <h3 dir="auto" lang={name.language ?? undefined}>
        {name.text}
      </h3>
      {isSigned && level.seqf !== null && (
        <p>
          <Stair level={level.seqf} label={levelOf8(level.seqf)} width={40} />
        </p>
      )}
      {isSigned && level.statements.length > 0 && <p class="muted small">{levelSentence[level.basis](level)}</p>}
      <MeaningRows rows={rowsOfAchievement(achievement, { ...telling, isOnly: false })} language={language} />
    </section>
  );
}

export type UnfinishedProps = { summary: ShownSummary; meaning: Meaning; language: Language };

/** That something was not completed: a signed credential can say so, and a reader would else take it for the opposite. */
export function Unfinished({ summary: { verdict }, meaning: { achievements }, language }: UnfinishedProps) {
  if (verdict === 'invalid') return null;
  const statuses = [...new Set(achievements.flatMap((achievement) => achievement.statuses))];
  const sentences = unfinishedShown(statuses, proven[verdict], language);
  return sentences.length === 0 ? null : <p class="unfinished">{sentences.join(' ')}</p>;
}
