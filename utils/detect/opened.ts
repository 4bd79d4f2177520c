import { decoded } from '../encoding/decoded';
import { unbroken } from '../encoding/unbroken';
import { isSample, looksLikeCredential } from './credential-json';
import { isCredentialType } from './media-type';
import { type Carried, isTooLong, type PlaceReader } from './place';
import type { Candidate } from './search';
import { credentialTokens, isCredentialToken } from './token';

/** A candidate with what is really in it: none where a text that looked like it holds no credential. Most tokens on a page are keys to a session, and nobody hears of them. */
export function opened(candidate: Candidate): Candidate[] {
  const { carried, reader, source } = candidate;
  if (reader.opens === undefined || carried.kind !== 'embedded') return [candidate];
  return openers[reader.opens](carried.raw, source).map((raw) => ({ ...candidate, carried: { kind: 'embedded', raw } satisfies Carried }));
}

/** In what must be opened, what is there. */
const openers: Record<NonNullable<PlaceReader['opens']>, (raw: string, source: Element) => string[]> = {
  tokens: credentialTokens,
  block: (raw) => (looksLikeCredential(raw) ? [raw].filter((one) => !isSample(one)) : unbroken(raw).flatMap(credentialTokens)),
  'data-url': (address, source) => heldBy(source, address) ?? [],
};

function heldBy(source: Element, address: string): string[] | null {
  const comma = address.indexOf(',');
  const header = address.slice(0, comma).trim().slice('data:'.length);
  const raw = content(address.slice(comma + 1), /;\s*base64$/i.test(header))?.trim() ?? '';
  if (raw === '' || isTooLong(raw)) return null;
  const declared = isCredentialType(header) || isCredentialType(source.getAttribute('type'));
  return declared || looksLikeCredential(raw) || isCredentialToken(raw) ? [raw] : null;
}

function content(written: string, isBase64: boolean): string | null {
  try {
    const text = decodeURIComponent(written);
    return isBase64 ? decoded(text.replace(/\s/g, '')) : text;
  } catch {
    return null;
  }
}
