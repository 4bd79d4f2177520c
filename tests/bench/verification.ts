import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildForChromium, buildForNode, OUTPUT } from './builds.ts';
import { measureInChromium } from './chromium.ts';
import { type Figure, figuresOf, type InNode } from './limits.ts';
import type { Material } from './material.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 40);

/**
 * How fast a credential is verified beside a bare signature check and beside others who do the same, in Node and in Chromium. The peers are installed here, in a
 * folder of their own, when the bench is run for the first time.
 */
export async function benchVerification(): Promise<{ figures: Record<string, Figure>; seen: object }> {
  installPeers();
  await buildForNode();
  await buildForChromium();
  const { makeMaterial } = (await import(pathToFileURL(`${OUTPUT}node/material.js`).href)) as { makeMaterial(): Promise<Material> };
  writeFileSync(`${OUTPUT}web/material.json`, JSON.stringify(await makeMaterial()));

  const node = measureInNode();
  const browser = await measureInChromium(`${OUTPUT}web/`, ROUNDS);
  const verdicts = Map.groupBy(browser.page.verdicts, (verdict) => verdict);
  return {
    figures: figuresOf(node, browser),
    seen: {
      verdicts: Object.fromEntries(verdicts.entries().map(([verdict, all]) => [verdict, all.length])),
      microseconds: { node: rounded(node.tasks), chromium: rounded(browser.tasks) },
      rounds: ROUNDS,
    },
  };
}

/** `npm ci` where nothing is installed yet, or another list of packages is wanted. */
function installPeers(): void {
  const mark = here('./node_modules/.installed-from');
  const lock = readFileSync(here('./package-lock.json'), 'utf8');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here('.'), stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(mark, lock);
}

/** In a process of its own, so that nothing of the build is on its heap. */
function measureInNode(): InNode {
  const call = ['--expose-gc', here('./node.mjs'), `${OUTPUT}node/product.js`, `${OUTPUT}web/material.json`, String(ROUNDS)];
  return JSON.parse(execFileSync(process.execPath, call, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as InNode;
}

function rounded(tasks: Record<string, { min: number; median: number }>): Record<string, { min: number; median: number }> {
  return Object.fromEntries(Object.entries(tasks).map(([name, { min, median }]) => [name, { min: Math.round(min), median: Math.round(median) }]));
}
