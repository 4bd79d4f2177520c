import type { Anchored, Listed } from './trust-list';

/**
 * The chains by which trust lists know a proof's certificate, and among them one that is in force at a time.
 *
 * Shape: `method` is the proof's; `now` is milliseconds since 1970. Null where no chain is in force then.
 */
export function chainsOf(listed: readonly Listed[], method: string | null): Anchored[] {
  return listed.flatMap(({ anchored }) => (anchored !== undefined && anchored.method === method ? [anchored] : []));
}

/** Is a chain in force at a time? */
export const isInForce = ({ from, until }: Anchored, now: number): boolean => Date.parse(from) <= now && now <= Date.parse(until);
