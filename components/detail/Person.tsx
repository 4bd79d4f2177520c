import { recipientShown } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import type { EmailCompared } from '@/utils/explain/words/person';
import { CompareEmail } from './CompareEmail';
import { CompareName } from './CompareName';
import type { DetailProps } from './detail-props';
import { Section } from './Section';

export type PersonProps = DetailProps & {
  /** Compares an address with the hashes in the credential, without asking anybody. */
  onCompareEmail?: (email: string) => Promise<EmailCompared>;
};

/** The name in the credential, and what a name is worth. What the reader knows can be compared with it; where names are hidden, it cannot. */
export function Person({ summary, language, hidePeople = false, onCompareEmail }: PersonProps) {
  const { detail, person } = words[language];
  const recipient = recipientShown(summary);
  const email = summary.addressHashed === true && summary.verdict !== 'invalid' ? onCompareEmail : undefined;
  if (recipient === null && email === undefined) return null;
  return (
    <Section id="person" heading={detail.person}>
      {recipient !== null && (
        <dl class="facts">
          <div>
            <dt>{detail.personName}</dt>
            <dd dir="auto">
              <b>{recipient}</b>
            </dd>
          </div>
        </dl>
      )}
      {!hidePeople && recipient !== null && <CompareName key={summary.id} signed={recipient} language={language} />}
      {!hidePeople && email !== undefined && <CompareEmail key={`${summary.id} email`} language={language} onCompare={email} />}
      {!hidePeople && <p class="muted small">{person.stays}</p>}
      <p class="muted small">{detail.personHint}</p>
    </Section>
  );
}
