import { type Answer, answersOf, rowAnswers } from '@/utils/explain/answers';
import { neutralise } from '@/utils/explain/neutralise';
import { isQuestion, neededFor } from '@/utils/explain/permission';
import type { Row } from '@/utils/explain/rows';
import { inPdfShown, issuerFact, levelShown, titleShown, verdictShown } from '@/utils/explain/shown';
import { wayOn } from '@/utils/explain/way-on';
import { words } from '@/utils/explain/words';
import type { Needed } from '@/utils/model/needed';
import type { Language } from '@/utils/model/settings';
import type { ShownVerdict } from '@/utils/model/verdict';
import { Checks } from './Checks';
import { Endorsements } from './Endorsements';
import { Glyph } from './Glyph';
import { Icon } from './Icon';
import { PermissionAsk } from './PermissionAsk';
import { Stair } from './Stair';
import { WayOnLink } from './WayOnLink';
import './verdict-row.css';

export type RowActions = {
  onToggle: (key: string) => void;
  onOpen: (key: string) => void;
  onAllow: (findingId: string, needed: readonly Needed[]) => void;
  onRetry: (findingId: string) => void;
};
export type VerdictRowProps = {
  row: Row;
  open: boolean;
  /** Its badge on the page was clicked last. */
  marked?: boolean;
  language: Language;
  now: number;
  actions: RowActions;
};
type Done = Extract<Row, { phase: 'done' }>;

/** One credential of the page: what, who, the verdict and the level; opened, the checks. */
export function VerdictRow(props: VerdictRowProps) {
  const { row, language, actions } = props;
  if (row.phase === 'done') return <DoneRow {...props} row={row} />;
  const { checking, unnamed, screen } = words[language];
  const title = neutralise(row.finding.label) || unnamed;
  const failed = row.phase === 'error';
  return (
    <li class={`row ${failed ? 'unverifiable' : 'checking'}`}>
      <div class="row-head">
        <Glyph name={failed ? 'unverifiable' : 'checking'} size={20} />
        <span class="row-text">
          <span class="row-title" dir="auto">
            {title}
          </span>
          <span class="row-word">{failed ? screen.error.title : checking}</span>
          {failed && <span class="row-meta">{screen.error.text}</span>}
          {failed && <span class="row-meta">{screen.error.code(neutralise(row.code))}</span>}
        </span>
      </div>
      {failed && (
        <div class="row-more">
          <button type="button" class="button" onClick={() => actions.onRetry(row.finding.id)}>
            {screen.tryAgain}
          </button>
        </div>
      )}
    </li>
  );
}

function DoneRow({ row, open, marked = false, language, now, actions }: VerdictRowProps & { row: Done }) {
  const { summary, key, finding, endorsements } = row;
  const { verdict } = summary;
  const { levelOf8, screen } = words[language];
  const level = levelShown(summary);
  const answers = answersOf(summary, language, now);
  const needed = neededFor(summary.outcomes);
  const inPdf = inPdfShown(summary, language);
  const reason = reasonOf(answers, verdict);
  return (
    <li
      class={`row ${verdict}`}
      data-verdict={verdict}
      data-level={level ?? ''}
      data-title={summary.title ?? ''}
      {...(marked && ({ 'aria-current': 'true' } as const))}
    >
      <button type="button" class="row-head" id={`row-${key}`} aria-expanded={open} onClick={() => actions.onToggle(key)}>
        <Glyph name={verdict} size={20} />
        <span class="row-text">
          <span class="row-title" dir="auto" lang={summary.titleLanguage ?? undefined}>
            {titleShown(summary, language)}
          </span>
          <Who row={row} language={language} />
          <span class="row-word">{verdictShown(summary, language)}</span>
          {inPdf !== null && <span class="row-meta">{inPdf}</span>}
          {!open && reason !== undefined && <span class="row-meta">{reason.text}</span>}
        </span>
        {level === null ? <span /> : <Stair level={level} label={levelOf8(level)} />}
        <Icon name={open ? 'up' : 'down'} />
      </button>
      {open && (
        <div class="row-more">
          <PermissionAsk needed={needed} words={words[language]} onAllow={(asked) => actions.onAllow(finding.id, asked)} />
          <Checks lines={rowAnswers(answers, verdict).filter(({ outcome }) => !isQuestion(outcome) || needed.length === 0)} />
          <WayOnLink way={wayOn(summary, language)} />
          <Endorsements endorsements={endorsements} language={language} />
          <button type="button" class="link" onClick={() => actions.onOpen(key)}>
            {screen.everything}
          </button>
        </div>
      )}
    </li>
  );
}

/** Why we could not tell: the first check without an answer, or that of the status. Undefined where we could. */
function reasonOf(answers: readonly Answer[], verdict: ShownVerdict): Answer | undefined {
  if (verdict !== 'unverifiable' && verdict !== 'status-unknown') return undefined;
  return answers.find(({ check, outcome }) => outcome.kind === 'unknown' && (check === 'status' || verdict === 'unverifiable'));
}

/** Who issued it, as a fact. Where nobody is known, what the page says beside it. */
function Who({ row: { summary, finding }, language }: { row: Done; language: Language }) {
  const issuer = issuerFact(summary, language);
  const label = neutralise(finding.label, 80);
  if (issuer !== null) {
    return (
      <span class="row-meta" dir="auto">
        {issuer}
      </span>
    );
  }
  if (summary.title !== null || label === '') return null;
  return <span class="row-meta">{words[language].screen.pageSays(label)}</span>;
}
