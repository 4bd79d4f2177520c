import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { parseArgs } from 'node:util';
import { isObject, type JsonObject } from '@/utils/model/json';
import { credentialProblems, presentationProblems } from './vc-api/problems';
import { webMap } from './web-map';

const USAGE = 'usage: npm run --silent vc-api -- --port N --cert FILE --key FILE [--web FILE]';
const LIMIT = 1024 * 1024; // bytes

/** What is asked under each path, and who answers it. https://w3c-ccg.github.io/vc-api/#verifying */
const ASKED: Record<string, { member: string; problems: typeof credentialProblems }> = {
  '/credentials/verify': { member: 'verifiableCredential', problems: credentialProblems },
  '/presentations/verify': { member: 'verifiablePresentation', problems: presentationProblems },
};

/** The core as a W3C VC-API verifier on loopback https. Runs until it is ended; gives 2 for a bad call. */
export async function main(argv: string[]): Promise<number> {
  const call = parse(argv);
  if (call === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { port, closed } = await startVcApi(call);
  console.log(`https://127.0.0.1:${port}`);
  await closed;
  return 0;
}

/** `web` is a map of files that is the whole network, as in `examine`; null for none. */
export type VcApiAsked = { port: number; cert: string | Buffer; key: string | Buffer; web: string | null };

/** Starts the verifier. `closed` is when it has ended. */
export async function startVcApi({ port, web, ...identity }: VcApiAsked): Promise<{ port: number; closed: Promise<void>; close(): void }> {
  const server = createServer(identity, async (request, response) => {
    const { status, body } = await answer(request, web).catch(fault);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => void server.listen(port, '127.0.0.1', listening));
  const closed = new Promise<void>((ended) => void server.once('close', ended));
  return { port: (server.address() as AddressInfo).port, closed, close: () => void server.close().closeAllConnections() };
}

/** Null for a bad call: a word that we do not know, no port, a file that cannot be read, a certificate and a key that do not belong together. */
function parse(argv: string[]): VcApiAsked | null {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args: argv, options: { port: text, cert: text, key: text, web: text } });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0) return null;
    const identity = { cert: readFileSync(values.cert ?? ''), key: readFileSync(values.key ?? '') };
    createSecureContext(identity);
    return { port, ...identity, web: values.web ?? null };
  } catch {
    return null;
  }
}

type Answer = { status: number; body: { verified: boolean; problems?: string[]; errors?: string[] } };

async function answer(request: IncomingMessage, web: string | null): Promise<Answer> {
  const asked = request.method === 'POST' ? ASKED[request.url ?? ''] : undefined;
  if (asked === undefined) return refused(404, ['no such operation']);
  const body = await bodyOf(request);
  const given = isObject(body) ? body[asked.member] : undefined;
  if (!isObject(body) || (typeof given !== 'string' && !isObject(given))) return refused(400, [`${asked.member} is missing`]);
  const now = Date.now();
  const problems = await asked.problems(given, optionsOf(body), { net: webMap(web, now), now, trustLists: [] });
  return problems.length === 0 ? { status: 200, body: { verified: true } } : refused(400, problems);
}

/** What the caller asked the proof to be made for; null where nothing was said. */
function optionsOf({ options }: JsonObject): { challenge: string | null; domain: string | null } {
  const { challenge, domain } = isObject(options) ? options : {};
  return { challenge: typeof challenge === 'string' ? challenge : null, domain: typeof domain === 'string' ? domain : null };
}

const refused = (status: number, problems: string[]): Answer => ({ status, body: { verified: false, problems, errors: problems } });
const fault = (thrown: unknown): Answer => refused(500, [`fault: ${String(thrown)}`]);

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
