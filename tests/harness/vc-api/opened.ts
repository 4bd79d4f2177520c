import { looksLikeToken, parseCompact } from '@/utils/formats/jose/compact';
import { openSdJwt } from '@/utils/formats/sd-jwt/open';
import { looksLikeSdJwt } from '@/utils/formats/sd-jwt/parts';
import { isObject, type JsonObject } from '@/utils/model/json';
import { envelopedIn, isEnvelope } from '@/utils/resolve/open/envelope';

/** What was given: the text under check, the token that it is or holds (null for JSON), and the JSON that it says (null where none can be read). */
export type Opened = { raw: string; token: string | null; document: JsonObject | null };

/** Opens a document, a token or an envelope of one. */
export async function opened(given: string | JsonObject): Promise<Opened> {
  const token = tokenIn(given);
  if (token !== null) return { raw: token, token, document: await payloadOf(token) };
  return { raw: JSON.stringify(given), token, document: isObject(given) ? given : null };
}

function tokenIn(given: string | JsonObject): string | null {
  if (typeof given === 'string') return given;
  return isEnvelope(given) ? envelopedIn(given) : null;
}

async function payloadOf(text: string): Promise<JsonObject | null> {
  if (looksLikeSdJwt(text)) {
    const sdJwt = await openSdJwt(text);
    return sdJwt.ok ? sdJwt.value.disclosed.claims : null;
  }
  const compact = looksLikeToken(text) ? parseCompact(text) : null;
  if (!compact?.ok) return null;
  const { payload } = compact.value;
  if (isObject(payload.vp)) return payload.vp;
  return isObject(payload.vc) ? withRegistered(payload, payload.vc) : payload;
}

/** In 1.1 registered claims may stand for properties. https://www.w3.org/TR/vc-data-model/#jwt-encoding */
const withRegistered = ({ iss, nbf }: JsonObject, vc: JsonObject): JsonObject => ({
  ...(typeof iss === 'string' && { issuer: iss }),
  ...(typeof nbf === 'number' && { issuanceDate: new Date(nbf * 1000).toISOString() }),
  ...vc,
});
