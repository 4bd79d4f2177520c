import type { InChromium } from './chromium.ts';
import type { Badges, Placed } from './detection/badges.ts';
import type { Busy } from './detection/busy.ts';
import type { Living } from './detection/living.ts';
import type { Shape } from './detection/pages.ts';
import type { Searched } from './detection/search.ts';

/** What is measured in Node: times in microseconds, but those of the row in milliseconds; `grown` is bytes. */
export type InNode = { tasks: InChromium['tasks']; row: { grown: number; first: number; last: number } };

/** One figure of the bench beside what it may be at most, or at least; neither where it is only told. */
export type Figure = { value: number; atMost?: number; atLeast?: number; within?: boolean };

/** Every figure by its name. Ratios are of the least times of one run. */
export function figuresOf(node: InNode, browser: InChromium): Record<string, Figure> {
  const inNode = ratiosOf(node.tasks);
  const inChromium = ratiosOf(browser.tasks);
  const { fetched, cpu, coldCpu } = browser.page;
  const figures: Record<string, Figure> = {
    'node: eddsa-rdfc-2022 / bare Ed25519': { value: inNode('eddsa-rdfc-2022', 'Ed25519'), atMost: 6 },
    'chromium: eddsa-rdfc-2022 / bare Ed25519': { value: inChromium('eddsa-rdfc-2022', 'Ed25519'), atMost: 9 },
    'node: verifier-core / eddsa-rdfc-2022': { value: inNode('verifier-core', 'eddsa-rdfc-2022'), atLeast: 5 },
    'chromium: verifier-core / eddsa-rdfc-2022': { value: inChromium('verifier-core', 'eddsa-rdfc-2022'), atLeast: 5 },
    'node: stock @digitalbazaar/vc / eddsa-rdfc-2022': { value: inNode('stock @digitalbazaar/vc', 'eddsa-rdfc-2022') },
    'chromium: stock @digitalbazaar/vc / eddsa-rdfc-2022': { value: inChromium('stock @digitalbazaar/vc', 'eddsa-rdfc-2022') },
    'node: eddsa-jcs-2022 / bare Ed25519': { value: inNode('eddsa-jcs-2022', 'Ed25519'), atMost: 2.5 },
    'chromium: eddsa-jcs-2022 / bare Ed25519': { value: inChromium('eddsa-jcs-2022', 'Ed25519') },
    'node: vc+jwt ES256 / bare ES256': { value: inNode('vc+jwt ES256', 'P-256'), atMost: 1.6 },
    'chromium: vc+jwt ES256 / bare ES256': { value: inChromium('vc+jwt ES256', 'P-256') },
    'node: SD-JWT EdDSA / bare Ed25519': { value: inNode('SD-JWT EdDSA', 'Ed25519'), atMost: 4 },
    'chromium: SD-JWT EdDSA / bare Ed25519': { value: inChromium('SD-JWT EdDSA', 'Ed25519') },
    'chromium: fetches of the DID document for 50 credentials': { value: countOf(fetched, 'did.json'), atMost: 1, atLeast: 1 },
    'chromium: fetches of the status list for 50 credentials': { value: countOf(fetched, '/status/'), atMost: 1, atLeast: 1 },
    'chromium: CPU milliseconds for 50 credentials': { value: cpu, atMost: 250 },
    'chromium: CPU milliseconds for 50 credentials, when nothing was loaded before': { value: coldCpu },
    'node: megabytes of heap after 1000 examinations': { value: node.row.grown / 1e6, atMost: 5 },
    'node: time of the last 100 of 1000 / of the first 100': { value: node.row.last / node.row.first, atMost: 1.25 },
  };
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, judged(figure)]));
}

/** What is measured of detection. */
export type Detected = { search: Record<Shape, Searched>; busy: Busy; living: Living; badges: Badges };

/** Every figure of detection that was measured, by its name. CPU is that of the page's main thread. */
export function detectionFiguresOf({ search, busy, living, badges }: Partial<Detected>): Record<string, Figure> {
  const figures = {
    ...Object.assign({}, ...Object.entries(search ?? {}).map(([shape, seen]) => searchFigures(shape, seen))),
    ...(busy && busyFigures(busy)),
    ...(living && livingFigures(living)),
    ...(badges && badgeFigures(badges)),
  } as Record<string, Figure>;
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, judged(figure)]));
}

