import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { isObject } from '@/utils/model/json';
import { BadCall, codeOf, readNamed, refusingBadCalls, wordsOf } from './bad-call';
import { askedIn } from './vc-api/asked';
import { credentialProblems, presentationProblems } from './vc-api/problems';
import { webMap } from './web-map';
import { checkWebMap } from './web-map-check';

const USAGE = 'usage: npm run --silent vc-api -- --port N --cert FILE --key FILE [--web FILE]';
const LIMIT = 1024 * 1024; // bytes

/** What is asked under each path, and who answers it. https://w3c-ccg.github.io/vc-api/#verifying */
const ASKED: Record<string, { member: string; problems: typeof credentialProblems }> = {
  '/credentials/verify': { member: 'verifiableCredential', problems: credentialProblems },
  '/presentations/verify': { member: 'verifiablePresentation', problems: presentationProblems },
};

/** The core as a W3C VC-API verifier on loopback https. Runs until it is ended; gives 2 for a bad call. */
export const main = (argv: string[]): Promise<number> =>
  refusingBadCalls(async () => {
    const { port, closed } = await startVcApi(readCall(argv));
    console.log(`https://127.0.0.1:${port}`);
    await closed;
    return 0;
  });

/** `web` is a map of files that is the whole network, as in `examine`; null for none. */
export type VcApiAsked = { port: number; cert: string | Buffer; key: string | Buffer; web: string | null };

/** Starts the verifier. `closed` is when it has ended. Fails: a bad call where the port cannot be had. */
export async function startVcApi({ port, web, ...identity }: VcApiAsked): Promise<{ port: number; closed: Promise<void>; close(): void }> {
  const server = createServer(identity, async (request, response) => {
    const { status, body } = await answer(request, web).catch(fault);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) => failed(new BadCall(`--port: ${port} ${NO_PORT[codeOf(error)] ?? `cannot be had (${codeOf(error)})`}`)));
    server.listen(port, '127.0.0.1', listening);
  });
  const closed = new Promise<void>((ended) => void server.once('close', ended));
  return { port: (server.address() as AddressInfo).port, closed, close: () => void server.close().closeAllConnections() };
}

const NO_PORT: Record<string, string> = { EADDRINUSE: 'is in use', EACCES: 'may not be used' };

/** The call, with the files that it names. Fails: throws `BadCall`. */
export function readCall(args: string[]): VcApiAsked {
  const text = { type: 'string' } as const;
  const { values } = wordsOf({ args, options: { port: text, cert: text, key: text, web: text } }, USAGE);
  if (values.port === undefined || values.cert === undefined || values.key === undefined) throw new BadCall(USAGE);
  if (!/^\d+$/.test(values.port) || Number(values.port) > 65535)
    throw new BadCall(`--port: "${values.port}" is not a port (0 to 65535, 0 for any that is free)`);
  const identity = { cert: readNamed('--cert: ', values.cert), key: readNamed('--key: ', values.key) };
  if (!isIdentity(identity)) throw new BadCall(`--cert and --key: ${values.cert} and ${values.key} are not a certificate and its key in PEM`);
  if (values.web !== undefined) checkWebMap(values.web);
  return { port: Number(values.port), ...identity, web: values.web ?? null };
}

/** Do they belong together? OpenSSL throws for anything that it cannot use. */
function isIdentity(identity: { cert: string; key: string }): boolean {
  try {
    createSecureContext(identity);
    return true;
  } catch {
    return false;
  }
}

type Answer = { status: number; body: { verified: boolean; problems?: string[]; errors?: string[] } };

async function answer(request: IncomingMessage, web: string | null): Promise<Answer> {
  const asked = request.method === 'POST' ? ASKED[request.url ?? ''] : undefined;
  if (asked === undefined) return refused(404, ['no such operation']);
  const body = await bodyOf(request);
  const given = isObject(body) ? body[asked.member] : undefined;
  if (!isObject(body) || (typeof given !== 'string' && !isObject(given))) return refused(400, [`${asked.member} is missing`]);
  const wanted = askedIn(body);
  if (wanted === null) return refused(400, ['the options cannot be read']);
  const now = Date.now();
  const problems = await asked.problems(given, wanted, { net: webMap(web, now), now, trustLists: [] });
  return problems.length === 0 ? { status: 200, body: { verified: true } } : refused(400, problems);
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
