import { issuerSaid, proven, type ShownSummary, verdictShown } from '@/utils/explain/shown';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Checks } from './Checks';

export type EndorsementsProps = { endorsements: readonly ShownSummary[]; language: Language };

/** Who endorses a credential, each with its own verdict: closed, in one line, until somebody wants to know. */
export function Endorsements({ endorsements, language }: EndorsementsProps) {
  if (endorsements.length === 0) return null;
  const { endorsements: sum, anEndorsement } = words[language].screen;
  const unconfirmed = endorsements.filter(({ verdict }) => !proven[verdict]).length;
  const lines = endorsements.map((summary) => ({
    glyph: summary.verdict,
    lead: issuerSaid(summary, language) ?? anEndorsement,
    text: verdictShown(summary, language),
  }));
  return (
    <details class="endorsements">
      <summary>{sum(endorsements.length, unconfirmed)}</summary>
      <Checks lines={lines} />
    </details>
  );
}
