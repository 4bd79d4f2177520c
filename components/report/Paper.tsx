import type { ComponentChildren } from 'preact';
import { dateInWords } from '@/utils/explain/dates';
import type { ReportRow, ReportView } from '@/utils/explain/report-of';
import { words } from '@/utils/explain/words';
import type { ReportWords } from '@/utils/explain/words/report';
import type { Language } from '@/utils/model/settings';
import { Glyph, Mark } from '../Glyph';
import { Details } from './Details';

export type PaperProps = { view: ReportView; language: Language };

/** The report itself, black on white: what, when, where; the sum; every credential; the lists; how to read it; details; hashes; and last what was not checked. */
export function Paper({ view, language }: PaperProps) {
  const { report } = words[language];
  return (
    <article class="paper" lang={language}>
      <style>{pageFoot(view.foot, report)}</style>
      <header>
        <div>
          <h1>{report.title}</h1>
          <p>{view.host}</p>
        </div>
        <Mark size={36} />
      </header>
      <dl class="facts">
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
      {view.rows.length === 0 ? <Nothing report={report} /> : <Credentials view={view} report={report} />}
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

type Inside = { view: ReportView; report: ReportWords };

/** One part of the report with its heading, which is never left alone at the foot of a sheet. */
function Part({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

const Nothing = ({ report: { empty } }: Pick<Inside, 'report'>) => (
  <Part heading={empty.title}>
    <p>{empty.text}</p>
  </Part>
);

function Credentials({ view, report }: Inside) {
  const { column } = report;
  return (
    <>
      <Part heading={report.summary}>
        <p>{view.sum}</p>
        <ul class="sums">
          {view.counts.map(({ verdict, word, count }) => (
            <li key={verdict}>
              <Glyph name={verdict} size={14} />
              {word} <b>{count}</b>
            </li>
          ))}
        </ul>
      </Part>
      <Part heading={report.inOrder}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden-text">#</span>
              </th>
              {[column.credential, column.issuer, column.issued, column.level, column.verdict].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Row row={row} column={column} key={row.key} />
            ))}
          </tbody>
        </table>
        {view.levelNotes.map((note) => (
          <p class="note-line" key={note}>
            {note}
          </p>
        ))}
      </Part>
    </>
  );
}

function Row({ row, column }: { row: ReportRow; column: ReportWords['column'] }) {
  return (
    <tr data-verdict={row.verdict ?? 'error'}>
      <td class="number">{row.number}</td>
      <th scope="row" dir="auto">
        <span lang={row.titleLanguage ?? undefined}>{row.title}</span>
        {row.notes.map((note) => (
          <span class="note-line" key={note}>
            {note}
          </span>
        ))}
      </th>
      <td dir="auto" data-name={column.issuer}>
        {row.issuer}
      </td>
      <td class="whole" data-name={column.issued}>
        {row.issued}
      </td>
      <td class="whole" data-name={column.level}>
        {row.level}
      </td>
      <td data-name={column.verdict}>
        <span class="verdict-word">
          {row.verdict !== null && <Glyph name={row.verdict} size={14} />}
          {row.word}
        </span>
      </td>
    </tr>
  );
}

function Lists({ view: { lists, listsText }, report, language }: Inside & { language: Language }) {
  const { listColumn } = report;
  return (
    <Part heading={report.lists}>
      {listsText !== null && <p>{listsText}</p>}
      {lists.length > 0 && (
        <table>
          <thead>
            <tr>
              {[listColumn.name, listColumn.publisher, listColumn.updated, listColumn.issuers, listColumn.hash].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lists.map(({ name, publisher, updated, issuers, sha256 }) => (
              <tr key={sha256}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td dir="auto" data-name={listColumn.publisher}>
                  {publisher}
                </td>
                <td data-name={listColumn.updated}>{dateInWords(updated, language) ?? updated}</td>
                <td data-name={listColumn.issuers}>{issuers.toLocaleString(language)}</td>
                <td class="mono" data-name={listColumn.hash}>
                  {shortHash(sha256)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function Hashes({ view: { rows, file }, report }: Inside) {
  return (
    <Part heading={report.hashes}>
      {rows.length > 0 && (
        <>
          <p>{report.hashesText}</p>
          <ol class="hashes mono">
            {rows.map(({ key, number, hash }) => (
              <li key={key} value={number}>
                {shortHash(hash)}
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="file">
        {report.file(file.name)}, SHA-256 <span class="mono">{file.sha256}</span>
      </p>
      <p>{report.notProof}</p>
    </Part>
  );
}

/** The first and the last eight digits; a word as it is. */
const shortHash = (hash: string): string => (/^[\da-f]{64}$/.test(hash) ? `${hash.slice(0, 8)}…${hash.slice(-8)}` : hash);

/** The foot of every sheet, with its number. Only letters, digits and the plainest signs are put into the style; anything else by its number. */
function pageFoot(foot: string, { pageOf: [before, between] }: ReportWords): string {
  const numbers = `${quoted(before)} counter(page) ${quoted(between)} counter(pages)`;
  return `@page { @bottom-left { content: ${quoted(foot)} } @bottom-right { content: ${numbers} } }`;
}

const quoted = (text: string): string => `"${text.replaceAll(/[^\w .,:()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
