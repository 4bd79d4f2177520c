import { leastOf } from '../measure.mjs';
import { jobPage } from './pages.ts';
import { type Opened, type Side, type Stage, sides } from './stage.ts';
import { heldBack } from './trace.ts';

/**
 * What a page of 100,000 elements on a processor of a quarter of the speed feels of being searched, milliseconds.
 *
 * Shape: `longestTask` is the CPU of the longest task of the browser that held any of our work, from the page's load to the end of the search: the least of all rounds.
 *        `heldBack` is the 95th percentile of how long our work held back a pressed key while the page was searched; `delay` the same of all that keys waited for, by the
 *        clock, there and where nothing is searched.
 */
export type Busy = { longestTask: number; heldBack: number; delay: Record<Side, number>; keys: number };

const ELEMENTS = 100_000;
const SLOWER = 4; // times
const KEYS = 150;
const BETWEEN = 17; // milliseconds: no divisor of a frame or of an idle moment

type Typed = { tasks: number[]; waits: number[]; heldBack: number[] };

/** The page with the extension and without, in turn, so many times. */
export async function measureBusy(stage: Stage, rounds: number): Promise<Busy> {
  stage.serve('/busy', jobPage('links', ELEMENTS));
  const seen: Record<Side, Typed[]> = { with: [], without: [] };
  for (let round = 0; round < rounds; round++) {
    for (const side of sides) seen[side].push(await typedInto(stage, side));
  }
  const waits = (side: Side) => percentile(seen[side].flatMap((typed) => typed.waits));
  return {
    longestTask: leastOf(seen.with.map(({ tasks }) => Math.max(...tasks))),
    heldBack: percentile(seen.with.flatMap((typed) => typed.heldBack)),
    delay: { with: waits('with'), without: waits('without') },
    keys: seen.with.flatMap((typed) => typed.waits).length,
  };
}

async function typedInto(stage: Stage, side: Side): Promise<Typed> {
  const opened = await stage.open();
  const { page, devtools, frame } = opened;
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const { tasks } = await stage.watch(opened, async () => {
    await page.goto(stage.urlOf(side, '/busy'));
    if (side === 'with') await stage.looked(opened);
    await stage.quiet(opened);
  });
  await page.evaluate(listen);
  const events = await stage.trace(async () => {
    if (side === 'with') await stage.lookAgain(opened);
    await pressKeys(opened);
  });
  const { waits } = await page.evaluate(() => (window as unknown as { heard: Heard }).heard);
  await page.close();
  return { tasks, waits, heldBack: heldBack(events, frame, waits) };
}

type Heard = { waits: number[] };

/** Runs in the page. */
function listen(): void {
  const heard: Heard = { waits: [] };
  Object.assign(window, { heard });
  addEventListener('keydown', (event) => heard.waits.push(performance.now() - event.timeStamp));
}

/** As a person types, only faster: none waits for the one before. */
async function pressKeys({ page, devtools }: Opened): Promise<void> {
  const pressed: Promise<unknown>[] = [];
  for (let count = 0; count < KEYS; count++) {
    pressed.push(devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Shift', code: 'ShiftLeft' }));
    await page.waitForTimeout(BETWEEN);
  }
  await Promise.all(pressed);
}

const percentile = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
