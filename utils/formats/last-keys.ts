import { recent } from '../encoding/recent';
import type { Key } from '../model/key';

/** The keys that were last asked about, by the names under which proofs ask for them. A page's credentials often have one issuer. */
const lastKeys = recent<Key>(64);

/** The key that a method gave the last time; undefined where none is known. It may have changed since: see `isSameKey`. */
export const lastKeyOf = (method: string): Key | undefined => lastKeys.get(method);

/** Remembers what a method gave. */
export const keepKey = (method: string, key: Key): void => lastKeys.keep(method, key);

/** Are they the same in all that is known of them? */
export const isSameKey = (one: Key, other: Key): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
