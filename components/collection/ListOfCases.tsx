import { useId, useRef } from 'preact/hooks';
import { dateInWords } from '@/utils/explain/dates';
import { neutralise } from '@/utils/explain/neutralise';
import type { CollectionWords } from '@/utils/explain/words/collection';
import type { Language } from '@/utils/model/settings';
import type { ListedCase } from './case-props';

export type ListOfCasesProps = {
  words: CollectionWords;
  language: Language;
  cases: readonly ListedCase[];
  missing: boolean;
  unreadable: boolean;
  /** Nothing can be added. */
  closed?: boolean;
  linkOf: (caseId: string) => string;
  onMake: (name: string) => void;
};

/** All cases, and one field for a new one. */
export function ListOfCases({ words, language, cases, missing, unreadable, closed = false, linkOf, onMake }: ListOfCasesProps) {
  return (
    <>
      <section class="paper cases" aria-labelledby="cases">
        <h2 id="cases" tabIndex={-1}>
          {words.cases.heading}
        </h2>
        {missing && <p class="notice">{words.trouble['no-case']}</p>}
        {unreadable && <p class="notice">{words.trouble.unreadable}</p>}
        {cases.length === 0 && !unreadable && <p>{words.cases.none}</p>}
        {cases.length > 0 && (
          <ul>
            {cases.map(({ id, name, created, credentials, sources }) => (
              <li key={id}>
                <a href={linkOf(id)} dir="auto">
                  {neutralise(name)}
                </a>
                <span class="under">
                  {words.sum(credentials, sources)} {capital(words.cases.made(dateInWords(new Date(created).toISOString(), language) ?? ''))}.
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {!unreadable && !closed && <NewCase words={words} onMake={onMake} />}
    </>
  );
}

function NewCase({ words, onMake }: Pick<ListOfCasesProps, 'words' | 'onMake'>) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const make = (event: Event): void => {
    event.preventDefault();
    const name = field.current?.value.trim() ?? '';
    if (name === '') return field.current?.focus();
    onMake(name);
  };
  return (
    <section class="paper" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.cases.make}</h2>
      <form onSubmit={make}>
        <div class="field short">
          <label for={id}>{words.cases.name}</label>
          <input ref={field} id={id} type="text" maxLength={100} required dir="auto" autocomplete="off" aria-describedby={`${id}-hint`} />
          <span class="hint" id={`${id}-hint`}>
            {words.cases.hint}
          </span>
        </div>
        <div class="buttons more">
          <button type="submit" class="button primary">
            {words.cases.button}
          </button>
        </div>
      </form>
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
