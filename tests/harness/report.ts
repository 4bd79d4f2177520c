import { evidenceIn } from '@/utils/browser/report-evidence';
import { statedOf } from '@/utils/browser/report-file';
import { LARGEST_REPORT, parseReport, REPORT_LIMITS, saysReport } from '@/utils/browser/report-format';
import { parseJson } from '@/utils/encoding/json';
import { parseWithin } from '@/utils/encoding/strict-json';
import { repeat } from '@/utils/examine';
import { neutralise } from '@/utils/explain/neutralise';
import type { Circumstances } from '@/utils/model/circumstances';
import type { Evidence } from '@/utils/model/evidence';
import type { Examination } from '@/utils/model/examination';
import type { Report, ReportedCredential } from '@/utils/model/report';
import { problem, type Result } from '@/utils/model/result';
import type { Listed, TrustList } from '@/utils/model/trust-list';

/**
 * A credential of a report, judged again. `differs`: the facts of which the report says something else than its evidence. `rests`: what of it is the report's own word,
 * which a forger can write: when it was, what servers answered, that a list knew the issuer.
 */
export type Repeated = { credential: ReportedCredential; examination: Examination; differs: string[]; rests: ('time' | 'answers' | 'lists')[] };

/** Does a text say that it is a report? What it says is not looked at, and of one that is too large only its beginning. */
export const isReport = (text: string): boolean =>
  text.length > LARGEST_REPORT ? BEGINS.test(text) : text.includes('"meritkollen-report/') && saysReport(parseJson(text) ?? null);

const BEGINS = /^\s*\{\s*"format"\s*:\s*"meritkollen-report\//;

/** The report in a text. Fails: one line that says what is wrong with it. */
export function readReport(text: string): Result<Report, string> {
  if (text.length > LARGEST_REPORT) return problem('report: too-large');
  const json = parseWithin(text, REPORT_LIMITS);
  return json.ok ? parseReport(json.value) : problem(`report: ${json.problem}`);
}

/**
 * Every credential of a report, judged again from its evidence, at the moments that it states. `trustLists` are the lists of whoever asks; without any the report's own word is
 * taken for who knew the issuer.
 */
export const repeatReport = (report: Report, circumstances: Omit<Circumstances, 'net' | 'now'>): Promise<Repeated[]> =>
  Promise.all(report.credentials.map((credential) => repeated(report, credential, circumstances)));

async function repeated(report: Report, credential: ReportedCredential, asked: Omit<Circumstances, 'net' | 'now'>): Promise<Repeated> {
  const evidence = await evidenceIn(report, credential);
  const known = asked.trustLists.length > 0 || !evidence.ok ? asked : { ...asked, ...listsIn(evidence.value) };
  const examination = await repeat(credential, evidence, known);
  return {
    credential,
    examination,
    ...(evidence.ok ? { differs: differing(credential, examination, known !== asked), rests: restsOn(examination, known !== asked) } : NOTHING),
  };
}

const NOTHING: Pick<Repeated, 'differs' | 'rests'> = { differs: [], rests: [] };

/** A key that stands in the issuer's own identifier is shown by itself; one that a server is said to have given is not. */
const restsOn = ({ evidence, issuer }: Examination, onItsLists: boolean): Repeated['rests'] => [
  'time',
  ...(evidence.requests.length > 0 ? ['answers' as const] : []),
  ...(onItsLists && issuer.known ? ['lists' as const] : []),
];

/** The lists that are said to have known the issuer, with that entry alone. */
const listsIn = ({ listed, unreadableLists }: Evidence): Pick<Circumstances, 'trustLists' | 'unreadableLists'> => ({
  trustLists: listed.map(listWith),
  unreadableLists,
});

const listWith = ({ list, publisher, updated, fetched, issuer }: Listed): TrustList => ({
  format: 'meritkollen-trust-list/1',
  name: list,
  publisher,
  updated,
  ...(fetched !== undefined && { source: { kind: 'report', fetched } }),
  issuers: [issuer],
});

/** A list of the reader's own may call an issuer something else than the report's did: then only its identifier is compared. */
function differing({ stated, examined }: ReportedCredential, examination: Examination, onItsLists: boolean): string[] {
  const found = statedOf(examination);
  const who = ({ id, name }: typeof found.issuer): string => JSON.stringify(onItsLists ? [id, name] : [id]);
  const which = ({ basis, seqf }: typeof found.level | ReportedCredential['stated']['level']): string => `${basis} ${seqf}`;
  const facts: Record<string, readonly [unknown, unknown]> = {
    verdict: [stated.verdict, found.verdict],
    title: [stated.title, found.title],
    recipient: [stated.recipient, found.recipient],
    issuer: [who(stated.issuer), who(found.issuer)],
    level: [which(stated.level), which(found.level)],
    examined: [Date.parse(examined), examination.examinedAt],
  };
  return Object.keys(facts).filter((fact) => facts[fact]?.[0] !== facts[fact]?.[1]);
}

/** What is told about a report before its lines: which it is, and what no repetition shows. */
export const aboutReport = ({ credentials, page, made, program }: Report, sha256: string, hasLists: boolean): string[] => [
  `a report of ${credentials.length} on ${plain(page.host)}, made ${made} by ${plain(program.name)} ${plain(program.version)}; SHA-256 of the file ${sha256}`,
  `judged again here: signatures, and dates at the moments that it states. Its own word, which nothing here can show: what servers answered and when${
    hasLists ? '' : ', and that a list knew an issuer (--trust asks yours)'
  }`,
];

/** What is told where a credential of a report is not as the report says; nothing where it is. */
export function aboutDifference({ credential: { stated, part }, examination, differs }: Repeated, number: number): string[] {
  const [reason] = examination.reasons;
  const where = `credential ${number}${part === '' ? '' : ` (${plain(part)})`}`;
  if (reason === 'evidence-altered')
    return [`${where}: its evidence is not what its hash says; the report says ${stated.verdict}, nothing is judged`];
  if (reason === 'evidence-missing') return [`${where}: no evidence; the report says ${stated.verdict}, nothing is judged`];
  if (differs.length === 0) return [];
  const others = differs.filter((fact) => fact !== 'verdict');
  const verdict = differs.includes('verdict') ? [`the report says ${stated.verdict}, its evidence gives ${examination.verdict}`] : [];
  return [`${where} differs: ${[...verdict, ...(others.length > 0 ? [`another ${others.join(', ')} than the report says`] : [])].join('; ')}`];
}

/** A report's text can hold anything: on a line of ours it has no control characters. */
const plain = (text: string): string => neutralise(text, 100);
