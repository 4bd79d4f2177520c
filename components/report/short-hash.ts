/** The first and the last eight digits; a word as it is. */
export const shortHash = (hash: string): string => (/^[\da-f]{64}$/.test(hash) ? `${hash.slice(0, 8)}…${hash.slice(-8)}` : hash);
