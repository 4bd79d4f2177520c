import { deflateSync, gzipSync } from 'node:zlib';
import type { JsonObject } from '@/utils/model/json';
import { CREDENTIALS_V1, CREDENTIALS_V2, REVOCATION_LIST_2020, STATUS_LIST_2021 } from './contexts.ts';

/** The least that both specifications allow: 16 KiB, so that a list does not tell whom one asks about. https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslist */
const LENGTH_BITS = 131_072;

/** `url` is the list's own address; `bits` are the indexes that are set. */
export type StatusListAsked = { url: string; issuer: string; purpose: 'revocation' | 'suspension'; bits: readonly number[] };

/** A Bitstring status list, unsigned (VCDM 2.0). https://www.w3.org/TR/vc-bitstring-status-list/ */
export const bitstringStatusList = ({ url, issuer, purpose, bits }: StatusListAsked): JsonObject => ({
  '@context': [CREDENTIALS_V2],
  id: url,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: `${url}#list`, type: 'BitstringStatusList', statusPurpose: purpose, encodedList: `u${encodedList(bits)}` },
});

/** A StatusList2021 list, unsigned (VCDM 1.1). https://www.w3.org/TR/2023/WD-vc-status-list-20230427/ */
export const statusList2021 = ({ url, issuer, purpose, bits }: StatusListAsked): JsonObject => ({
  '@context': [CREDENTIALS_V1, STATUS_LIST_2021],
  id: url,
  type: ['VerifiableCredential', 'StatusList2021Credential'],
  issuer,
  issuanceDate: '2026-01-01T00:00:00Z',
  credentialSubject: { id: `${url}#list`, type: 'StatusList2021', statusPurpose: purpose, encodedList: encodedList(bits) },
});

/** What a credential carries to say where it stands in a list. */
export const statusEntry = (
  type: 'BitstringStatusListEntry' | 'StatusList2021Entry',
  { url, purpose, index }: { url: string; purpose: 'revocation' | 'suspension'; index: number },
): JsonObject => ({ id: `${url}#${index}`, type, statusPurpose: purpose, statusListIndex: String(index), statusListCredential: url });

/** The first bit is the leftmost one of the first byte. The gzip header's byte 9 names the operating system: 255 (unknown), so that it is the same everywhere. */
function encodedList(bits: readonly number[]): string {
  const zipped = gzipSync(bytesOf(bits), { level: 9 });
  zipped[9] = 255;
  return zipped.toString('base64url');
}

function bytesOf(bits: readonly number[], length = LENGTH_BITS): Buffer {
  const bytes = Buffer.alloc(length / 8);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return bytes;
}

/** A RevocationList2020 list, unsigned (VCDM 1.1): zlib in base64. https://w3c-ccg.github.io/vc-status-rl-2020/ */
export const revocationList2020 = ({ url, issuer, bits }: Omit<StatusListAsked, 'purpose'>): JsonObject => ({
  '@context': [CREDENTIALS_V1, REVOCATION_LIST_2020],
  id: url,
  type: ['VerifiableCredential', 'RevocationList2020Credential'],
  issuer,
  issuanceDate: '2026-01-01T00:00:00Z',
  credentialSubject: { id: `${url}#list`, type: 'RevocationList2020', encodedList: deflateSync(bytesOf(bits)).toString('base64') },
});

/** The claims of a Token Status List of any width: `numbers` by index, the first in the lowest bits. https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ */
export const tokenListOf = (url: string, bits: 1 | 2 | 4 | 8, numbers: Record<number, number>): JsonObject => {
  const bytes = Buffer.alloc(1000);
  for (const [index, number] of Object.entries(numbers)) {
    const start = Number(index) * bits;
    bytes[start >> 3] = (bytes[start >> 3] ?? 0) | (number << (start & 7));
  }
  return { sub: url, iat: 1_780_000_000, status_list: { bits, lst: deflateSync(bytes).toString('base64url') } };
};

/** The `encodedList` of a bitstring whose entries are `size` bits wide, as many as the specification asks for. */
export function encodedNumbers(size: number, numbers: Record<number, number>): string {
  const bits = Object.entries(numbers).flatMap(([index, number]) =>
    Array.from({ length: size }, (_, at) => at)
      .filter((at) => (number >> (size - 1 - at)) & 1)
      .map((at) => Number(index) * size + at),
  );
  return `u${gzipSync(bytesOf(bits, LENGTH_BITS * size)).toString('base64url')}`;
}
