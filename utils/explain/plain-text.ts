/** Characters that turn the writing direction, are not seen, or steer a terminal: an attacker's way of making a text read otherwise than it was signed. */
const UNSEEN = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const LONGEST = 200; // characters

/** Somebody else's text as one line that can stand in a sentence: no control or direction characters, no line breaks, at most `longest` characters. */
export function plainText(text: string, longest = LONGEST): string {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** A long identifier with its middle left out, so that both ends can be compared: "did:key:z6Mkf…2QxW". */
export function shortId(id: string, longest = 40): string {
  const line = plainText(id, 500);
  return line.length <= longest ? line : `${line.slice(0, longest - 9)}…${line.slice(-8)}`;
}
