import type { InChromium } from './chromium.ts';
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
export type Detected = { search: Record<Shape, Searched> };

/** Every figure of detection by its name. CPU is that of the page's main thread; a slice is what runs at a stretch: 4 ms and one step. */
export function detectionFiguresOf({ search }: Detected): Record<string, Figure> {
  const figures = Object.entries(search).flatMap(([shape, { ours, starting, bare, longestSlice, requests, timers, late }]): [string, Figure][] => {
    const page = `18,500 elements, ${shape}`;
    return [
      [`${page}: CPU of a pass / of a bare pass`, { value: ours / bare, atMost: 2.5 }],
      [`${page}: CPU milliseconds of the longest slice`, { value: longestSlice, atMost: 5 }],
      [`${page}: CPU milliseconds to start the script`, { value: starting }],
      [`${page}: requests`, { value: requests, atMost: 0 }],
      [`${page}: timers left, and work in the second after`, { value: timers + late, atMost: 0 }],
    ];
  });
  return Object.fromEntries(figures.map(([name, figure]) => [name, judged(figure)]));
}

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
