import { useState } from 'preact/hooks';
import type { SiteRule } from '@/utils/model/settings';
import { SetByOrganisation } from '../SetByOrganisation';
import type { WhereQuestionProps } from './WhereQuestion';

export type WhereSetProps = WhereQuestionProps & { set: SiteRule };

/** The answer that the organisation has given instead of the reader. Only the browser's permission is still the reader's to give. */
export function WhereSet({ words, set, now, onSave, optionsLink, exampleLink }: WhereSetProps) {
  const [said, setSaid] = useState('');
  const allow = (): void =>
    void onSave('everywhere').then((holds) => setSaid(holds === 'everywhere' ? words.saved.everywhere : words.refused[holds]));
  return (
    <section class="paper where" aria-labelledby="where">
      <h2 id="where">{words.heading}</h2>
      <SetByOrganisation text={words.set.text} />
      <p class="more">{words.set.holds[set]}</p>
      <div class="buttons more">
        {set === 'automatic' && now !== 'everywhere' && (
          <button type="button" class="button primary" onClick={allow}>
            {words.set.allow}
          </button>
        )}
        <a class="button" href={optionsLink}>
          {words.set.toOptions}
        </a>
        <a class="button" href={exampleLink} target="_blank" rel="noreferrer">
          {words.tryExample}
        </a>
      </div>
      <p role="status" class="answer">
        {said}
      </p>
    </section>
  );
}
