import { useState } from 'preact/hooks';
import { compareNames, type NameCompared, nameGrades } from '@/utils/explain/name-grade';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import './compare.css';
import { CompareField } from './CompareField';

export type CompareNameProps = { signed: string; language: Language };

/** The name that the reader knows beside the one in the credential: four words for how alike they are, and never a verdict. */
export function CompareName({ signed, language }: CompareNameProps) {
  const [compared, setCompared] = useState<NameCompared | null>(null);
  const { person } = words[language];
  return (
    <div class="compare">
      <CompareField
        label={person.nameLabel}
        button={person.compare}
        onChange={() => setCompared(null)}
        onCompare={(typed) => setCompared(compareNames(signed, typed))}
      />
      <p class="hidden-text" role="status">
        {compared !== null && inWords(compared, language)}
      </p>
      {compared !== null && compared.grade === null && <p>{person.notComparable}</p>}
      {compared !== null && compared.grade !== null && (
        <>
          <ol class="grades" aria-label={person.gradeLabel}>
            {nameGrades.map((grade) => (
              <li key={grade} aria-current={grade === compared.grade ? 'true' : undefined}>
                {person.grade[grade]}
              </li>
            ))}
          </ol>
          {compared.differences.map((difference) => (
            <p key={difference} class="small">
              {person.difference[difference]}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

function inWords(compared: NameCompared, language: Language): string {
  const { person } = words[language];
  if (compared.grade === null) return person.notComparable;
  return [`${person.grade[compared.grade]}.`, ...compared.differences.map((difference) => person.difference[difference])].join(' ');
}
