import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What is wrong with a call of one of our commands, in one plain line. */
export class BadCall extends Error {}

/** Runs a command, and gives its exit code: 2 for a bad call, with the line that says why on stderr. */
export async function refusingBadCalls(command: () => number | Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof BadCall)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** The options and the rest of a call. Fails: a bad call with the usage, where an option is unknown or has no value. */
export function wordsOf<const Config extends ParseArgsConfig>(config: Config, usage: string): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch {
    throw new BadCall(usage);
  }
}

/** What stands in a file. `named` is how the call named it: an option with its colon, or nothing. Fails: a bad call. */
export const readNamed = (named: string, file: string): string => readNamedBytes(named, file).toString('utf8');

/** The same as bytes. */
export function readNamedBytes(named: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new BadCall(`${named}${file} ${WHY[codeOf(error)] ?? `cannot be read (${codeOf(error)})`}`);
  }
}

/** The JSON in a file. Fails: a bad call. */
export function readNamedJson(named: string, file: string): unknown {
  const text = readNamed(named, file);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadCall(`${named}${file} is not JSON`);
  }
}

/** The operating system's word for what went wrong. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '?');

const WHY: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
};
