/** The longest credential that is looked for in an image, in bytes. */
export const LONGEST = 256 * 1024;

/**
 * What stands in an image in a badge's place, where it is something that can be followed: JSON, a token, or an address. Which version of Open Badges it is, the
 * content says, and never the place: there are writers of 3.0 who use the words of 2.0.
 */
export function bakedText(text: string): string | null {
  const written = text.trim();
  const isOne = written.startsWith('{') || /^ey[\w-]+\.[\w-]+\./.test(written) || isAddress(written);
  return isOne && written.length <= LONGEST ? written : null;
}

/** Is it the address of a badge, and nothing else? */
export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text) && text.length <= LONGEST_ADDRESS && URL.canParse(text);
const LONGEST_ADDRESS = 2048; // characters

/** The text whose UTF-8 bytes these are; null where they are not. */
export function utf8In(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
