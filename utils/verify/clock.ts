import type { Evidence } from '../model/evidence';
import type { ClockDoubt, Code, Outcome, Outcomes } from '../model/outcome';

/** How far the servers' time may be from ours before it is told, in milliseconds. */
const DAY = 86_400_000;

/**
 * May the clock be wrong by which the dates were judged? It is told, and never weighed: the verdict is by the clock that was given.
 *
 * Shape:   a server's time is compared with ours at the moment of its answer, which may be long ago where the answer was kept; and where ours was put right
 *          since then, with ours now.
 * Outcome: noted, where every server that told its time is more than a day away; null where none told it, or one of them agrees with us: then it is the
 *          others that go wrong.
 */
export function checkClock({ requests, now }: Pick<Evidence, 'requests' | 'now'>): ClockDoubt | null {
  const told = requests.flatMap(({ url, at, answer }) => (answer.ok && answer.date !== undefined ? [{ url, at, date: answer.date }] : []));
  const [nearest] = told.toSorted((one, other) => distance(one) - distance(other));
  if (nearest === undefined || told.some((one) => distance(one) <= DAY || Math.abs(one.date - now) <= DAY)) return null;

  const { url, at, date } = nearest;
  const hosts = new Set(told.map((one) => (URL.canParse(one.url) ? new URL(one.url).host : one.url)));
  return { kind: 'noted', code: 'clock-may-be-wrong', date: new Date(now + date - at).toISOString(), ...(hosts.size === 1 && { url }) };
}

const distance = ({ at, date }: { at: number; date: number }): number => Math.abs(date - at);

/** The answer about the dates where the clock may be wrong: what would have passed is noted; what was found untimely stays what it is. */
export const byClock = (period: Outcome, clock: ClockDoubt | null): Outcome =>
  clock !== null && (period.kind === 'passed' || period.kind === 'noted') ? clock : period;

/** The same doubt for what `byClock` leaves as it is; null where no time was asked about, or the doubt is told already. */
export function clockBeside({ proof, binding, period }: Outcomes, evidence: Pick<Evidence, 'requests' | 'now'>): ClockDoubt | null {
  const isTimed = binding.kind === 'passed' || BY_TIME.has(proof.code) || BY_TIME.has(binding.code);
  return isTimed && period.code !== 'clock-may-be-wrong' ? checkClock(evidence) : null;
}

/** A verdict to which the clock may have led says so, and stays what it is. */
export const withClock = <Weighed extends { reasons: Code[] }>(weighed: Weighed, clock: ClockDoubt | null): Weighed & { clock?: ClockDoubt } =>
  clock === null ? weighed : { ...weighed, reasons: [...weighed.reasons, clock.code], clock };

/** What keeps a signature from being believed because of the time. */
const BY_TIME: ReadonlySet<Code> = new Set<Code>([
  'key-revoked',
  'key-expired',
  'certificate-expired',
  'certificate-not-yet-valid',
  'did-history-broken',
]);
