import { readFileSync } from 'node:fs';
import { parseTrustList } from '@/utils/browser/trust-list-format';
import { sha256Hex } from '@/utils/encoding/bytes';
import { timeOf } from '@/utils/encoding/iso-time';
import { pictureSize } from '@/utils/encoding/picture-size';
import { examine } from '@/utils/examine';
import { isPdf } from '@/utils/formats/carriers/pdf';
import type { Circumstances } from '@/utils/model/circumstances';
import type { Examination } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import { checks } from '@/utils/model/outcome';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { providers } from '@/utils/providers/table';
import { BadCall, readNamedBytes, readNamedJson, refusingBadCalls, wordsOf } from './bad-call';
import { drawPng } from './draw';
import { aboutDifference, aboutReport, isReport, type Repeated, readReport, repeatReport } from './report';
import { webMap } from './web-map';
import { checkWebMap } from './web-map-check';

const USAGE = 'usage: npm run --silent examine -- [--now ISO] [--web FILE] [--trust FILE] [--name NAME] [--email EMAIL] [--lang sv|en] INPUT...';

/** The command line for other people's suites: one line of JSON for each credential found. Gives the exit code: 0 when it ran, 2 for a bad call. */
export const main = (argv: string[]): Promise<number> =>
  refusingBadCalls(async () => {
    const { inputs, circumstances } = readCall(argv);
    for (const { input, bytes } of inputs) {
      if (await printRepeated(input, bytes.toString('utf8'), circumstances)) continue;
      const examinations = await examineContent(input, bytes, circumstances);
      for (const examination of examinations) process.stdout.write(`${JSON.stringify(lineOf(input, examination))}\n`);
    }
    return 0;
  });

/** Repeats a report: one line for each credential, and on stderr what differs and what no repetition shows. False where the text is no report. */
async function printRepeated(input: string, text: string, circumstances: Circumstances): Promise<boolean> {
  if (!isReport(text)) return false;
  const tell = (line: string): boolean => process.stderr.write(`${input}: ${line}\n`);
  const read = readReport(text);
  if (!read.ok) {
    tell(`a report that cannot be read: ${read.problem}`);
    return false;
  }
  const { language: _language, ...asked } = circumstances;
  for (const line of aboutReport(read.value, await sha256Hex(text), asked.trustLists.length > 0)) tell(line);
  const all = await repeatReport(read.value, asked);
  all.forEach((repeated, index) => {
    for (const line of aboutDifference(repeated, index + 1)) tell(line);
    process.stdout.write(`${JSON.stringify(repeatedLine(input, repeated))}\n`);
  });
  return true;
}

/** The map is the whole network: no service learns anything, so none needs the reader's yes. */
const EVERY_SERVICE = Object.fromEntries(providers.map(({ id }) => [id, 'on' as const]));

/** What a call asks for. */
export type Call = { inputs: { input: string; bytes: Buffer }[]; circumstances: Circumstances };

/** The call, with everything that it names read before the first input is examined. Fails: throws `BadCall`. */
export function readCall(args: string[]): Call {
  const text = { type: 'string' } as const;
  const options = { now: text, web: text, trust: text, name: text, email: text, lang: text };
  const { values, positionals } = wordsOf({ args, allowPositionals: true, options }, USAGE);
  const { name, email } = values;
  if (positionals.length === 0) throw new BadCall(USAGE);
  const now = values.now === undefined ? Date.now() : momentOf(values.now);
  const language = values.lang === undefined ? undefined : languageOf(values.lang);
  if (values.web !== undefined) checkWebMap(values.web);
  const trustLists = values.trust === undefined ? [] : [readTrustList(values.trust)];
  return {
    inputs: positionals.map((input) => ({ input, bytes: readNamedBytes('', input) })),
    circumstances: {
      net: webMap(values.web ?? null, now),
      now,
      trustLists,
      providers: EVERY_SERVICE,
      ...(language !== undefined && { language }),
      person: { ...(name !== undefined && { name }), ...(email !== undefined && { email }) },
    },
  };
}

