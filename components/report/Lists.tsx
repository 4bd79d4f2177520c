import { dateInWords } from '@/utils/explain/dates';
import type { ReportView } from '@/utils/explain/report-of';
import type { ReportWords } from '@/utils/explain/words/report';
import type { Language } from '@/utils/model/settings';
import { Part } from './Part';
import { shortHash } from './short-hash';
import { TableHead } from './TableHead';

export type ListsProps = { view: ReportView; report: ReportWords; language: Language };

/** The lists by which issuers were known, each with its date and hash. */
export function Lists({ view: { lists, listsText }, report, language }: ListsProps) {
  const { listColumn } = report;
  return (
    <Part heading={report.lists}>
      {listsText !== null && <p>{listsText}</p>}
      {lists.length > 0 && (
        <table>
          <TableHead names={[listColumn.name, listColumn.publisher, listColumn.updated, listColumn.issuers, listColumn.hash]} />
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
