/**
 * `npm run bench`: what we cost, here and now. Prints one JSON object: every figure with its limit. Gives 1 when a limit is broken.
 *
 * `npm run bench -- verification` or `-- detection` runs that half alone, `-- search`, `busy`, `living` or `badges` a part of the second. `ROUNDS` says how often everything takes its turn.
 */
import { cpus } from 'node:os';
import { benchDetection, detectionParts } from './detection/detection.ts';
import type { Figure } from './limits.ts';
import { benchVerification } from './verification.ts';

const parts: Record<string, { asks: readonly string[]; run(): Promise<{ figures: Record<string, Figure>; seen: object }> }> = {
  verification: { asks: [], run: benchVerification },
  detection: { asks: detectionParts, run: () => benchDetection(asked) },
};
const asked = process.argv.slice(2);
const names = Object.entries(parts).flatMap(([name, { asks }]) => [name, ...asks]);
if (asked.some((name) => !names.includes(name))) {
  console.error(`usage: npm run bench -- [${names.join('] [')}]`);
  process.exit(2);
}

let figures: Record<string, Figure> = {};
const seen: Record<string, object> = {};
for (const [name, { asks, run }] of Object.entries(parts)) {
  if (asked.length > 0 && ![name, ...asks].some((one) => asked.includes(one))) continue;
  const part = await run();
  figures = { ...figures, ...part.figures };
  seen[name] = part.seen;
}
console.log(JSON.stringify({ figures, ...seen, on: { node: process.version, processors: cpus().length } }, shortened, 2));
process.exitCode = Object.values(figures).some(({ within }) => within === false) ? 1 : 0;

/** Thousandths are enough. */
function shortened(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
