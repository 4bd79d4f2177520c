import { fromBase64url, textFromBase64url } from '../../encoding/bytes';
import { parseStrict } from '../../encoding/strict-json';
import type { ReadProblem } from '../../model/credential';
import { isObject, type JsonObject } from '../../model/json';
import { ok, problem, type Result } from '../../model/result';

/**
 * One seal: its protected header, what its signature covers, and the signature in base64url. What stands in an unprotected header is signed by nobody: it is
 * only looked at for names that may not be there.
 */
export type Seal = { header: JsonObject; data: Uint8Array<ArrayBuffer>; signature: string };

/** What was sealed, as text (null: it stands elsewhere), and the seals on it. */
export type Envelope = { content: string | null; seals: Seal[] };

/** Seals beyond this number are not looked at: nothing honest has them. */
const MAX_SEALS = 8;

/**
 * A JWS taken apart, whichever way it is written: JSON with many signatures or with one, or compact.
 *
 * Fails:  `malformed` where the form is not that of a JWS: a name that stands in both headers, seals that do not agree on how the content is encoded;
 *         `too-complex` beyond 8 seals.
 * Source: https://www.rfc-editor.org/rfc/rfc7515#section-7, https://www.rfc-editor.org/rfc/rfc7797#section-3
 */
export function openEnvelope(raw: string): Result<Envelope, ReadProblem> {
  const text = raw.trim();
  if (!text.startsWith('{')) return openCompact(text);
  const parsed = parseStrict(text);
  if (!parsed.ok) return problem(parsed.problem === 'too-complex' ? 'too-complex' : 'malformed');
  if (!isObject(parsed.value)) return problem('malformed');

  const { payload, signatures, ...single } = parsed.value;
  if (payload !== undefined && typeof payload !== 'string') return problem('malformed');
  if (signatures !== undefined && (!Array.isArray(signatures) || 'signature' in single || 'protected' in single)) return problem('malformed');
  const given = signatures ?? [single];
  if (given.length > MAX_SEALS) return problem('too-complex');
  return enveloped(payload ?? '', given.map(partsOf));
}

function openCompact(text: string): Result<Envelope, ReadProblem> {
  const [protectedPart = '', payload = '', signature = '', ...more] = text.split('.');
  if (more.length > 0) return problem('malformed');
  return enveloped(payload, [{ protectedPart, unprotected: {}, signature }]);
}

type Parts = { protectedPart: string; unprotected: JsonObject; signature: string };

function partsOf(given: unknown): Parts | null {
  if (!isObject(given)) return null;
  const { protected: protectedPart, header = {}, signature } = given;
  return typeof protectedPart === 'string' && typeof signature === 'string' && isObject(header)
    ? { protectedPart, unprotected: header, signature }
    : null;
}

function enveloped(payload: string, parts: readonly (Parts | null)[]): Result<Envelope, ReadProblem> {
  const seals = parts.map((part) => (part === null ? null : sealOf(part, payload)));
  const sound = seals.filter((seal) => seal !== null);
  const [first] = sound;
  if (first === undefined || sound.length < seals.length) return problem('malformed');

  const isPlain = first.header.b64 === false;
  if (sound.some(({ header }) => (header.b64 === false) !== isPlain)) return problem('malformed');
  if (payload === '') return ok({ content: null, seals: sound });
  const content = isPlain ? payload : textFromBase64url(payload);
  // Half of a surrogate pair has no bytes of its own: other signs could be put in the place of what was sealed.
  return content?.isWellFormed() ? ok({ content, seals: sound }) : problem('malformed');
}

/** Names whose place is the protected header. https://www.rfc-editor.org/rfc/rfc7515#section-4.1.11, https://www.rfc-editor.org/rfc/rfc7797#section-3 */
const PROTECTED_ONLY = ['crit', 'b64', 'alg'];

function sealOf({ protectedPart, unprotected, signature }: Parts, payload: string): Seal | null {
  const json = textFromBase64url(protectedPart);
  const header = json === null ? null : parseStrict(json);
  if (!header?.ok || !isObject(header.value) || fromBase64url(signature) === null) return null;
  const names = Object.keys(header.value);
  if (Object.keys(unprotected).some((name) => names.includes(name) || PROTECTED_ONLY.includes(name))) return null;
  return { header: header.value, data: new TextEncoder().encode(`${protectedPart}.${payload}`), signature };
}
