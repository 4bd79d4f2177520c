import type { Level } from '../model/level';
import { neutralise } from './neutralise';

const LONGEST = 60; // characters of a framework's name

/** How the number came about: "Irish NFQ 8 = EQF 6 = SeQF 6". */
export const plainChain = ({ chain }: Level): string => chain.map(({ framework, level }) => named(framework, level)).join(' = ');

/** The first level that was written: "Estonian EstQF 5". */
export function statedFirst({ chain, statements }: Level): string {
  const first = chain[0] ?? statements[0];
  return first === undefined ? '' : named(first.framework, first.level);
}

/** All different levels that were written, with the last joined by `and`: "SeQF 6 och SeQF 7". */
export function levels({ statements }: Level, and: string): string {
  const all = [...new Set(statements.map(({ framework, level }) => named(framework, level)))];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
}

/** A framework and a level as one short text, cleaned: both may be somebody else's words. */
export const named = (framework: string, level: string): string => neutralise(`${framework} ${level}`, LONGEST);
