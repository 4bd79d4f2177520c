import { parseStrict } from '../../encoding/strict-json';
import { textOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { Answers } from '../../model/net';
import type { Outcome, UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import { spellingsOf } from './spelling';

/** Why a part of a badge is not there: its address has not been asked yet, or what must be said instead. */
export type Missing = { ask: string } | { outcome: Outcome };
/** A part of a badge, or why it is not there. */
export type Found<Value> = Result<Value, Missing>;
/** A document, and the address where its server gave it. */
export type Served = { url: URL; node: JsonObject };

/** What could not be found out, and the address on which it depends. */
export const unknown = (code: UnknownCode, url?: string): { ok: false; problem: Missing } =>
  problem({ outcome: { kind: 'unknown', code, ...(url !== undefined && { url }) } });

/** An https address without a fragment, as the URL standard writes it, in the one spelling that is asked where it has several; null for any other text. */
export function addressOf(text: string | null): URL | null {
  const url = text?.startsWith('https://') && URL.canParse(text) ? new URL(text) : null;
  return url === null || url.hash !== '' || url.username !== '' || url.password !== '' ? null : spellingsOf(url)[0];
}

/**
 * The document of one of the given types that an address gave, believed to be its own: it has the address as its id.
 *
 * Shape: JSON by its media type too, since a host where anybody may put a text is not thereby a host that answers for it.
 * Fails: `refused-by-us` for what is no https address; the network's problem; `wrong-content`; `id-differs`; `context-unknown`.
 */
export function documentAt(address: string | null, types: readonly string[], answers: Answers): Found<Served> {
  const url = addressOf(address);
  if (url === null) return unknown('refused-by-us', address ?? undefined);
  const { href } = url;
  const answer = answers(href);
  if (answer === undefined) return problem({ ask: href });
  if (!answer.ok) return unknown(answer.problem, href);

  const node = MEDIA_TYPE.test(answer.contentType) ? objectIn(answer.body) : null;
  if (node === null || !types.some((type) => isOfType(node, type))) return unknown('wrong-content', href);
  if (addressOf(textOf(node, 'id'))?.href !== href) return unknown('id-differs', href);
  return hasPlainContext(node) ? ok({ url, node }) : unknown('context-unknown', href);
}

const MEDIA_TYPE = /^application\/([\w.-]+\+)?json$/;

/** The object that a JSON text is, where every reader reads the same; null for anything else. */
export function objectIn(text: string): JsonObject | null {
  const parsed = parseStrict(text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}

/** Does it say that it is of this type? */
export const isOfType = (node: JsonObject, type: string): boolean => valuesOf(node, 'type').includes(type);

/** The context of Open Badges 2.0. https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#jsonldIntro */
const CONTEXTS: readonly Json[] = ['https://w3id.org/openbadges/v2', 'https://openbadgespec.org/v2/context.json'];

/** Does it name the context of Open Badges 2.0, whatever stands beside it? */
export const namesContext = (node: JsonObject): boolean => valuesOf(node, '@context').some((context) => CONTEXTS.includes(context));

/**
 * Can it be read by its standard terms? It names the context, and defines no terms of its own anywhere inside: those could give the standard terms other
 * meanings.
 */
export const hasPlainContext = (node: JsonObject): boolean => namesContext(node) && !bringsTerms(node);

/** Nothing here is nested deeply: the parser has seen to that. */
function bringsTerms(value: Json): boolean {
  if (Array.isArray(value)) return value.some(bringsTerms);
  if (!isObject(value)) return false;
  return valuesOf(value, '@context').some((context) => typeof context !== 'string') || Object.values(value).some(bringsTerms);
}
