import type { Picture } from '../../model/picture';

/** How long is looked for a code that is hard to see, in milliseconds, beside what one look through all points takes. */
const LONGER = 300;

/**
 * The text of a QR code in a picture; null where none is seen. The reader is loaded when the first picture comes.
 *
 * Source: ISO/IEC 18004:2024
 */
export async function textInQr(picture: Picture): Promise<string | null> {
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(picture, { format: 'RGBA', timeLimit: LONGER });
  } catch {
    return null;
  }
}
