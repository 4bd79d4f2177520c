import { inflate } from '../../encoding/inflate';
import { findInPng, type PngText, type PngWalk, walkPng } from '../../encoding/png';
import { bakedText, LONGEST, utf8In } from './text';

/** The keywords of Open Badges, and whether a text under it may be compressed: 3.0 forbids it. */
const KEYWORDS: Record<string, { compressed: boolean }> = { openbadgecredential: { compressed: false }, openbadges: { compressed: true } };

/** With its keyword, language and the rest, a little more than the text itself. */
const LONGEST_CHUNK = LONGEST + 1024;

/**
 * The first badge in the beginning of a PNG, and where the bytes end, as `walkPng` says it.
 *
 * Source: https://www.imsglobal.org/spec/ob/v3p0/#png, https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/baking/index.html
 */
export async function bakedInPng(bytes: Uint8Array<ArrayBuffer>): Promise<{ text: string | null; cutIn: PngWalk['cutIn'] }> {
  const { texts, cutIn } = walkPng(bytes, LONGEST_CHUNK);
  return { text: await firstIn(texts), cutIn };
}

/** The first badge in a part of a PNG that begins anywhere. */
export const bakedInPart = (bytes: Uint8Array<ArrayBuffer>): Promise<string | null> => firstIn(findInPng(bytes, 'openbadge', LONGEST_CHUNK));

async function firstIn(texts: readonly PngText[]): Promise<string | null> {
  let inflated = 0;
  for (const text of texts) {
    const rule = Object.hasOwn(KEYWORDS, text.keyword) ? KEYWORDS[text.keyword] : undefined;
    if (rule === undefined || (text.compressed && !rule.compressed)) continue;
    if (text.compressed && ++inflated > MAX_INFLATED) continue;
    const written = await writtenIn(text);
    const baked = written === null ? null : bakedText(written);
    if (baked !== null) return baked;
  }
  return null;
}

/** So many texts of one image are inflated: each can swell to the limit. */
const MAX_INFLATED = 2;

/** An older badge's address stands in `tEXt`, where every byte is a letter; addresses and tokens are the same in both alphabets. */
async function writtenIn({ bytes, compressed }: PngText): Promise<string | null> {
  if (!compressed) return utf8In(bytes);
  const inflated = await inflate(bytes, LONGEST, 'deflate');
  return inflated.ok ? utf8In(inflated.value) : null;
}
