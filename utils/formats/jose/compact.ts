import { textFromBase64url } from '../../encoding/bytes';
import { remembered } from '../../encoding/remembered';
import { parseStrict } from '../../encoding/strict-json';
import { textOf, valuesOf } from '../../model/claims';
import type { ReadProblem } from '../../model/credential';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';

/** A token taken apart: its header and payload as signed. `token` is the text whose signature will be checked. */
export type Compact = { token: string; header: JsonObject; payload: JsonObject };

/** A text that wants to be a token: base64url segments with dots, the first of which is a JSON object with `alg` or `typ`. */
export const looksLikeToken: (raw: string) => boolean = remembered(16, (raw) => {
  const text = raw.trim();
  if (!/^[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]*){1,9}$/.test(text)) return false;
  const header = headerOf(text);
  return typeof header?.alg === 'string' || typeof header?.typ === 'string';
});

/** The header of what may be a token; null where it has none. Nothing in it may be believed. */
export function headerOf(token: string): JsonObject | null {
  const header = headerIn(token.slice(0, Math.max(0, token.indexOf('.'))));
  return header.ok ? header.value : null;
}

/**
 * The parts of a compact JWS, before anything in it is believed. One form after the other looks into a token: the last ones are at hand.
 *
 * Fails:  `malformed` unless there are exactly three segments that hold JSON objects; `too-complex` for an object that is one, and too much;
 *         `critical-header` when the header demands something that we do not understand (`crit`) or changes what is signed (`b64`);
 *         `proof-not-supported` for a compressed payload (`zip`); `not-a-credential` for what is encrypted (`enc`), so that nobody here knows what it is.
 * Source: https://www.rfc-editor.org/rfc/rfc7515#section-5.2, #section-4.1.11; https://www.rfc-editor.org/rfc/rfc7797#section-3;
 *         https://www.rfc-editor.org/rfc/rfc7516#section-9
 */
export const parseCompact: (raw: string) => Result<Compact, ReadProblem> = remembered(16, (raw) => {
  const token = raw.trim();
  const segments = token.split('.');
  const header = headerIn(segments[0] ?? '');
  const payload = decoded(segments[1]);
  if (!header.ok) return header;
  if (segments.length === 5 && typeof header.value.enc === 'string') return problem('not-a-credential');
  if (segments.length !== 3) return problem('malformed');
  if ('crit' in header.value || ('b64' in header.value && header.value.b64 !== true)) return problem('critical-header');
  if (!payload.ok) return 'zip' in header.value ? problem('proof-not-supported') : payload;
  return ok({ token, header: header.value, payload: payload.value });
});

/** Types of tokens that are something else, whatever stands in them: presentations, key bindings, status lists. */
const OTHER_TYPES = /^(application\/)?(vp|kb|statuslist|openid4vci-proof|entity-statement|vp-ld|dpop|at)\+/i;

/** Does the token say that it is something else than a credential? https://www.rfc-editor.org/rfc/rfc8725#section-3.11 */
export const isOfOtherType = (header: JsonObject): boolean => OTHER_TYPES.test(textOf(header, 'typ') ?? '');

/**
 * Status entries that stand in the token itself, beside the credential: one for each way that `status` names. A place in a Token Status List is an entry of
 * the type `TokenStatusList` with `idx` and `uri`; any other way is one of no known type, and so is said to be unchecked. An entry that says its own type
 * is taken as it is.
 * Source: https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/ (Referenced Token)
 */
export const statusOf = (payload: JsonObject): Json[] =>
  valuesOf(payload, 'status')
    .filter(isObject)
    .flatMap((status) => {
      const ways = Object.entries(status);
      return typeof status.type === 'string' || ways.length === 0 ? [status] : ways.map(([way, value]) => entryOf(way, value));
    });

const entryOf = (way: string, value: Json): Json =>
  way === 'status_list' ? { ...(isObject(value) && value), type: 'TokenStatusList' } : { [way]: value, type: '' };

/** The tokens of one issuer often have one header. */
const headerIn = remembered(16, decoded);

function decoded(text = ''): Result<JsonObject, 'malformed' | 'too-complex'> {
  const json = textFromBase64url(text);
  const value = json === null ? null : parseStrict(json);
  if (value?.ok) return isObject(value.value) ? ok(value.value) : problem('malformed');
  return problem(value?.problem === 'too-complex' ? 'too-complex' : 'malformed');
}
