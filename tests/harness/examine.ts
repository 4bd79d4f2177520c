import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseTrustList } from '@/utils/browser/trust-lists';
import { examine } from '@/utils/examine';
import type { Circumstances } from '@/utils/model/circumstances';
import type { Examination } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import { checks } from '@/utils/model/outcome';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { webMap } from './web-map';

const USAGE = 'usage: npm run --silent examine -- [--now ISO] [--web FILE] [--trust FILE] [--name NAME] [--email EMAIL] [--lang sv|en] INPUT...';

/** The command line for other people's suites: one line of JSON for each credential found. Gives the exit code: 0 when it ran, 2 for a bad call. */
export async function main(argv: string[]): Promise<number> {
  const call = parse(argv);
  if (typeof call === 'string') {
    process.stderr.write(`${call.split('\n')[0]}\n`);
    return 2;
  }
  for (const input of call.inputs) {
    const examinations = await examineFile(input, call.circumstances);
    for (const examination of examinations) process.stdout.write(`${JSON.stringify(lineOf(input, examination))}\n`);
  }
  return 0;
}

type Call = { inputs: string[]; circumstances: Circumstances };

function parse(argv: string[]): Call | string {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { now: text, web: text, trust: text, name: text, email: text, lang: text },
    });
    const now = values.now === undefined ? Date.now() : Date.parse(values.now);
    if (positionals.length === 0) return USAGE;
    if (Number.isNaN(now)) return `--now is not a date: ${values.now}`;
    if (values.lang !== undefined && !['sv', 'en'].includes(values.lang)) return `--lang is sv or en, not ${values.lang}`;
    for (const input of positionals) readFileSync(input);
    return {
      inputs: positionals,
      circumstances: {
        net: webMap(values.web ?? null, now),
        now,
        trustLists: values.trust === undefined ? [] : [readTrustList(values.trust)],
        ...(values.lang !== undefined && { language: values.lang as Language }),
        person: { ...(values.name !== undefined && { name: values.name }), ...(values.email !== undefined && { email: values.email }) },
      },
    };
  } catch (error) {
    return error instanceof Error ? error.message : USAGE;
  }
}

/** The trust list in a file. Entries that are passed over are told on stderr. Fails: throws where the file holds no list. */
function readTrustList(file: string): TrustList {
  const parsed = parseTrustList(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new TypeError(`--trust is no trust list: ${parsed.problem}`);
  const { list, skipped } = parsed.value;
  for (const { index, why } of skipped) process.stderr.write(`--trust: issuers.${index} is passed over: ${why}\n`);
  return list;
}

/** Everything in one file. An HTML page is searched as a page, an image for what is baked into it; anything else is one credential's text. */
export async function examineFile(file: string, circumstances: Circumstances): Promise<Examination[]> {
  const findings = await findingsInFile(file, readFileSync(file));
  const examinations = (await Promise.all(findings.map((finding) => examine(finding, circumstances)))).flat();
  const found = examinations.filter(({ verdict }) => verdict !== 'not-a-credential');
  if (found.length > 0) return found;
  return examinations.length > 0 ? examinations.slice(0, 1) : examine(embedded(''), circumstances);
}

async function findingsInFile(file: string, bytes: Buffer): Promise<Finding[]> {
  const isPicture = bytes.subarray(1, 4).toString('latin1') === 'PNG' || /\.svg$/i.test(file);
  if (isPicture) return [{ ...embedded(`data:image/*;base64,${bytes.toString('base64')}`), place: 'image' }];
  const raw = bytes.toString('utf8');
  return /\.html?$/i.test(file) ? findingsIn(raw) : [embedded(raw)];
}

/** Everything in one text. */
export const examineText = (raw: string, circumstances: Circumstances): Promise<Examination[]> => examine(embedded(raw), circumstances);

const embedded = (raw: string): Finding => ({ id: 'file', place: 'text', carried: { kind: 'embedded', raw }, label: '' });

async function findingsIn(html: string): Promise<Finding[]> {
  const { Window } = await import('happy-dom');
  const { detect } = await import('@/utils/detect/detect');
  const window = new Window({ url: 'https://page.test/', settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
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
