import { useEffect, useState } from 'preact/hooks';
import { Announcement } from '@/components/Announcement';
import { CredentialDetail } from '@/components/CredentialDetail';
import type { CollectBoxProps } from '@/components/collection/CollectBox';
import type { CompareBoxProps } from '@/components/compare/CompareBox';
import { saveJson } from '@/utils/browser/save-file';
import { readEvidence, readMeaning } from '@/utils/browser/state';
import { clockOf } from '@/utils/explain/dates';
import { type Hide, meaningWithout } from '@/utils/explain/without-people';
import { words } from '@/utils/explain/words';
import type { Evidence } from '@/utils/model/evidence';
import type { Meaning } from '@/utils/model/meaning';
import type { Needed } from '@/utils/model/needed';
import type { Language } from '@/utils/model/settings';
import { compareEmail } from './compare-email';
import type { Selected } from './use-selected';

type DetailProps = Selected & {
  tabId: number;
  language: Language;
  count: number;
  /** What hides names, where the reader wants to see none. */
  hide: Hide | null;
  /** It was opened from the competence map, and that is where the way back leads. */
  fromMap: boolean;
  collect: CollectBoxProps | null;
  compare: CompareBoxProps | null;
  onBack: () => void;
  onRecheck: (findingId: string) => void;
  onAllow: (findingId: string, needed: readonly Needed[]) => void;
};

/** One credential, with the evidence it was judged by and what it means. */
export function Detail({
  summary,
  endorsements,
  spots,
  findingId,
  busy,
  openedAt,
  tabId,
  language,
  count,
  hide,
  fromMap,
  collect,
  compare,
  onBack,
  onRecheck,
  onAllow,
}: DetailProps) {
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const [read, setRead] = useState<{ of: string; meaning: Meaning | null } | null>(null);
  const answer = `${summary.id} ${summary.examinedAt}`;
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    let shown = true;
    readEvidence(tabId, summary.id).then((kept) => shown && setEvidence(kept), console.error);
    readMeaning(tabId, summary.id).then((meaning) => shown && setRead({ of: answer, meaning }), console.error);
    setCopied(false);
    return () => {
      shown = false;
    };
  }, [tabId, answer]);
  // What an older answer was believed to mean is not shown under a newer verdict.
  const meaning = read?.of === answer ? read.meaning : undefined;

  const { detail, verdict } = words[language];
  const checkedAgain =
    summary.examinedAt === openedAt || busy ? '' : detail.checkedAgain(clockOf(summary.examinedAt, language), verdict[summary.verdict]);
  return (
    <main class="panel">
      <Announcement text={copied ? detail.copied : checkedAgain} />
      <CredentialDetail
        summary={summary}
        spots={spots}
        evidence={evidence}
        meaning={meaning && hide !== null ? meaningWithout(meaning, hide) : meaning}
        endorsements={endorsements}
        language={language}
        now={Date.now()}
        count={count}
        hidePeople={hide !== null}
        onCompareEmail={(email) => compareEmail(summary, evidence, email)}
        fromMap={fromMap}
        busy={busy}
        copied={copied}
        collect={collect}
        compare={compare}
        onBack={onBack}
        onRecheck={() => onRecheck(findingId)}
        onAllow={(needed) => onAllow(findingId, needed)}
        onCopy={(text) => void navigator.clipboard.writeText(text).then(() => setCopied(true), console.error)}
        onSave={(text) => saveJson(text, detail.fileName)}
      />
    </main>
  );
}
