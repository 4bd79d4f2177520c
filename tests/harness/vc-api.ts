import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { Examination } from '@/utils/model/examination';
import type { Verdict } from '@/utils/model/verdict';
import { examineText } from './examine';
import { webMap } from './web-map';

const USAGE = 'usage: npm run --silent vc-api -- --port N --cert FILE --key FILE [--web FILE]';
const LIMIT = 1024 * 1024; // bytes

/** To a suite that asks only "does it verify?", these are a yes: it has no trust lists of its own. */
const VERIFIED: readonly Verdict[] = ['verified', 'issuer-unknown', 'confirmed-at-source'];

/** What is asked under each path: the member of the body that holds it. https://w3c-ccg.github.io/vc-api/#verifying */
const ASKED: Record<string, string> = { '/credentials/verify': 'verifiableCredential', '/presentations/verify': 'verifiablePresentation' };

/** The core as a W3C VC-API verifier on loopback https. Runs until it is ended; gives 2 for a bad call. */
export async function main(argv: string[]): Promise<number> {
  const call = parse(argv);
  if (call === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { port, web, ...identity } = call;
  const server = createServer(identity, async (request, response) => {
    const { status, body } = await answer(request, web);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server.listen(port, '127.0.0.1', () => console.log(`https://127.0.0.1:${(server.address() as AddressInfo).port}`));
  await new Promise((closed) => server.once('close', closed));
  return 0;
}

type Call = { port: number; cert: Buffer; key: Buffer; web: string | null };

/** Null for a bad call: a word that we do not know, no port, a file that cannot be read. */
function parse(argv: string[]): Call | null {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: argv, options: { port: text, cert: text, key: text, web: text } });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0) return null;
    return { port, cert: readFileSync(values.cert ?? ''), key: readFileSync(values.key ?? ''), web: values.web ?? null };
  } catch {
    return null;
  }
}

type Answer = { status: number; body: { verified: boolean; problems?: string[]; errors?: string[] } };

async function answer(request: IncomingMessage, web: string | null): Promise<Answer> {
  const member = request.method === 'POST' ? ASKED[request.url ?? ''] : undefined;
  if (member === undefined) return refused(404, 'no such operation');
  const body = await bodyOf(request);
  const asked = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[member] : undefined;
  if (asked === undefined) return refused(400, `${member} is missing`);
  const now = Date.now();
  const raw = typeof asked === 'string' ? asked : JSON.stringify(asked);
  const examinations = await examineText(raw, { net: webMap(web, now), now, trustLists: [] });
  // A presentation's own proof is not checked yet (README, "Not yet"): what was not checked is not called verified.
  const unchecked = member === 'verifiablePresentation' ? ['presentation-proof-not-supported'] : [];
  const problems = [...unchecked, ...examinations.filter(({ verdict }) => !VERIFIED.includes(verdict)).flatMap(problemsOf)];
  return problems.length === 0 ? { status: 200, body: { verified: true } } : { status: 400, body: { verified: false, problems, errors: problems } };
}

const problemsOf = ({ verdict, reasons }: Examination): string[] => [verdict, ...reasons];
const refused = (status: number, problem: string): Answer => ({ status, body: { verified: false, problems: [problem], errors: [problem] } });

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMIT) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
