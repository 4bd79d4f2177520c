import type { PictureSize } from '../../encoding/picture-size';
import { lookInto } from '../../formats/baked/baked';
import { textInQr } from '../../formats/carriers/qr';
import { problem } from '../../model/result';
import { baked, type Opened } from './at-address';
import { openText, type World } from './text';

/** The most points that a picture may have: those of a photograph. A small file can be made to swell to thousands of times as many. */
const MOST_POINTS = 16_000_000;

/**
 * What a picture holds: an Open Badge that is baked into it, else what a QR code in it says.
 *
 * Fails: `no-code` where none is seen, `other-code` where it says something else than a credential or where one is, `too-large`.
 */
export async function openPicture(bytes: Uint8Array<ArrayBuffer>, { type, width, height }: PictureSize, world: World): Promise<Opened> {
  const look = await lookInto(bytes);
  if (look.kind === 'found') return baked(look.text, world.net, world.choices);
  if (width * height > MOST_POINTS) return problem({ code: 'too-large' });
  const picture = width * height === 0 ? null : await world.draw?.(bytes, type);
  const text = picture ? await textInQr(picture) : null;
  return text === null ? problem({ code: 'no-code' }) : openText(text, world, 'other-code');
}
