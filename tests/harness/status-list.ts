import { gzipSync } from 'node:zlib';
import type { JsonObject } from '@/utils/model/json';
import { CREDENTIALS_V1, CREDENTIALS_V2, STATUS_LIST_2021 } from './contexts.ts';

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
  const bytes = Buffer.alloc(LENGTH_BITS / 8);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  const zipped = gzipSync(bytes, { level: 9 });
  zipped[9] = 255;
  return zipped.toString('base64url');
}
