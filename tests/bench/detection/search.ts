import type { Page } from '@playwright/test';
import { leastOf, medianOf } from '../measure.mjs';
import { costOfBarePass } from './bare.ts';
import { jobPage, type Shape, shapes } from './pages.ts';
import type { Stage } from './stage.ts';
import type { Work } from './trace.ts';

/**
 * What searching a page of 18,500 elements costs, beside a bare pass over the same page: milliseconds of CPU, the least of all rounds.
 *
 * Shape: `times` is how many bare passes one of ours takes, the median of all rounds; `longestSlice` is the least of each round's longest, `usualLongest` their median; `requests`, `timers` and `late` (parts of work in the second after the search) are the most of any round.
 */
export type Searched = {
  times: number;
  ours: number;
  starting: number;
  bare: number;
  longestSlice: number;
  usualLongest: number;
  requests: number;
  timers: number;
  late: number;
};

type Round = { ours: Work; bare: number; requests: number; late: number };

const ELEMENTS = 18_500;
const QUIET = 1000; // milliseconds

/** Each shape in turn, with the extension and bare, so many times. */
export async function measureSearch(stage: Stage, rounds: number): Promise<Record<Shape, Searched>> {
  for (const shape of shapes) stage.serve(`/${shape}`, jobPage(shape, ELEMENTS));
  const seen = new Map<Shape, Round[]>(shapes.map((shape) => [shape, []]));
  for (let round = 0; round < rounds; round++) {
    for (const shape of shapes) seen.get(shape)?.push(await once(stage, shape));
  }
  return Object.fromEntries([...seen].map(([shape, all]) => [shape, summed(all)])) as Record<Shape, Searched>;
}

async function once(stage: Stage, shape: Shape): Promise<Round> {
  const withoutUs = async () => {
    const without = await stage.open();
    await without.page.goto(stage.urlOf('without', `/${shape}`));
    await settled(without.page);
    return without;
  };
  const bare = await costOfBarePass(stage, withoutUs, shape === 'trees' ? 'page and trees' : 'page');

  const opened = await stage.open();
  const before = stage.server.log.length;
  let ended = 0;
  const ours = await stage.watch(opened, async () => {
    await opened.page.goto(stage.urlOf('with', `/${shape}`));
    await stage.looked(opened);
    await opened.page.waitForTimeout(QUIET);
    ended = stage.server.log.length;
  });
  const late = await stage.watch(opened, () => opened.page.waitForTimeout(QUIET));
  await opened.page.close();
  const asked = stage.server.log.slice(before, ended).filter(({ url }) => !url.includes('/bilder/'));
  return { ours, bare, requests: asked.length - 1, late: late.slices.length };
}

/** Loaded, and drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
}

function summed(all: readonly Round[]): Searched {
  const longest = all.map(({ ours }) => Math.max(...ours.slices));
  return {
    times: medianOf(all.map(({ ours, bare }) => ours.cpu / bare)),
    ours: leastOf(all.map(({ ours }) => ours.cpu)),
    starting: leastOf(all.map(({ ours }) => ours.starting)),
    bare: leastOf(all.map(({ bare }) => bare)),
    longestSlice: leastOf(longest),
    usualLongest: medianOf(longest),
    requests: Math.max(...all.map(({ requests }) => requests)),
    timers: Math.max(...all.map(({ ours }) => ours.timers)),
    late: Math.max(...all.map(({ late }) => late)),
  };
}
