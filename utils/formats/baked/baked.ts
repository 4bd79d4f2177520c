import { isPng } from '../../encoding/png';
import { bakedInPart, bakedInPng } from './png';
import { bakedInSvg, isSvg, speaksOfBadges } from './svg';

/**
 * What the beginning of an image tells: the badge's text, or where to look on if there is more of the image: right after, or at its end, where many writers
 * put it.
 */
export type Look = { kind: 'found'; text: string } | { kind: 'cut'; on: 'after' | 'at-end' } | { kind: 'nothing' };

/**
 * Looks for an Open Badge in an image, or in its beginning. Only PNG and SVG can hold one; a photograph with words in it is a photograph.
 *
 * Source: https://www.imsglobal.org/spec/ob/v3p0/#baking
 */
export async function lookInto(beginning: Uint8Array<ArrayBuffer>): Promise<Look> {
  if (!isPng(beginning)) return lookIntoText(beginning);
  const { text, cutIn } = await bakedInPng(beginning);
  if (text !== null) return { kind: 'found', text };
  return cutIn === null ? NOTHING : { kind: 'cut', on: cutIn === 'text' ? 'after' : 'at-end' };
}

/** The badge in a part of an image that begins anywhere in it; null where there is none. */
export const lookIntoPart = (part: Uint8Array<ArrayBuffer>): Promise<string | null> => bakedInPart(part);

function lookIntoText(beginning: Uint8Array): Look {
  const written = beginningOfText(beginning);
  if (written === null || !/^\s*</.test(written) || !isSvg(written)) return NOTHING;
  const text = bakedInSvg(written);
  if (text !== null) return { kind: 'found', text };
  return speaksOfBadges(written) ? { kind: 'cut', on: 'after' } : NOTHING;
}

const NOTHING: Look = { kind: 'nothing' };

/** UTF-8, whose last letter may be cut in two; null for other bytes. */
function beginningOfText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
