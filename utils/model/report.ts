import type { Evidence } from './evidence';
import type { Role } from './examination';
import type { Fetched, NetFailure, Request } from './net';
import type { ShownVerdict } from './verdict';

/** The name of the published format: `docs/report.md`. */
export const REPORT_FORMAT = 'meritkollen-report/1';

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits: under it the text stands in the report's `texts`. */
export type TextName = string;

/** One address that was asked. What it answered stands in `texts`; `text` is null for the bytes of a picture or a file, which are not kept: what was found in them is. */
export type ReportedRequest = Omit<Request, 'answer'> & {
  answer: ({ ok: true; text: TextName | null } & Omit<Fetched, 'url' | 'at' | 'body'>) | (Omit<NetFailure, 'body'> & { text?: TextName });
};

/**
 * What a credential was judged by. Keys are not in it: whoever repeats the judgement derives them from the answers. Nor is what the reader compared the person with.
 *
 * Shape: as `Evidence`, with texts by their names. `raw` is the credential as it was found.
 */
export type ReportedEvidence = Pick<Evidence, 'now' | 'listed' | 'unreadableLists' | 'inherits' | 'among'> & {
  raw: TextName;
  presentation?: TextName;
  requests: ReportedRequest[];
};

/** What the report says of a credential. None of it is believed when the report is read: it is compared with what the evidence gives. */
export type Stated = {
  verdict: ShownVerdict;
  reasons: string[];
  title: string | null;
  recipient: string | null;
  issuer: { id: string | null; name: string | null; known: boolean };
  level: { basis: string; seqf: number | null };
};

/**
 * One credential in a report.
 *
 * Shape: `id` is unique in it. `examined` is an ISO time. `evidence` is null where it was no longer kept; `evidenceSha256` is that of its JSON with the
 *        names in order (RFC 8785).
 */
export type ReportedCredential = {
  id: string;
  part: string;
  role: Role;
  of: string | null;
  examined: string;
  stated: Stated;
  evidence: ReportedEvidence | null;
  evidenceSha256: string | null;
};

/** A trust list that was in force: which copy of it. `sha256` is that of the file that the options give out. */
export type ReportedList = { name: string; publisher: string; updated: string; fetched: string | null; issuers: number; sha256: string };

/**
 * All examinations of a page, with what is needed to make them again without a network.
 *
 * Shape: times are ISO. `unfinished` is how many credentials could not be examined because we failed. `texts` by their SHA-256.
 */
export type Report = {
  format: typeof REPORT_FORMAT;
  made: string;
  program: { name: string; version: string };
  browser: string | null;
  page: { host: string };
  lists: ReportedList[];
  unfinished: number;
  credentials: ReportedCredential[];
  texts: Record<TextName, string>;
};

/** Why a credential of a report cannot be judged again: there is nothing left of it, or it is not what its hash says. */
export type NotRepeatable = 'evidence-missing' | 'evidence-altered';