function momentOf(written: string): number {
  const now = timeOf(written);
  if (Number.isNaN(now)) throw new BadCall(`--now: "${written}" is not a date like 2026-06-15 or 2026-06-15T12:00:00Z`);
  return now;
}

function languageOf(written: string): Language {
  if (written !== 'sv' && written !== 'en') throw new BadCall(`--lang: "${written}" is neither sv nor en`);
  return written;
}

/** The trust list in a file. Entries that are passed over are told on stderr. Fails: a bad call where the file holds no list. */
function readTrustList(file: string): TrustList {
  const parsed = parseTrustList(readNamedJson('--trust: ', file));
  if (!parsed.ok) throw new BadCall(`--trust: ${file} is no trust list: ${parsed.problem}`);
  const { list, skipped } = parsed.value;
  for (const { index, why } of skipped) process.stderr.write(`--trust: issuers.${index} is passed over: ${why}\n`);
  return list;
}

/** Everything in one file. An HTML page is searched as a page, a picture for what is baked into it or for its code, a PDF for what it carries; anything else is one credential's text. */
export const examineFile = (file: string, circumstances: Circumstances): Promise<Examination[]> =>
  examineContent(file, readFileSync(file), circumstances);

async function examineContent(file: string, bytes: Buffer, circumstances: Circumstances): Promise<Examination[]> {
  const findings = await findingsInFile(file, bytes);
  const examinations = (await Promise.all(findings.map((finding) => examine(finding, { draw: drawPng, ...circumstances })))).flat();
  const found = examinations.filter(({ verdict }) => verdict !== 'not-a-credential');
  if (found.length > 0) return found;
  return examinations.length > 0 ? examinations.slice(0, 1) : examine(embedded(''), circumstances);
}

async function findingsInFile(file: string, bytes: Buffer): Promise<Finding[]> {
  if (/\.svg$/i.test(file)) return [{ ...embedded(asAddress(bytes, 'image/svg+xml')), place: 'image' }];
  if (isPdf(bytes) || pictureSize(new Uint8Array(bytes)) !== null) return [{ ...embedded(asAddress(bytes, '')), place: 'asked' }];
  const raw = bytes.toString('utf8');
  return /\.html?$/i.test(file) ? findingsIn(raw) : [embedded(raw)];
}

const asAddress = (bytes: Buffer, type: string): string => `data:${type};base64,${bytes.toString('base64')}`;

/** Everything in one text. */
export const examineText = (raw: string, circumstances: Circumstances): Promise<Examination[]> => examine(embedded(raw), circumstances);

const embedded = (raw: string): Finding => ({ id: 'file', place: 'text', carried: { kind: 'embedded', raw }, label: '' });

async function findingsIn(html: string): Promise<Finding[]> {
  const { Window } = await import('happy-dom');
  const { detect } = await import('@/utils/detect/detect');
  const window = new Window({ url: 'https://page.test/', settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
  // The search asks these by name: what a page calls its own functions is not believed.
  const { Document, DocumentFragment, Element } = window;
  Object.assign(globalThis, { Document, DocumentFragment, Element });
  window.document.write(html);
  let count = 0;
  const located = detect(window.document as unknown as Document, { nextId: () => `finding-${(count += 1)}` });
  return located.map(({ finding }) => finding);
}

/** The line that other people's tools read: these names and their order stay. */
export const lineOf = (
  input: string,
  { part, verdict, reasons, outcomes, format, proof, issuer, recipient, title, level, elements, evidence, milliseconds }: Examination,
) => ({
  input,
  part,
  verdict,
  reasons,
  checks: checks.map((id) => ({ id, outcome: outcomes[id].kind, code: outcomes[id].code })),
  format,
  proof,
  issuer: { id: issuer.id, name: issuer.name, known: issuer.known },
  recipient,
  title,
  level: { basis: level.basis, seqf: level.seqf },
  elements,
  requests: evidence.requests.map(({ url }) => url),
  milliseconds,
});

/** The same of a credential in a report, with what the report says of it. */
const repeatedLine = (input: string, { credential: { id, stated }, examination, differs, rests }: Repeated) => ({
  ...lineOf(input, examination),
  report: { id, verdict: stated.verdict, differs, rests },
});
