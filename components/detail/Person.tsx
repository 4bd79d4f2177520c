import { recipientShown } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import type { DetailProps } from './detail-props';
import { Section } from './Section';

/** The name in the credential, and what a name is worth. */
export function Person({ summary, language }: DetailProps) {
  const { person, personName, personHint } = words[language].detail;
  const recipient = recipientShown(summary);
  if (recipient === null) return null;
  return (
    <Section id="person" heading={person}>
      <dl class="facts">
        <div>
          <dt>{personName}</dt>
          <dd dir="auto">
            <b>{recipient}</b>
          </dd>
        </div>
      </dl>
      <p class="muted small">{personHint}</p>
    </Section>
  );
}
