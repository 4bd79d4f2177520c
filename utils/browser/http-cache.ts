import type { NetProblem } from '../model/net';

const DAY = 86_400;

/** How long an answer without a word about its age is good, in seconds. */
const UNSAID = 300;
/** How long we wait where a server asks us to, and does not say how long, in seconds. */
const WAIT_UNSAID = 60;

/** How long a failure is remembered, in seconds: never longer than a minute, so that a server that comes back is believed soon. */
const FAILURE_SECONDS: Record<NetProblem, number> = {
  'needs-permission': 0,
  redirected: 60,
  'private-address': 0,
  'refused-by-us': 0,
  'timed-out': 15,
  'too-large': 60,
  'not-found': 60,
  gone: 60,
  'server-error': 15,
  'too-many-requests': WAIT_UNSAID,
  unreachable: 10,
  'wrong-content': 0,
};

/** Milliseconds for which a failure is remembered. */
export const failureLasts = (problem: NetProblem): number => FAILURE_SECONDS[problem] * 1000;

/**
 * How long the server says that its answer is good, in seconds; null where it does not say. `no-store` and `no-cache` are 0.
 * Source: https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2
 */
export function maxAgeOf(headers: Headers): number | null {
  const control = headers.get('cache-control')?.toLowerCase() ?? '';
  if (/\bno-(store|cache)\b/.test(control)) return 0;
  const stated = /\bmax-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1];
  if (stated === undefined) return null;
  const age = Number(headers.get('age') ?? 0);
  return Math.max(0, Number(stated) - (Number.isFinite(age) ? age : 0));
}

/** A server whose clock was never set begins in 1970 or 2000: what says to be from before this was never true of an answer to us. */
const NO_CLOCK = Date.parse('2020-01-01T00:00:00Z');

const IMF_FIXDATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * The time by the server's own clock, in milliseconds since 1970; null where it is not told, or not in the one form that servers may write. What a cache on the
 * way has held is as much older as the cache says (`Age`).
 * Source: https://www.rfc-editor.org/rfc/rfc9110#section-6.6.1, https://www.rfc-editor.org/rfc/rfc9111#section-5.1
 */
export function serverTimeOf(headers: Headers): number | null {
  const date = headers.get('date') ?? '';
  const time = IMF_FIXDATE.test(date) ? Date.parse(date) : Number.NaN;
  const age = headers.get('age') ?? '0';
  if (Number.isNaN(time) || time < NO_CLOCK || !/^\d{1,10}$/.test(age)) return null;
  return time + Number(age) * 1000;
}

/** May what was kept until a moment still be used? Nothing is kept for longer than a day: what says so was kept before the clock was put right. */
export const isStillGood = (until: number, now: number): boolean => now < until && until <= now + DAY * 1000;

/** Milliseconds for which an answer is kept: as its server says, at most a day. */
export const answerLasts = (maxAge: number | null): number => Math.min(maxAge ?? UNSAID, DAY) * 1000;

/**
 * Milliseconds before we may ask again: a number of seconds or a date, at most a day.
 * Source: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfter(headers: Headers, now: number): number {
  const stated = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+$/.test(stated) ? Number(stated) * 1000 : Date.parse(stated) - now;
  if (Number.isNaN(wait)) return WAIT_UNSAID * 1000;
  return Math.min(Math.max(wait, 1000), DAY * 1000);
}
