import type { ByteRange, Net, NetProblem, Stretch, Want } from '../model/net';
import { problem } from '../model/result';
import { askable, isPrivateHost } from './address';
import { rangeHeader, readBytes } from './body-bytes';
import { isTestHost } from './e2e';
import { answerLasts, failureLasts, isStillGood, maxAgeOf, retryAfter, serverTimeOf } from './http-cache';
import type { Kept, KeptAnswer, NetAnswer } from './kept';

/** May this address be asked: is there a grant for its host? */
export type May = (url: string) => Promise<boolean>;

/**
 * All that the Net needs from the world. `strangers`: may a host without a grant be asked as any web page may (CORS)? `exempt`: hosts that may be private, only in the end-to-end build. `deadline` is milliseconds, for the whole answer.
 */
export type World = {
  fetch(url: string, init: RequestInit): Promise<Response>;
  may: May;
  now(): number;
  online(): boolean;
  kept: Kept;
  strangers: boolean;
  addressSpaces: boolean;
  exempt(host: string): boolean;
  deadline: number;
};

/** The only way out of the extension. See `netOver` for its rules. */
export const realNet = ({ may, kept }: { may: May; kept: Kept }): Net =>
  netOver({
    fetch: (url, init) => fetch(url, init),
    may,
    now: () => Date.now(),
    online: () => navigator.onLine,
    kept,
    // Without a grant Firefox sends `Origin: moz-extension://` with a number that is this installation's own (measured, ESR 153). Nobody shall get that.
    strangers: !import.meta.env.FIREFOX,
    addressSpaces: knowsAddressSpaces(),
    exempt: isTestHost,
    deadline: 8000,
  });

/**
 * A Net with all the rules of ours: https only, no cookies, no referrer, no redirects, public addresses only, one deadline, a cap on the size, one
 * request per address at a time, and what was answered is kept for as long as its server says.
 *
 * Fails: never throws.
 */
export function netOver(world: World): Net {
  const running = new Map<string, { fresh: boolean; answer: Promise<NetAnswer> }>();

  return {
    async get(address, want) {
      const url = askable(address);
      if (url === null) return problem('refused-by-us');
      if (isPrivateHost(url.hostname) && !world.exempt(url.hostname)) return problem('private-address');

      const fresh = want.fresh === true;
      const key = keyOf(url, want);
      const before = running.get(key);
      if (before !== undefined && (before.fresh || !fresh)) return before.answer;
      const answer = (before?.answer ?? Promise.resolve()).then(() => keptOrAsked(world, url, want));
      running.set(key, { fresh, answer });
      return answer.finally(() => running.get(key)?.answer === answer && running.delete(key));
    },
  };
}

/** A page may link to an issuer's status list as to a credential: what came of that question, asked in other words and with another limit, is not its answer. */
const keyOf = ({ href }: URL, { accept, limit, bytes }: Want): string =>
  `${href} ${limit} ${accept}${bytes === undefined ? '' : ` ${rangeHeader(bytes)}`}`;

async function keptOrAsked(world: World, url: URL, want: Want): Promise<NetAnswer> {
  const [kept, held] = [await world.kept.read(keyOf(url, want)), await world.kept.read(url.href)];
  for (const known of [held, kept]) {
    if (known !== null && isStillGood(known.until, world.now()) && (known.held || want.fresh !== true)) return known.answer;
  }
  const asked = await inTime(world, (signal) => ask(world, url, want, signal));
  if (asked.until > world.now() && !isLargeFile(asked)) await world.kept.keep(asked.held ? url.href : keyOf(url, want), asked);
  return asked.answer;
}

/** A file that the reader has pointed at is looked into once, and would push out everything else. */
const isLargeFile = ({ answer }: KeptAnswer): boolean => answer.ok && answer.value.stretch !== undefined && answer.value.body.length > LARGEST_KEPT;
const LARGEST_KEPT = 256 * 1024; // characters

/** The deadline counts from the first thing that is done to the last byte, and holds even where something below does not listen to it. */
async function inTime(world: World, work: (signal: AbortSignal) => Promise<KeptAnswer>): Promise<KeptAnswer> {
  const giveUp = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<KeptAnswer>((resolve) => {
    timer = setTimeout(() => {
      resolve(failed(world, 'timed-out'));
      giveUp.abort();
    }, world.deadline);
  });
  return Promise.race([work(giveUp.signal), late]).finally(() => clearTimeout(timer));
}

