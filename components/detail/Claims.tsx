import { dateInWords } from '@/utils/explain/dates';
import { neutralise } from '@/utils/explain/neutralise';
import { beginsLater, proven, recipientShown } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import { Endorsements } from '../Endorsements';
import { Achievements } from './Achievements';
import type { DetailProps } from './detail-props';
import { Section } from './Section';

/** "Det här säger utfärdaren", or what merely stands in the credential where nothing is proved. Of one that was proved wrong: nothing. */
export function Claims({ summary, meaning, endorsements = [], language }: DetailProps) {
  const { detail } = words[language];
  if (summary.verdict === 'invalid') return null;
  const believed = proven[summary.verdict];
  const { fact } = detail;
  const learnt = meaning?.achievements ?? [];
  const endorsed = endorsements.some(({ verdict }) => verdict === 'verified');
  const issuer = neutralise(summary.issuer.claimedName ?? '');
  const from = dateInWords(summary.validFrom, language);
  const rows = [
    // Where more is told, the name stands as the heading of all of it.
    { name: fact.title, value: learnt.length > 0 ? null : neutralise(summary.title ?? ''), lang: summary.titleLanguage ?? undefined },
    { name: fact.recipient, value: recipientShown(summary) },
    { name: fact.issuer, value: issuer },
    { name: beginsLater(summary) ? fact.start : fact.from, value: from },
    { name: fact.until, value: dateInWords(summary.validUntil, language) },
    { name: fact.withheld, value: summary.withheld === 0 ? null : detail.withheld(summary.withheld) },
  ].filter(({ value }) => value !== null && value !== '');
  if (rows.length === 0 && learnt.length === 0) return null;
  return (
    <Section id="claims" heading={believed ? detail.issuerSays : detail.credentialSays} lede={believed ? detail.notJudged : detail.notProven}>
      {meaning === null && <p class="muted small">{words[language].meaning.notKept}</p>}
      {meaning && <Achievements meaning={meaning} telling={{ language, endorsed, isSigned: believed, besides: [issuer, from] }} />}
      {rows.length > 0 && (
        <dl class="facts">
          {rows.map(({ name, value, lang }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto" lang={lang}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Endorsements endorsements={endorsements} language={language} />
    </Section>
  );
}
