import { sha256Hex } from '../encoding/bytes';
import type { Evidence } from '../model/evidence';
import type { Summary } from '../model/examination';
import { REPORT_FORMAT, type Report, type ReportedCredential, type ReportedList, type Stated } from '../model/report';
import type { TrustList } from '../model/trust-list';
import type { ShownVerdict } from '../model/verdict';
import { reportedEvidence } from './report-evidence';

/** One credential for the report, and what it was judged by; null where that is no longer kept. */
export type Reported = { summary: Summary & { verdict: ShownVerdict }; evidence: Evidence | null };

/** All that a report is made of. `now` is milliseconds since 1970. `unfinished`: how many we failed at. */
export type ReportParts = Pick<Report, 'program' | 'browser' | 'unfinished'> & {
  host: string;
  credentials: readonly Reported[];
  lists: readonly TrustList[];
  now: number;
};

/** A report as a file: its text, that text's SHA-256, and a name that says when and not whom. */
export type ReportFile = { report: Report; text: string; sha256: string; name: string };

/** Makes the file of a report: every text stands in it once. */
export async function reportFileOf({ host, credentials, lists, now, program, browser, unfinished }: ReportParts): Promise<ReportFile> {
  const texts: Report['texts'] = {};
  const report: Report = {
    format: REPORT_FORMAT,
    made: isoTime(now),
    program,
    browser,
    page: { host },
    lists: await Promise.all(lists.map(reportedList)),
    unfinished,
    credentials: await Promise.all(credentials.map((one) => reportedCredential(one, texts))),
    texts,
  };
  const text = `${JSON.stringify(report, null, 1)}\n`;
  return { report, text, sha256: await sha256Hex(text), name: nameOf(now) };
}

async function reportedCredential({ summary, evidence }: Reported, texts: Report['texts']): Promise<ReportedCredential> {
  const { id, part, role, of, examinedAt } = summary;
  const kept = evidence === null ? null : await reportedEvidence(evidence, texts);
  return {
    id,
    part,
    role,
    of,
    examined: isoTime(examinedAt),
    stated: statedOf(summary),
    evidence: kept?.evidence ?? null,
    evidenceSha256: kept?.sha256 ?? null,
  };
}

/** What is said of a credential, as a report writes it. */
export const statedOf = <Verdict>({ verdict, reasons, title, recipient, issuer, level }: Summary & { verdict: Verdict }) =>
  ({
    verdict,
    reasons,
    title,
    recipient,
    issuer: { id: issuer.id, name: issuer.name, known: issuer.known },
    level: { basis: level.basis, seqf: level.seqf },
  }) satisfies Omit<Stated, 'verdict'> & { verdict: Verdict };

/** A list is known again by the hash of the file that the options give out. */
const reportedList = async (list: TrustList): Promise<ReportedList> => ({
  name: list.name,
  publisher: list.publisher,
  updated: list.updated,
  fetched: list.source?.fetched ?? null,
  issuers: list.issuers.length,
  sha256: await sha256Hex(`${JSON.stringify(list, null, 2)}\n`),
});

const isoTime = (at: number): string => new Date(at).toISOString();

/** "meritkollen-2026-11-21-1432.json", in the reader's own time. */
function nameOf(now: number): string {
  const at = new Date(now);
  return `meritkollen-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}.json`;
}

const two = (part: number): string => `${part}`.padStart(2, '0');
