import { decoded } from '../encoding/decoded';
import { TOKEN_START } from '../encoding/token-start';
import { isObject, type JsonObject } from '../model/json';
import { isSample } from './credential-json';

/**
 * A JWT, an SD-JWT with its disclosures, or one with key binding. What has too many parts is taken whole: it is no token, and its first three are not
 * another one. Every part has a longest length and nothing may stand before the start, so the time
 * is linear in the text: 1 MB made to hurt takes some milliseconds.
 * Source: https://www.rfc-editor.org/rfc/rfc9901#section-4
 */
const TOKEN = new RegExp(
  String.raw`(?<![\w.~-])(?:${TOKEN_START})[\w-]{10,32768}\.[\w-]{10,200000}\.[\w-]{40,1024}(?:~[\w-]{0,65536}){0,256}(?:\.[\w-]{10,4096}){0,3}`,
  'g',
);

const CREDENTIAL_TYPE = /^(?:application\/)?(?:jwt|(?:v[cp]|dc)\+[a-z+-]*jwt)$/i;
const MOST_TOKENS = 50; // in one text

/**
 * The tokens in a text that look like credentials. On a page where one is logged in most tokens are keys to the session: they are passed over here and
 * nobody hears of them. What says in its header that it is something else is not read further.
 */
export function credentialTokens(text: string): string[] {
  const found: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (isCredentialToken(token)) found.push(token);
    if (found.length === MOST_TOKENS) break;
  }
  return found;
}

/** Is this one token, and does it look like a credential or a presentation? Told by the header's `typ`, then by the names in its payload. */
export function isCredentialToken(token: string): boolean {
  const [header = '', payload = ''] = token.split('~', 1)[0]?.split('.') ?? [];
  const type = parsed(header)?.typ ?? 'JWT';
  if (typeof type !== 'string' || !CREDENTIAL_TYPE.test(type)) return false;
  const text = decoded(payload);
  const claims = text === null || isSample(text) ? null : asObject(text);
  return claims !== null && isCredentialPayload(claims);
}

function isCredentialPayload(claims: JsonObject): boolean {
  if (isObject(claims.vc) || isObject(claims.vp) || typeof claims.vct === 'string') return true;
  if ('@context' in claims && ('type' in claims || '@type' in claims)) return true;
  return 'badge' in claims && 'recipient' in claims; // Open Badges 2.0, signed
}

function parsed(part: string): JsonObject | null {
  const text = decoded(part);
  return text === null ? null : asObject(text);
}

function asObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
