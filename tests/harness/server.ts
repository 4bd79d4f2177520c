import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';

/** What an address answers. `type` is a media type; status 200 unless said. `parts`: it gives parts of the body to those who ask for them. */
export type Answer = { body: string | Uint8Array; type?: string; status?: number; headers?: Record<string, string>; parts?: boolean };
/** Ways in which a server lets its callers down. `stall` answers nothing until `release()`, then what was there before. */
export type Fault = 'stall' | 'redirect' | 'not-found' | 'server-error' | 'too-many-requests' | 'html' | 'huge';
/** One request as it came in: what a test asks about privacy. */
export type Logged = { url: string; method: string; headers: IncomingHttpHeaders };

/**
 * A loopback https server that stands for many hosts.
 *
 * Shape: addresses are whole URLs without a port (`https://skola.test/cv`). `log` grows with each request. `cors` is whether answers say that everybody
 *        may read them. `close` ends open connections, the stalled too.
 */
export type TestServer = {
  port: number;
  log: Logged[];
  cors: boolean;
  serve(url: string, answer: Answer): void;
  fail(url: string, fault: Fault): void;
  release(): void;
  close(): Promise<void>;
};

/** Starts a server on a free port, or on the one that is asked for, with a certificate made now. */
export async function startServer({ hosts, port = 0 }: { hosts: readonly string[]; port?: number }): Promise<TestServer> {
  const answers = new Map<string, Answer>();
  const faults = new Map<string, Fault>();
  const waiting: (() => void)[] = [];

  const server = createServer(makeCertificate([...hosts, 'localhost', '127.0.0.1']), (request, response) => {
    const url = addressOf(request);
    if (isOurs(url, hosts)) test.log.push({ url, method: request.method ?? 'GET', headers: request.headers });
    const answerNow = () => send(response, partly(answers.get(url) ?? NOT_FOUND, request.headers.range), test.cors);
    const fault = faults.get(url);
    if (fault === undefined) return answerNow();
    if (fault !== 'stall') return send(response, faulty[fault], test.cors);
    waiting.push(answerNow);
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));

  const test: TestServer = {
    port: (server.address() as AddressInfo).port,
    log: [],
    cors: false,
    serve: (url, answer) => void answers.set(url, answer),
    fail: (url, fault) => void faults.set(url, fault),
    release: () => {
      faults.clear();
      for (const answerNow of waiting.splice(0)) answerNow();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return test;
}

/** The URL as the page knows it: by the Host header, without the port that the test's server happens to have. */
const addressOf = ({ headers, url }: IncomingMessage): string => `https://${(headers.host ?? 'localhost').replace(/:\d+$/, '')}${url ?? '/'}`;

/** A Firefox whose names all lead here asks for updates too: that is not what a test wants to know. */
const isOurs = (url: string, hosts: readonly string[]): boolean => {
  const { hostname } = new URL(url);
  return hostname.endsWith('.test') || hosts.includes(hostname);
};

const NOT_FOUND: Answer = { status: 404, type: 'text/plain', body: 'Not found' };

/** A body above every limit that Net has. */
const HUGE_BYTES = 12 * 1024 * 1024;

const faulty: Record<Exclude<Fault, 'stall'>, Answer> = {
  redirect: { status: 302, body: '', headers: { location: 'https://skola.test/elsewhere' } },
  'not-found': NOT_FOUND,
  'server-error': { status: 500, type: 'text/plain', body: 'Out of order' },
  'too-many-requests': { status: 429, type: 'text/plain', body: 'Slow down', headers: { 'retry-after': '60' } },
  html: { type: 'text/html', body: '<!doctype html><title>Please log in</title>' },
  huge: { type: 'application/json', body: new Uint8Array(HUGE_BYTES).fill(0x20) },
};

/** The part of a body that was asked for, from a server that gives parts; else the whole of it. https://www.rfc-editor.org/rfc/rfc9110#section-14 */
function partly(answer: Answer, range: string | undefined): Answer {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(answer.parts === true ? (range ?? '') : '') ?? [];
  if (from === undefined) return answer;
  const whole = Buffer.from(answer.body as string);
  const body = whole.subarray(Number(from), to === '' ? undefined : Number(to) + 1);
  const stretch = `bytes ${from}-${Number(from) + body.length - 1}/${whole.length}`;
  return { ...answer, status: 206, body, headers: { ...answer.headers, 'content-range': stretch } };
}

function send(response: ServerResponse, { status = 200, type = 'application/json', headers = {}, body }: Answer, cors: boolean): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'max-age=300',
    ...(cors && { 'access-control-allow-origin': '*' }),
    ...headers,
  });
  response.end(body);
}
