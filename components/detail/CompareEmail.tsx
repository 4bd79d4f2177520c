import { useState } from 'preact/hooks';
import { words } from '@/utils/explain/words';
import type { EmailCompared } from '@/utils/explain/words/person';
import type { Language } from '@/utils/model/settings';
import './compare.css';
import { CompareField } from './CompareField';

export type CompareEmailProps = { language: Language; onCompare: (email: string) => Promise<EmailCompared> };

/** The address that the reader knows beside the hashes in the credential. */
export function CompareEmail({ language, onCompare }: CompareEmailProps) {
  const [compared, setCompared] = useState<EmailCompared | null>(null);
  const { person } = words[language];
  return (
    <div class="compare">
      <CompareField
        label={person.emailLabel}
        hint={person.emailHint}
        button={person.compare}
        kind="email"
        onChange={() => setCompared(null)}
        onCompare={(email) => void onCompare(email).then(setCompared, () => setCompared('failed'))}
      />
      <p role="status">{compared !== null && person.email[compared]}</p>
    </div>
  );
}