/** A slice is what runs at a stretch: 4 ms and one step, for which there is 1 ms. */
const searchFigures = (shape: string, { times, starting, longestSlice, usualLongest, requests, timers, late }: Searched): Record<string, Figure> => ({
  [`18,500 elements, ${shape}: CPU of a pass / of a bare pass`]: { value: times, atMost: 2.5 },
  [`18,500 elements, ${shape}: CPU milliseconds of the longest slice`]: { value: longestSlice, atMost: 5 },
  [`18,500 elements, ${shape}: CPU milliseconds of the longest slice, median of rounds`]: { value: usualLongest },
  [`18,500 elements, ${shape}: CPU milliseconds to start the script`]: { value: starting },
  [`18,500 elements, ${shape}: requests`]: { value: requests, atMost: 0 },
  [`18,500 elements, ${shape}: timers left, and work in the second after`]: { value: timers + late, atMost: 0 },
});

const busyFigures = ({ longestTask, heldBack, delay }: Busy): Record<string, Figure> => ({
  '100,000 elements, slowed 4 times: CPU milliseconds of the longest task with our work': { value: longestTask, atMost: 50 },
  '100,000 elements, slowed 4 times: milliseconds that our work held back a key, 95th percentile': { value: heldBack, atMost: 8 },
  '100,000 elements, slowed 4 times: milliseconds that a key waited, with less without, 95th percentiles': { value: delay.with - delay.without },
});

const livingFigures = ({ burst, routes }: Living): Record<string, Figure> => ({
  '10,000 elements added at once: CPU of a pass / of a bare pass over them': { value: burst.times, atMost: 2.5 },
  '10,000 elements added at once: CPU milliseconds': { value: burst.ours },
  '1,000 changes of address: megabytes left, with less without': { value: routes.with.megabytes - routes.without.megabytes, atMost: 2 },
  '1,000 changes of address: nodes left, with less without': { value: routes.with.nodes - routes.without.nodes },
  '1,000 changes of address: findings on the way': { value: routes.with.findings, atLeast: 1 },
});

const badgeFigures = ({ shown, after, lag, usual, cpu, widths }: Badges): Record<string, Figure> => ({
  '50 findings: badges with a verdict': { value: shown, atMost: 50, atLeast: 50 },
  '50 findings: milliseconds from the last verdict until all badges are in place': { value: after, atMost: 100 },
  '50 findings: milliseconds from a verdict to its badge, the worst': { value: lag },
  '50 findings: milliseconds from a verdict to its badge, the median': { value: usual },
  '50 findings: CPU milliseconds in the page': { value: cpu },
  ...Object.assign({}, ...Object.entries(widths).map(([width, placed]) => placedFigures(width, placed))),
});

const placedFigures = (width: string, { moved, grown, wrapped, compact }: Placed): Record<string, Figure> => ({
  [`50 badges at ${width} px: pixels that anything of the page moved`]: { value: moved, atMost: 0.5 },
  [`50 badges at ${width} px: pixels that anything of the page grew`]: { value: grown, atMost: 0.5 },
  [`50 badges at ${width} px: badges beside no words or out of their box`]: { value: wrapped, atMost: 0 },
  [`50 badges at ${width} px: badges without words`]: { value: compact },
});

const ratiosOf =
  (tasks: InChromium['tasks']) =>
  (name: string, to: string): number =>
    (tasks[name]?.min ?? Number.NaN) / (tasks[to]?.min ?? Number.NaN);

const countOf = (fetched: Record<string, number>, part: string): number =>
  Object.entries(fetched).reduce((sum, [url, count]) => sum + (url.includes(part) ? count : 0), 0);

function judged({ value, atMost, atLeast }: Figure): Figure {
  const rounded = Math.round(value * 100) / 100;
  if (atMost === undefined && atLeast === undefined) return { value: rounded };
  const within = rounded <= (atMost ?? Infinity) && rounded >= (atLeast ?? -Infinity);
  return { value: rounded, ...(atMost !== undefined && { atMost }), ...(atLeast !== undefined && { atLeast }), within };
}
