import { equal } from 'node:assert/strict';

const VALUE = Array.from({ length: 20_000 }, (_none, at) => ({ id: at, name: `Kompetens nummer ${at}`, parts: [at, `${at}`] }));
const TEXT = JSON.stringify(VALUE);

/** The processor time in microseconds that this process has used, so that other work on the machine counts for little. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** The processor time of a bare pass: to read and write a megabyte of JSON, the median of five. */
function barePass(): number {
  const passes = Array.from({ length: 5 }, () => {
    const before = used();
    equal(JSON.stringify(JSON.parse(TEXT)).length, TEXT.length);
    return used() - before;
  });
  return passes.sort((a, b) => a - b)[2] ?? 0;
}

let bare: number | undefined;

/**
 * What `run` gives, where it takes at most the processor time of `passes` bare passes over a megabyte of JSON in this process: how hostile input is held to a bound that is
 * the same on a slow machine. Fails: throws with both numbers where it takes more, and whatever `run` throws.
 */
export async function quickly<Given>(passes: number, run: () => Given | Promise<Given>): Promise<Given> {
  bare ??= barePass();
  const before = used();
  const given = await run();
  const taken = used() - before;
  if (taken > passes * bare) bare = Math.max(bare, barePass());
  if (taken > passes * bare) throw new Error(`took ${Math.round(taken / bare)} bare passes, more than ${passes}`);
  return given;
}
