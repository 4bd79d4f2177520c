import * as v from 'valibot';
import { netProblems } from '../model/net';
import { REPORT_FORMAT, type Report } from '../model/report';
import { problem, type Result } from '../model/result';
import { shownVerdicts } from '../model/verdict';

/** The largest report that is read, in bytes: the session's memory, of which it is made, is ten megabytes. */
export const LARGEST_REPORT = 64 * 1024 * 1024;
/** The most that a report's JSON may hold: it is flat. */
export const REPORT_LIMITS = { depth: 12, names: 400_000, items: 100_000 };

const MOST_CREDENTIALS = 1000;
const MOST_TEXTS = 20_000;
const LONGEST_TEXT = 16 * 1024 * 1024;

const short = v.pipe(v.string(), v.maxLength(200));
const long = v.pipe(v.string(), v.maxLength(10_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
/** Milliseconds since 1970, to the year 9999. */
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(253_402_300_799_999));
const isoTime = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/, 'not-a-time'),
  v.check((time) => !Number.isNaN(Date.parse(time)), 'not-a-time'),
);
const sha256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/, 'not-a-sha-256'));

const answer = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    text: v.nullable(sha256),
    status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)),
    contentType: short,
    maxAge: v.nullable(v.number()),
    date: v.exactOptional(moment),
    stretch: v.exactOptional(v.strictObject({ from: v.number(), total: v.nullable(v.number()) })),
  }),
  v.strictObject({
    ok: v.literal(false),
    problem: v.picklist(netProblems),
    text: v.exactOptional(sha256),
  }),
]);

const anchored = v.strictObject({ method: long, by: v.picklist(['own-certificate', 'authority']), from: short, until: short });
const issuer = v.strictObject({
  id: long,
  name: long,
  url: v.exactOptional(long),
  country: v.exactOptional(short),
  note: v.exactOptional(long),
  certificates: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(65_536))), v.maxLength(100))),
});
const listed = v.strictObject({
  list: long,
  publisher: long,
  updated: short,
  fetched: v.exactOptional(short),
  issuer,
  anchored: v.exactOptional(anchored),
});

const evidence = v.strictObject({
  now: moment,
  raw: sha256,
  presentation: v.exactOptional(sha256),
  requests: v.pipe(v.array(v.strictObject({ url: long, at: moment, answer })), v.maxLength(1000)),
  listed: v.pipe(v.array(listed), v.maxLength(200)),
  unreadableLists: count,
  inherits: v.exactOptional(v.boolean()),
  among: v.exactOptional(count),
});

const stated = v.strictObject({
  verdict: v.picklist(shownVerdicts),
  reasons: v.pipe(v.array(short), v.maxLength(100)),
  title: v.nullable(long),
  recipient: v.nullable(long),
  issuer: v.strictObject({ id: v.nullable(long), name: v.nullable(long), known: v.boolean() }),
  level: v.strictObject({ basis: short, seqf: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8))) }),
});

const credential = v.strictObject({
  id: long,
  part: long,
  role: v.picklist(['credential', 'endorsement']),
  of: v.nullable(long),
  examined: isoTime,
  stated,
  evidence: v.nullable(evidence),
  evidenceSha256: v.nullable(sha256),
});

const reportShape = v.strictObject({
  format: v.literal(REPORT_FORMAT, 'another-format'),
  made: isoTime,
  program: v.strictObject({ name: short, version: short }),
  browser: v.nullable(short),
  page: v.strictObject({ host: long }),
  lists: v.pipe(
    v.array(v.strictObject({ name: long, publisher: long, updated: short, fetched: v.nullable(short), issuers: count, sha256 })),
    v.maxLength(1000),
  ),
  unfinished: count,
  credentials: v.pipe(
    v.array(credential),
    v.maxLength(MOST_CREDENTIALS),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'an-id-twice'),
  ),
  texts: v.pipe(
    v.record(sha256, v.pipe(v.string(), v.maxLength(LONGEST_TEXT))),
    v.check((texts) => Object.keys(texts).length <= MOST_TEXTS, 'too-many-texts'),
  ),
}) satisfies v.GenericSchema<unknown, Report>;

/** Does a JSON value say that it is a report, of this version or another? */
export const saysReport = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && typeof json.format === 'string' && json.format.startsWith('meritkollen-report/');

/**
 * A report, read from JSON, whole and within its bounds: a member that is not known is refused. Nothing in it is true because it is read.
 *
 * Fails:  a text that names the field and what is wrong with it.
 * Source: `docs/report.md`
 */
export function parseReport(json: unknown): Result<Report, string> {
  const parsed = v.safeParse(reportShape, json, { abortEarly: true });
  return parsed.success ? { ok: true, value: parsed.output } : problem(faultOf(parsed.issues[0]));
}

const faultOf = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? 'report'}: ${issue.message}`;
