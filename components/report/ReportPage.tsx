import { type ReportChoices, type ReportSource, reportOf } from '@/utils/explain/report-of';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Announcement } from '../Announcement';
import '../base.css';
import { StateBox } from '../StateBox';
import './report.css';
import { Paper } from './Paper';
import { Tools, type ToolsProps } from './Tools';

/** What there is to show: nothing any more, not all of it yet, or a report. */
export type ReportState = { phase: 'gone' } | { phase: 'waiting'; done: number; total: number } | { phase: 'ready'; source: ReportSource };
export type ReportPageProps = Pick<ToolsProps, 'onPrint' | 'onSave' | 'onChoose' | 'namesSet'> & {
  /** The reader's own language, in which the controls speak. */
  language: Language;
  state: ReportState;
  choices: ReportChoices;
};

/** The report as a sheet of paper, and above it what is not printed. */
export function ReportPage({ language, state, choices, ...actions }: ReportPageProps) {
  const { report, screen } = words[language];
  if (state.phase !== 'ready') {
    return (
      <main class="report" lang={language}>
        <h1>{report.title}</h1>
        {state.phase === 'gone' ? (
          <div role="status">
            <StateBox {...report.gone} />
          </div>
        ) : (
          <div role="status">
            <p>{report.waiting}</p>
            <p class="muted">{screen.progress(state.done, state.total)}</p>
          </div>
        )}
        {state.phase === 'waiting' && <progress max={state.total} value={state.done} aria-label={screen.progressName} />}
      </main>
    );
  }
  const view = reportOf(state.source, choices);
  return (
    <main class="report" lang={language}>
      <Announcement text={report.ready} />
      <Tools {...actions} language={language} choices={choices} rows={view.rows.filter(({ verdict }) => verdict !== null)} />
      <Paper view={view} language={choices.language} />
    </main>
  );
}
