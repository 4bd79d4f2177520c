import { neutralise } from '@/utils/explain/neutralise';
import { isSensitive, type Learned } from '@/utils/explain/what-others-learn';
import type { PreviewWords } from '@/utils/explain/words/preview';
import { Eye } from '../Icon';

export type OthersLearnProps = { words: PreviewWords['learn']; learned: readonly Learned[]; name: string | null };

/** What others learn of the person: what is sensitive first and in bold, by its kind only. Nothing of it is printed but the name. */
export function OthersLearn({ words, learned, name }: OthersLearnProps) {
  const sensitive = learned.filter(isSensitive).map(({ kind }) => kind);
  const isNothing = learned.length === 0 && name === null;
  return (
    <section class="paper" aria-labelledby="learn">
      <h2 id="learn">{words.heading}</h2>
      <p>
        {sensitive.length > 0 && <strong class="ink">{words.warning(sensitive)}</strong>} {isNothing ? words.nothing : words.everybody}
      </p>
      <ul class="advice">
        {learned.map(({ kind, how }) => (
          <li key={kind}>
            <Eye />
            <div>
              <b>{words.kind[kind]}</b>
              <p>{words[how][kind]}</p>
            </div>
          </li>
        ))}
        {name !== null && (
          <li>
            <Eye />
            <div>
              <b>{words.name}</b>
              <p dir="auto">{neutralise(name)}</p>
            </div>
          </li>
        )}
      </ul>
    </section>
  );
}
