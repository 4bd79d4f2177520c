import type { ReportView } from '@/utils/explain/report-of';
import type { ReportWords } from '@/utils/explain/words/report';
import { Part } from './Part';
import { shortHash } from './short-hash';

export type HashesProps = { view: ReportView; report: ReportWords };

/** By what a credential and the file can be recognised again. */
export function Hashes({ view: { rows, file, fileNote }, report }: HashesProps) {
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
      {fileNote !== null && <p>{fileNote}</p>}
      <p>{report.notProof}</p>
    </Part>
  );
}