async function ask(world: World, url: URL, want: Want, signal: AbortSignal): Promise<KeptAnswer> {
  if (!world.online()) return failed(world, 'unreachable', 0);
  const granted = await world.may(url.href).catch(() => false);
  if (!granted && !world.strangers) return failed(world, 'needs-permission');

  const response = await world.fetch(url.href, requestOf(world, url, want, signal)).catch(() => null);
  // The browser does not say why: no such host, no CORS and a refused certificate look alike. Without a grant, the grant is what can be helped.
  if (response === null) return failed(world, granted ? 'unreachable' : 'needs-permission');
  return answerOf(world, url, want, response);
}

function requestOf(world: World, url: URL, want: Want, signal: AbortSignal): RequestInit {
  return {
    method: 'GET',
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    cache: 'no-store',
    headers: { accept: want.accept, ...(want.bytes !== undefined && { range: rangeHeader(want.bytes) }) },
    signal,
    // Chromium then refuses a public name that leads to a private address, the only place where that can be seen. https://github.com/WICG/local-network-access
    ...(world.addressSpaces && !world.exempt(url.hostname) && { targetAddressSpace: 'public' }),
  };
}

async function answerOf(world: World, url: URL, want: Want, response: Response): Promise<KeptAnswer> {
  const wrong = problemOf(response);
  if (wrong === 'gone') return failed(world, wrong, failureLasts(wrong), await readUpTo(response.body, want.limit));
  if (wrong !== null) {
    await response.body?.cancel().catch(() => undefined);
    return wrong === 'too-many-requests' ? failed(world, wrong, retryAfter(response.headers, world.now())) : failed(world, wrong);
  }
  const body = want.bytes === undefined ? await readUpTo(response.body, want.limit) : await readPart(response, want.bytes, want.limit);
  if (!body.ok) return failed(world, body.problem);
  const at = world.now();
  const maxAge = maxAgeOf(response.headers);
  const date = serverTimeOf(response.headers);
  const contentType = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const value = {
    url: url.href,
    at,
    status: response.status,
    contentType,
    maxAge,
    body: body.text,
    ...(date !== null && { date }),
    ...(body.stretch && { stretch: body.stretch }),
  };
  return { answer: { ok: true, value }, until: at + answerLasts(maxAge), held: false };
}

function problemOf({ type, status }: Response): NetProblem | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'redirected';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'too-many-requests';
  return status >= 400 ? 'server-error' : null;
}

type Body = { ok: true; text: string; stretch?: Stretch } | { ok: false; problem: 'too-large' | 'unreachable' | 'wrong-content' };

async function readPart(response: Response, range: ByteRange, limit: number): Promise<Body> {
  const read = await readBytes(response, range, limit);
  return read.ok ? { ok: true, text: read.value.base64, stretch: read.value.stretch } : read;
}

/** The body as text. What is cut short or grows too large is given up at once. */
async function readUpTo(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Body> {
  if (body === null) return { ok: true, text: '' };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      bytes += step.value.byteLength;
      if (bytes > limit) {
        await reader.cancel();
        return problem('too-large');
      }
      text += decoder.decode(step.value, { stream: true });
    }
  } catch {
    return problem('unreachable');
  }
  return { ok: true, text: text + decoder.decode() };
}

const failed = (world: World, word: NetProblem, lasts: number = failureLasts(word), said?: Body): KeptAnswer => ({
  answer: { ...problem(word), ...(said?.ok && { body: said.text }) },
  until: world.now() + lasts,
  held: word === 'too-many-requests',
});

/** Chromium from 142 on. A browser that has the option under another meaning refuses the word, and then we do not say it. */
function knowsAddressSpaces(): boolean {
  try {
    const { targetAddressSpace } = new Request('https://address.invalid/', { targetAddressSpace: 'public' } as RequestInit) as {
      targetAddressSpace?: string;
    };
    return targetAddressSpace === 'public';
  } catch {
    return false;
  }
}
