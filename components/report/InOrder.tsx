import type { ReportRow, ReportView } from '@/utils/explain/report-of';
import type { ReportWords } from '@/utils/explain/words/report';
import { Glyph } from '../Glyph';
import { Part } from './Part';
import { TableHead } from './TableHead';

export type InOrderProps = { view: ReportView; report: ReportWords };

/** The sum, and every credential in the order of the page. */
export function InOrder({ view, report }: InOrderProps) {
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
          <TableHead numbered names={[column.credential, column.issuer, column.issued, column.level, column.verdict]} />
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
