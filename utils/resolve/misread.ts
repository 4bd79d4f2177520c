/**
 * The encodings that browsers take for a text of which nobody said how it is written, in the languages of Europe: the western one nearly everywhere.
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding, its last step.
 */
const TAKEN = ['windows-1252', 'windows-1250', 'iso-8859-2', 'windows-1257', 'windows-1251', 'iso-8859-7', 'windows-1254'] as const;

/**
 * What was written, where a text in UTF-8 was read in another encoding ("GrÃ¶n" is "Grön"): nearly always none, else one, seldom two. JSON is in UTF-8 wherever it
 * stands (https://www.rfc-editor.org/rfc/rfc8259#section-8.1), and a browser that shows it as plain text may not know.
 */
export function* writtenInUtf8(text: string): Generator<string> {
  if (!/[\u0080-\uffff]/.test(text)) return;
  const found = new Set([text]);
  for (const encoding of TAKEN) {
    const written = readAgain(text, encoding);
    if (written === null || found.has(written)) continue;
    found.add(written);
    yield written;
  }
}

function readAgain(text: string, encoding: string): string | null {
  const bytes = bytesIn(text, byteOf(encoding));
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function bytesIn(text: string, bytes: ReadonlyMap<string, number>): Uint8Array<ArrayBuffer> | null {
  const all = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = bytes.get(text.charAt(at));
    if (byte === undefined) return null;
    all[at] = byte;
  }
  return all;
}

/** Which byte each character of an encoding of one byte is; one that stands for nothing is left out. */
function byteOf(encoding: string): ReadonlyMap<string, number> {
  const characters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return new Map([...characters].flatMap((character, byte) => (character === '\ufffd' ? [] : [[character, byte] as const])));
}
