import type { CDPSession } from '@playwright/test';

/** One event of a browser's trace: times in microseconds, `tdur` is what the thread itself used of `dur`. */
export type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { frame?: string; type?: string; url?: string; timerId?: number; singleShot?: boolean } };
};

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Writes down what the whole browser does while `during` runs. */
export async function traced(devtools: CDPSession, during: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] } });
  await during();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return events;
}

/**
 * What an extension's script, or the bare pass, did in one frame.
 *
 * Shape: times in milliseconds. `starting` is the CPU for running the script the first time. `cpu` is that of everything after it; `slices` the CPU of each
 *        part of it that ran at a stretch. `tasks` is the CPU of each task of the browser that held any of it; `from` and `to` are when it began and ended.
 *        `timers` are those that were set and neither ran nor were taken back.
 */
export type Work = { starting: number; cpu: number; slices: number[]; tasks: number[]; timers: number; from: number; to: number };

/** What ran in the frame that no page of the bench does itself: idle moments, timers, drawing, and any function of an extension's script. */
export function workIn(events: readonly TraceEvent[], frame: string): Work {
  const all = inFrame(events, frame);
  const starts = all.filter(({ name, args }) => name === 'EvaluateScript' && isExtensions(args.data?.url));
  const later = laterOf(all).filter((one) => !starts.some((start) => holds(start, one)));
  const slices = later.map(({ tdur = 0 }) => tdur / 1000);
  const tasks = onThread(events, all).filter((task) => task.name === 'RunTask' && [...starts, ...later].some((one) => holds(task, one)));
  const last = later.at(-1);
  return {
    starting: sum(starts.map(({ tdur = 0 }) => tdur / 1000)),
    cpu: sum(slices),
    slices,
    tasks: tasks.map(({ tdur = 0 }) => tdur / 1000),
    timers: timersLeft(events, frame),
    from: (later[0]?.ts ?? 0) / 1000,
    to: ((last?.ts ?? 0) + (last?.dur ?? 0)) / 1000,
  };
}

/**
 * How long our work held back each press of a key, in milliseconds of CPU: what of it ran between the press and the moment when the page heard of it.
 * `waits` are the times between these, in the order of the presses.
 */
export function heldBack(events: readonly TraceEvent[], frame: string, waits: readonly number[]): number[] {
  const all = inFrame(events, frame);
  const later = laterOf(all);
  const heard = onThread(events, all).filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  return heard
    .toSorted((a, b) => a.ts - b.ts)
    .map(({ ts }, index) => {
      const pressed = ts - (waits[index] ?? 0) * 1000;
      return sum(later.map((one) => Math.min(one.tdur ?? 0, Math.max(0, Math.min(ts, one.ts + (one.dur ?? 0)) - Math.max(pressed, one.ts))) / 1000));
    });
}

const inFrame = (events: readonly TraceEvent[], frame: string): TraceEvent[] =>
  events.filter(({ ph, args }) => ph === 'X' && args.data?.frame === frame);
const onThread = (events: readonly TraceEvent[], [one]: readonly TraceEvent[]): TraceEvent[] =>
  events.filter(({ ph, pid, tid }) => ph === 'X' && pid === one?.pid && tid === one?.tid);
const laterOf = (all: readonly TraceEvent[]): TraceEvent[] =>
  outermost(all.filter(({ name, args }) => LATER.has(name) || (name === 'FunctionCall' && isExtensions(args.data?.url))));

const LATER = new Set(['FireIdleCallback', 'TimerFire', 'FireAnimationFrame']);
const isExtensions = (url: string | undefined): boolean => url?.startsWith('chrome-extension://') === true;
const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
  outer.ts <= inner.ts && outer.ts + (outer.dur ?? 0) >= inner.ts + (inner.dur ?? 0) && outer.pid === inner.pid && outer.tid === inner.tid;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = kept.at(-1);
    if (last === undefined || !holds(last, event)) kept.push(event);
  }
  return kept;
}

/** One that repeats is left until it is taken back. */
function timersLeft(events: readonly TraceEvent[], frame: string): number {
  const left = new Set<number>();
  const once = new Set<number>();
  for (const { name, args } of events.filter(({ args: { data } }) => data?.frame === frame).toSorted((a, b) => a.ts - b.ts)) {
    const id = args.data?.timerId ?? 0;
    if (name === 'TimerInstall') left.add(id);
    if (name === 'TimerInstall' && args.data?.singleShot === true) once.add(id);
    if (name === 'TimerRemove' || (name === 'TimerFire' && once.has(id))) left.delete(id);
  }
  return left.size;
}
