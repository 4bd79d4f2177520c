import { parseJson } from '../../encoding/json';
import { looksLikeToken, parseCompact } from '../../formats/jose/compact';
import { openSdJwt } from '../../formats/sd-jwt/open';
import { looksLikeSdJwt } from '../../formats/sd-jwt/parts';
import { isObject, type Json, type JsonObject } from '../../model/json';

/** The JSON in a text; `at` is where it stands in a token, as a JSON pointer, `""` for the whole. */
export type Content = { value: JsonObject | Json[]; at: string };

/** The JSON that a text is or, where it is a token, holds; null where there is none. */
export async function contentOf(text: string): Promise<Content | null> {
  const value = /^[[{]/.test(text) ? parseJson(text) : undefined;
  if (isObject(value) || Array.isArray(value)) return { value, at: '' };
  const payload = await payloadOf(text);
  if (payload === null) return null;
  if (isObject(payload.vp)) return { value: payload.vp, at: '/vp' };
  return isObject(payload.vc) ? { value: payload.vc, at: '/vc' } : { value: payload, at: '' };
}

async function payloadOf(text: string): Promise<JsonObject | null> {
  if (looksLikeSdJwt(text)) {
    const sdJwt = await openSdJwt(text);
    return sdJwt.ok ? sdJwt.value.disclosed.claims : null;
  }
  const compact = looksLikeToken(text) ? parseCompact(text) : null;
  return compact?.ok ? compact.value.payload : null;
}
