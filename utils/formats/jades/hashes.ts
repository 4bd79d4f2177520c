/** The hashes that a seal may name, by its own names for them. ETSI TS 119 182-1 V1.2.1 section 5.1.8 */
const HASHES: ReadonlyMap<string | null, string> = new Map([
  ['S256', 'SHA-256'],
  ['S384', 'SHA-384'],
  ['S512', 'SHA-512'],
]);

/** WebCrypto's name of a hash that a seal names; null for any other. */
export const hashNamed = (name: string | null): string | null => HASHES.get(name) ?? null;
