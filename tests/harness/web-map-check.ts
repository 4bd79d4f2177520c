import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { BadCall, readNamedJson } from './bad-call';

const served = v.union([
  v.string(),
  v.object({
    status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
    headers: v.optional(v.record(v.string(), v.string())),
    file: v.optional(v.string()),
  }),
]);

/**
 * Looks through the map that a call names with `--web`, so that a slip in it is told at once, and not taken for an address that does not answer.
 *
 * Fails: a bad call, where the file holds no map, an entry is not as `webMap` says, or its file is not there.
 */
export function checkWebMap(file: string): void {
  const map = readNamedJson('--web: ', file);
  if (typeof map !== 'object' || map === null || Array.isArray(map)) throw new BadCall(`--web: ${file} is not a map from URL to file`);
  for (const [url, entry] of Object.entries(map)) {
    const read = v.safeParse(served, entry);
    if (!read.success) throw new BadCall(`--web: ${file}: ${url} has neither a file nor {"status", "headers", "file"}`);
    const name = typeof read.output === 'string' ? read.output : read.output.file;
    if (name !== undefined && !isFile(resolve(dirname(file), name))) throw new BadCall(`--web: ${file}: ${url} has ${name}, which is no file`);
  }
}

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;
