import type { ReportView } from '@/utils/explain/report-of';
import { words } from '@/utils/explain/words';
import type { ReportWords } from '@/utils/explain/words/report';
import type { Language } from '@/utils/model/settings';
import { Mark } from '../Glyph';
import { Details } from './Details';
import { Hashes } from './Hashes';
import { InOrder } from './InOrder';
import { Lists } from './Lists';
import { Part } from './Part';
import { pageFoot } from './page-foot';

export type PaperProps = { view: ReportView; language: Language };

/** The report itself, black on white: what, when, where; the sum; every credential; the lists; how to read it; details; hashes; and last what was not checked. */
export function Paper({ view, language }: PaperProps) {
  const { report } = words[language];
  return (
    <article class="sheet" lang={language}>
      <style>{pageFoot(view.foot, report)}</style>
      <header>
        <div>
          <h1>{report.title}</h1>
          <p>{view.host}</p>
        </div>
        <Mark size={36} />
      </header>
      <dl class="made">
        {view.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.remarks.map((remark) => (
        <p key={remark}>
          <strong>{remark}</strong>
        </p>
      ))}
      {view.rows.length === 0 ? <Nothing report={report} /> : <InOrder view={view} report={report} />}
      <Lists view={view} report={report} language={language} />
      {view.reading.length > 0 && (
        <Part heading={report.howToRead}>
          <dl class="reading">
            {view.reading.map(({ word, text }) => (
              <div key={text}>
                <dt>{word}.</dt> <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <Details details={view.details} language={language} />
      <Hashes view={view} report={report} />
      <Part heading={report.notChecked}>
        <ul class="dots">
          {view.unchecked.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
      <footer>{view.foot}</footer>
    </article>
  );
}

const Nothing = ({ report: { empty } }: { report: ReportWords }) => (
  <Part heading={empty.title}>
    <p>{empty.text}</p>
  </Part>
);
