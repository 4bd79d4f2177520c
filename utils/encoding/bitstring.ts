/**
 * The number that stands at `index` in a list of numbers of `size` bits each, the leftmost bit first; null when it is outside the list.
 *
 * Shape:  `size` is 1 to 8.
 * Source: https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding
 */
export function numberAt(bytes: Uint8Array, index: number, size: number): number | null {
  if (isOutside(bytes, index, size)) return null;
  const start = index * size;
  let value = 0;
  for (let bit = start; bit < start + size; bit += 1) {
    value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  }
  return value;
}

/**
 * The same where the first number stands in the lowest bits of the first byte.
 *
 * Shape:  `size` is 1, 2, 4 or 8: no number reaches over two bytes.
 * Source: https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ section 4.1
 */
export function numberAtFromLowest(bytes: Uint8Array, index: number, size: number): number | null {
  if (isOutside(bytes, index, size)) return null;
  const start = index * size;
  return ((bytes[start >> 3] ?? 0) >> (start & 7)) & ((1 << size) - 1);
}

function isOutside(bytes: Uint8Array, index: number, size: number): boolean {
  const start = index * size;
  return !Number.isSafeInteger(start) || start < 0 || start + size > bytes.length * 8;
}
