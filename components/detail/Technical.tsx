import { useState } from 'preact/hooks';
import { NOTHING_TO_CHECK } from '@/utils/explain/answers';
import { neutralise } from '@/utils/explain/neutralise';
import { type Words, words } from '@/utils/explain/words';
import { checks } from '@/utils/model/outcome';
import type { DetailProps } from './detail-props';
import './technical.css';

export type TechnicalProps = DetailProps & {
  /** Is it on the clipboard now? */
  copied: boolean;
  onCopy: (text: string) => void;
  onSave: (text: string) => void;
};

/** Technical data, closed until somebody wants them: the codes, and the evidence with which the check can be repeated offline. */
export function Technical(props: TechnicalProps) {
  const [open, setOpen] = useState(false);
  const { technical } = words[props.language].detail;
  return (
    <section class="section">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{technical}</summary>
        {open && <Data {...props} />}
      </details>
    </section>
  );
}

function Data({ summary, evidence, language, hidePeople = false, copied, onCopy, onSave }: TechnicalProps) {
  const { detail } = words[language];
  const json = evidence === null ? null : JSON.stringify(evidence, null, 2);
  return (
    <div class="technical">
      <p class="muted small">{detail.technicalText}</p>
      <Facts summary={summary} words={words[language]} />
      <Codes summary={summary} words={words[language]} />
      <h3>{detail.evidence}</h3>
      {hidePeople && <p>{words[language].overview.hiddenData}</p>}
      {!hidePeople && json === null && <p>{detail.notKept}</p>}
      {!hidePeople && json !== null && (
        <>
          <div class="buttons">
            <button type="button" class="button" onClick={() => onCopy(json)}>
              {copied ? detail.copied : detail.copy}
            </button>
            <button type="button" class="button" onClick={() => onSave(json)}>
              {detail.save}
            </button>
          </div>
          <pre tabIndex={0} aria-label={detail.evidence} dir="ltr">
            {json}
          </pre>
        </>
      )}
    </div>
  );
}

function Facts({ summary, words: { detail } }: { summary: DetailProps['summary']; words: Words }) {
  const { fact2 } = detail;
  const rows = [
    [fact2.format, summary.format],
    [fact2.types, summary.types.join(', ')],
    [fact2.dataModels, summary.dataModels.join(', ')],
    [fact2.proof, summary.proof],
    [fact2.issuerId, summary.issuer.id],
    [fact2.reasons, summary.reasons.join(', ')],
    [fact2.milliseconds, `${Math.round(summary.milliseconds)} ms`],
  ] as const;
  return (
    <dl class="facts">
      {rows
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="mono">{neutralise(value ?? '', 500)}</dd>
          </div>
        ))}
    </dl>
  );
}

function Codes({ summary, words: { detail, answers } }: { summary: DetailProps['summary']; words: Words }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{detail.check}</th>
          <th scope="col">{detail.outcome}</th>
          <th scope="col">{detail.codeName}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check}>
            <th scope="row">{answers.check[check]}</th>
            <td>{NOTHING_TO_CHECK.has(summary.outcomes[check].code) ? answers.nothingToCheck : answers.outcomeKind[summary.outcomes[check].kind]}</td>
            <td class="mono">{summary.outcomes[check].code}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
