/*
 * The bench in Node, in a process of its own: `node --expose-gc node.mjs PRODUCT MATERIAL ROUNDS`, figures as JSON to stdout.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { measureTasks, medianOf } from './measure.mjs';
import * as peers from './peers.mjs';

const [productFile, materialFile, rounds] = process.argv.slice(2);
const product = await import(pathToFileURL(productFile).href);
const material = JSON.parse(readFileSync(materialFile, 'utf8'));

const heap = () => {
  for (let time = 0; time < 3; time += 1) globalThis.gc();
  return process.memoryUsage().heapUsed;
};

/** A thousand different credentials one after the other: what stays on the heap (bytes), and the time of the last hundred against the first. */
async function measureRow() {
  for (const raw of material.raws['eddsa-rdfc-2022']) await product.examined(raw);
  const before = heap();
  const times = [];
  for (const raw of material.inARow) {
    const start = performance.now();
    await product.examined(raw);
    times.push(performance.now() - start);
  }
  const grown = heap() - before;
  return { grown, first: medianOf(times.slice(0, 100)), last: medianOf(times.slice(-100)) };
}

const tasks = await measureTasks({ product, peers, material }, Number(rounds));
process.stdout.write(JSON.stringify({ tasks, row: await measureRow() }));
