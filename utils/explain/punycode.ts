const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const LARGEST = 0x10ffff;

/**
 * The letters behind one label of a domain name, without its `xn--`; null for what is not put together so.
 * Source: https://www.rfc-editor.org/rfc/rfc3492#section-6.2
 */
export function fromPunycode(label: string): string | null {
  const cut = label.lastIndexOf('-');
  const letters = Array.from(label.slice(0, Math.max(cut, 0)), (letter) => letter.codePointAt(0) ?? 0);
  const digits = label.slice(cut + 1);
  let [code, place, bias] = [128, 0, 72];
  for (let at = 0; at < digits.length; ) {
    const before = place;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(digits.charCodeAt(at++));
      if (digit === null) return null;
      place += digit * weight;
      if (place > Number.MAX_SAFE_INTEGER / BASE) return null;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = letters.length + 1;
    bias = adapted(place - before, length, before === 0);
    code += Math.floor(place / length);
    place %= length;
    if (code > LARGEST || (code >= 0xd800 && code <= 0xdfff)) return null;
    letters.splice(place++, 0, code);
  }
  return String.fromCodePoint(...letters);
}

/** `a` to `z` are 0 to 25, `0` to `9` are 26 to 35. */
function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 22;
  return null;
}

/** https://www.rfc-editor.org/rfc/rfc3492#section-6.1 */
function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}
