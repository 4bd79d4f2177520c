import { useId } from 'preact/hooks';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Language, Settings } from '@/utils/model/settings';
import { SetByOrganisation } from '../SetByOrganisation';
import { Section } from './Section';

export type LanguageSectionProps = {
  words: OptionsWords;
  chosen: Settings['language'];
  /** The language that `auto` gives in this browser. */
  browserLanguage: Language;
  /** Set by the organisation: that it is. */
  set: string | null;
  onChoose: (language: Settings['language']) => void;
};

const choices = ['auto', 'sv', 'en'] as const;

/** Which of the two languages we speak. */
export function LanguageSection({ words, chosen, browserLanguage, set, onChoose }: LanguageSectionProps) {
  const id = useId();
  const { label, auto, own, hint } = words.language;
  return (
    <Section id="language" heading={words.section.language}>
      <div class="field short">
        <label for={id}>{label}</label>
        <select id={id} value={chosen} disabled={set !== null} onChange={(event) => onChoose(choices[event.currentTarget.selectedIndex] ?? 'auto')}>
          <option value="auto">{auto[browserLanguage]}</option>
          <option value="sv" lang="sv">
            {own.sv}
          </option>
          <option value="en" lang="en">
            {own.en}
          </option>
        </select>
        {set !== null && <SetByOrganisation text={set} />}
      </div>
      <p class="hint more">{hint}</p>
    </Section>
  );
}
