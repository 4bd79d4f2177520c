import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** The hashes that are made here at once. WebCrypto makes the same, but each time there is a wait that takes longer than a short text's hash. */
export type ShortHash = 'SHA-256' | 'SHA-384';

const hashes = { 'SHA-256': sha256, 'SHA-384': sha384 };

/** The hash of a text's UTF-8 bytes. */
export const hashOf = (hash: ShortHash, text: string): Uint8Array => hashes[hash](new TextEncoder().encode(text));

/** The same, as lower-case hexadecimal digits. */
export const hexHashOf = (hash: ShortHash, text: string): string => bytesToHex(hashOf(hash, text));
