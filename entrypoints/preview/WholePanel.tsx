import { useState } from 'preact/hooks';
import { Announcement } from '@/components/Announcement';
import { CredentialDetail } from '@/components/CredentialDetail';
import type { Seen } from '@/components/preview/preview-state';
import { compareEmail } from '@/entrypoints/sidepanel/compare-email';
import { saveJson } from '@/utils/browser/save-file';
import { clockOf } from '@/utils/explain/dates';
import { words } from '@/utils/explain/words';
import type { Examination } from '@/utils/model/examination';
import type { Needed } from '@/utils/model/needed';
import type { Language } from '@/utils/model/settings';

export type WholePanelProps = {
  seen: Seen;
  examination: Examination | null;
  count: number;
  language: Language;
  onBack: () => void;
  onRecheck: () => void;
  onAllow: (needed: readonly Needed[]) => void;
};

/** All that the side panel says of a credential, as it says it. */
export function WholePanel({ seen: { summary, row }, examination, count, language, onBack, onRecheck, onAllow }: WholePanelProps) {
  const [copied, setCopied] = useState(false);
  const [openedAt] = useState(summary.examinedAt);
  const { detail, verdict } = words[language];
  const again = summary.examinedAt === openedAt ? '' : detail.checkedAgain(clockOf(summary.examinedAt, language), verdict[summary.verdict]);
  const evidence = examination?.evidence ?? null;
  return (
    <div class="preview-detail">
      <main class="panel">
        <Announcement text={copied ? detail.copied : again} />
        <CredentialDetail
          summary={summary}
          evidence={evidence}
          meaning={examination?.meaning ?? null}
          endorsements={row.endorsements}
          language={language}
          now={Date.now()}
          count={count}
          busy={false}
          copied={copied}
          onCompareEmail={(email) => compareEmail(summary, evidence, email)}
          onBack={onBack}
          onRecheck={onRecheck}
          onAllow={onAllow}
          onCopy={(text) => void navigator.clipboard.writeText(text).then(() => setCopied(true), console.error)}
          onSave={(text) => saveJson(text, detail.fileName)}
        />
      </main>
    </div>
  );
}
