import type { Net, Request } from '../model/net';

/** How old an answer may be before it is asked for anew, in milliseconds: a page of wrong credentials makes us ask no more often. */
const WHILE = 300_000;

/** The same network, past all that was kept. */
export const afresh = (net: Net): Net => ({ get: (url, want) => net.get(url, { ...want, fresh: true }) });

/** Is one of the answers from some while before? `now` is milliseconds since 1970. */
export const areFromBefore = (requests: readonly Request[], now: number): boolean => requests.some(({ at, answer }) => answer.ok && at < now - WHILE);
