import { leastOf, medianOf } from '../measure.mjs';
import { costOfBarePass } from './bare.ts';
import { elementsIn, jobPage, moreJobs, pageOf } from './pages.ts';
import type { Opened, Side, Stage } from './stage.ts';

/** What follows from a page that changes: milliseconds of CPU for 10,000 elements added at once to 18,500, ours and of a bare pass over these (the least of all rounds), `times` how many of the second the first is (the median), and what is left after 1,000 changes of its address. */
export type Living = { burst: { times: number; ours: number; bare: number }; routes: Record<Side, Left> };

/** How much more there is than before: megabytes of what scripts and the page hold, and nodes of any document. `findings` is how many were found on the way. */
export type Left = { megabytes: number; nodes: number; findings: number };

const ELEMENTS = 18_500;
const ADDED = 10_000;
const IN_ONE = 50; // elements in each part, and what fills its last card
const ROUTES = 1000;
const WARM = 100; // routes
const BETWEEN = 50; // milliseconds

/** The burst so many times; the routes once on each side. */
export async function measureLiving(stage: Stage, rounds: number): Promise<Living> {
  stage.serve('/burst', jobPage('links', ELEMENTS));
  stage.serve('/route/0', pageOf('<h1>Profiler</h1>'));
  const bursts: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++) bursts.push({ ours: await burst(stage), bare: await bareBurst(stage) });
  return {
    burst: {
      times: medianOf(bursts.map(({ ours, bare }) => ours / bare)),
      ours: leastOf(bursts.map(({ ours }) => ours)),
      bare: leastOf(bursts.map(({ bare }) => bare)),
    },
    routes: { without: await routes(stage, 'without'), with: await routes(stage, 'with') },
  };
}

async function burst(stage: Stage): Promise<number> {
  const opened = await beforeBurst(stage, 'with');
  const { cpu } = await stage.watch(opened, async () => {
    await addAll(opened);
    await stage.quiet(opened);
  });
  await opened.page.close();
  return cpu;
}

/** A bare pass over what was added where the extension may not be. */
function bareBurst(stage: Stage): Promise<number> {
  const added = async () => {
    const opened = await beforeBurst(stage, 'without');
    await addAll(opened);
    return opened;
  };
  return costOfBarePass(stage, added, 'added parts');
}

/** A page that has been searched, with parts at hand that `addAll` puts in. */
async function beforeBurst(stage: Stage, side: Side): Promise<Opened> {
  const opened = await stage.open();
  await opened.page.goto(stage.urlOf(side, '/burst'));
  if (side === 'with') await stage.looked(opened);
  await stage.quiet(opened);
  const parts: string[] = [];
  for (let made = 0; made < ADDED; made += 1 + elementsIn(parts.at(-1) ?? '')) parts.push(moreJobs(IN_ONE, parts.length));
  await opened.page.evaluate(prepare, parts);
  return opened;
}

const addAll = ({ page }: Opened): Promise<void> => page.evaluate(() => (window as unknown as { addAll(): void }).addAll());

/** Runs in the page: everything is made beforehand, and only put in later. */
function prepare(parts: string[]): void {
  const made = parts.map((part) => Object.assign(document.createElement('section'), { innerHTML: part }));
  const addAll = () => {
    for (const section of made.splice(0)) document.querySelector('main')?.append(section);
  };
  Object.assign(window, { addAll });
}

/** Each route shows somebody else, with a link to a credential of theirs. */
async function routes(stage: Stage, side: Side): Promise<Left> {
  const opened = await stage.open();
  await opened.page.goto(stage.urlOf(side, '/route/0'));
  await opened.page.evaluate(goThrough, { from: 1, to: WARM, between: BETWEEN });
  const before = await held(opened);
  await stage.noticed();
  await opened.page.evaluate(goThrough, { from: WARM + 1, to: WARM + ROUTES, between: BETWEEN });
  const after = await held(opened);
  const findings = await stage.noticed();
  await opened.page.close();
  return { megabytes: after.megabytes - before.megabytes, nodes: after.nodes - before.nodes, findings };
}

type Walk = { from: number; to: number; between: number };

/** Runs in the page: as a portal that draws its pages itself. Ends at a page with nothing. */
async function goThrough({ from, to, between }: Walk): Promise<void> {
  const main = document.querySelector('main') as HTMLElement;
  for (let index = from; index <= to; index++) {
    history.pushState(null, '', `/route/${index}`);
    const link = `https://www.credly.com/badges/00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const rows = Array.from({ length: 60 }, (_, row) => `<li><a href="/rad/${index}/${row}">Rad ${row}</a></li>`).join('');
    main.innerHTML = `<h1>Person ${index}</h1><p><a href="${link}">Märke ${index}</a></p><ul>${rows}</ul>`;
    await new Promise((resolve) => setTimeout(resolve, between));
  }
  history.pushState(null, '', '/route/0');
  main.innerHTML = '<h1>Profiler</h1>';
  await new Promise((resolve) => setTimeout(resolve, 2000));
}

/** After the garbage has been taken out. */
async function held({ page, devtools }: Opened): Promise<Omit<Left, 'findings'>> {
  for (let times = 0; times < 3; times++) {
    await devtools.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(200);
  }
  const { usedSize, embedderHeapUsedSize = 0 } = (await devtools.send('Runtime.getHeapUsage')) as { usedSize: number; embedderHeapUsedSize?: number };
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  return { megabytes: (usedSize + embedderHeapUsedSize) / 1e6, nodes };
}
