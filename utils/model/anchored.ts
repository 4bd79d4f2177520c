import type { Anchored, Listed } from './trust-list';

/** The chains by which trust lists know a proof's certificate; none where they do not know it. `method` is the proof's. */
export function chainsOf(listed: readonly Listed[], method: string | null): Anchored[] {
  return listed.flatMap(({ anchored }) => (anchored !== undefined && anchored.method === method ? [anchored] : []));
}

/** Is a chain in force at a time? `now` is milliseconds since 1970. */
export const isInForce = ({ from, until }: Anchored, now: number): boolean => Date.parse(from) <= now && now <= Date.parse(until);
