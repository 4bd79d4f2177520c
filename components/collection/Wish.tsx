import type { Covered, Match } from '@/utils/explain/collection/matched';
import { levelShown, titleShown, verdictShown } from '@/utils/explain/shown';
import type { CollectionWords } from '@/utils/explain/words/collection';
import type { Language } from '@/utils/model/settings';
import { PlainButton } from '../options/PlainButton';

export type WishProps = {
  covered: Covered;
  words: CollectionWords;
  language: Language;
  /** How a match is taken back, and put back; null where they stay as they are. */
  byHand: { onTake: (key: string) => void; onPutBack: (key: string) => void } | null;
};

/** One thing that is wanted: what stands behind it in a line, and opened, by what each credential was found. A match can be taken back by hand. */
export function Wish({ covered, words, language, byHand }: WishProps) {
  const { wanted, matches, back } = covered;
  const { target } = words;
  const name = wanted.months === undefined ? wanted.text : target.months(wanted.months);
  return (
    <li>
      <span class="wish" dir="auto">
        {name}
      </span>
      <span class="under">{lineOf(covered, words, language)}</span>
      {matches.length + back.length > 0 && (
        <details>
          <summary aria-label={target.whyFor(name)}>{target.why}</summary>
          <ul class="matches">
            {matches.map((match) => (
              <li key={match.key}>
                <Title match={match} language={language} />
                <span class="under">{verdictShown(match.held.summary, language)}</span>
                <Reason match={match} words={words} />
                {byHand !== null && (
                  <PlainButton
                    text={target.takeBack}
                    name={target.takeBackOf(titleShown(match.held.summary, language))}
                    onClick={() => byHand.onTake(match.key)}
                  />
                )}
              </li>
            ))}
            {back.map((match) => (
              <li key={match.key}>
                <Title match={match} language={language} />
                <span class="under">{target.takenBack}</span>
                {byHand !== null && (
                  <PlainButton
                    text={target.putBack}
                    name={target.putBackOf(titleShown(match.held.summary, language))}
                    onClick={() => byHand.onPutBack(match.key)}
                  />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

const Title = ({ match: { held }, language }: { match: Match; language: Language }) => (
  <span dir="auto" lang={held.summary.titleLanguage ?? undefined}>
    {titleShown(held.summary, language)}
  </span>
);

const Reason = ({ match: { by, at, text, language }, words: { target } }: { match: Match; words: CollectionWords }) => (
  <span class="under">
    {by === 'concept' ? target.by.concept : target.by.words[at]}{' '}
    <q dir="auto" lang={language ?? undefined}>
      {text}
    </q>
  </span>
);

/** "2 verifierade intyg, SeQF 5", or the verdict of what needs a look, or that there is nothing. */
function lineOf({ wanted, group, matches }: Covered, { target }: CollectionWords, language: Language): string {
  if (wanted.months !== undefined) return target.notCompared;
  const behind = matches.filter((match) => match.group === group);
  const [first] = behind;
  if (group === 'open' || first === undefined) return matches.length > 0 ? target.nothingValid : target.nothing;
  const levels = [...new Set(behind.flatMap(({ held }) => levelShown(held.summary) ?? []))].toSorted((one, other) => one - other).map(target.level);
  if (group === 'proof') {
    const confirmed = behind.filter(({ held }) => held.summary.verdict === 'confirmed-at-source').length;
    return [target.proof(behind.length - confirmed, confirmed), ...levels].join(', ');
  }
  const said = behind.map(({ held }) => verdictShown(held.summary, language));
  return [...new Set(said), ...levels].join(', ');
}
