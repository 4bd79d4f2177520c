/**
 * The number that stands at `index` in a list of numbers of `size` bits each, the leftmost bit first; null when it is outside the list.
 *
 * Shape:  `size` is 1 to 8.
 * Source: https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding
 */
export function numberAt(bytes: Uint8Array, index: number, size: number): number | null {
  const start = index * size;
  if (!Number.isSafeInteger(start) || start < 0 || start + size > bytes.length * 8) return null;

  let value = 0;
  for (let bit = start; bit < start + size; bit += 1) {
    value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  }
  return value;
}
