/**
 * `npm run bench`: what we cost, here and now. Prints one JSON object: every figure with its limit. Gives 1 when a limit is broken.
 *
 * `npm run bench -- verification` or `-- detection` runs that part alone. `ROUNDS` says how often everything takes its turn.
 */
import { cpus } from 'node:os';
import { benchDetection } from './detection/detection.ts';
import type { Figure } from './limits.ts';
import { benchVerification } from './verification.ts';

const parts: Record<string, () => Promise<{ figures: Record<string, Figure>; seen: object }>> = {
  verification: benchVerification,
  detection: benchDetection,
};
const asked = process.argv.slice(2);
if (asked.some((name) => !Object.hasOwn(parts, name))) {
  console.error(`usage: npm run bench -- [${Object.keys(parts).join('] [')}]`);
  process.exit(2);
}

let figures: Record<string, Figure> = {};
const seen: Record<string, object> = {};
for (const [name, bench] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const part = await bench();
  figures = { ...figures, ...part.figures };
  seen[name] = part.seen;
}
console.log(JSON.stringify({ figures, ...seen, on: { node: process.version, processors: cpus().length } }, shortened, 2));
process.exitCode = Object.values(figures).some(({ within }) => within === false) ? 1 : 0;

/** Thousandths are enough. */
function shortened(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
