import { fromBase64url, fromUtf8 } from '../../encoding/bytes';
import { parseStrict } from '../../encoding/strict-json';
import { isObject, type JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';

/** A token taken apart: its header and payload as signed. `token` is the text whose signature will be checked. */
export type Compact = { token: string; header: JsonObject; payload: JsonObject };

/** A text that wants to be a token: base64url segments with dots, the first of which is a JSON object with `alg` or `typ`. */
export const looksLikeToken = (raw: string): boolean => {
  const text = raw.trim();
  if (!/^[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]*){1,9}$/.test(text)) return false;
  const header = segment(text.split('.')[0]);
  return typeof header?.alg === 'string' || typeof header?.typ === 'string';
};

/**
 * The parts of a compact JWS, before anything in it is believed.
 *
 * Fails:  `malformed` unless there are exactly three segments that hold JSON objects; `critical-header` when the header demands something that we do not
 *         understand (`crit`) or changes what is signed (`b64`).
 * Source: https://www.rfc-editor.org/rfc/rfc7515#section-5.2, #section-4.1.11; https://www.rfc-editor.org/rfc/rfc7797#section-3
 */
export function parseCompact(raw: string): Result<Compact, 'malformed' | 'critical-header'> {
  const token = raw.trim();
  const segments = token.split('.');
  const header = segment(segments[0]);
  const payload = segment(segments[1]);
  if (segments.length !== 3 || header === null) return problem('malformed');
  if ('crit' in header || ('b64' in header && header.b64 !== true)) return problem('critical-header');
  return payload === null ? problem('malformed') : ok({ token, header, payload });
}

function segment(text: string | undefined): JsonObject | null {
  const bytes = fromBase64url(text ?? '');
  const json = bytes === null ? null : fromUtf8(bytes);
  const value = json === null ? null : parseStrict(json);
  return value?.ok && isObject(value.value) ? value.value : null;
}
