import { parseJson } from '../../encoding/json';
import { looksLikeToken, parseCompact } from '../../formats/jose/compact';
import { isPresentation } from '../../formats/presentation/recognise';
import { openSdJwt } from '../../formats/sd-jwt/open';
import { looksLikeSdJwt } from '../../formats/sd-jwt/parts';
import { effortOf } from '../../formats/table';
import { VCDM_2 } from '../../formats/vcdm';
import { valuesOf } from '../../model/claims';
import type { Role } from '../../model/examination';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { envelopedIn, isEnvelope, isSecured } from './envelope';
import { type Inner, innerOf } from './inner';

/** The most credentials that one text may hold, and how deep they may stand in each other. */
const MAX_PARTS = 50;
const MAX_DEPTH = 4;
/** How long the slow proofs of one text may take together, in fiftieths of a second: six of credentials with forty statements each. */
const MAX_EFFORT = 400;

/**
 * One credential's raw text, and where in the whole it stood.
 *
 * Shape: `part` is a JSON pointer, `""` for the whole. `role` says what it is there for; `of` is the part of the credential that it stands in, null where
 *        it stands in none. `presentation` is the raw text of the presentation that it was handed over in. `inherits`: it has no `@context` of its own,
 *        and was given its surrounding's. `enveloped`: it was called a credential in an envelope, whatever is in it. `among` is how many there are in the whole;
 *        `isTooMuch`: those before it take so long to check that it is left.
 */
export type Part = {
  part: string;
  raw: string;
  role: Role;
  of: string | null;
  presentation: string | null;
  inherits: boolean;
  enveloped: boolean;
  among: number;
  isTooMuch: boolean;
};

/** A text that stands in nothing. */
export const wholeOf = (raw: string): Part => ({
  part: '',
  raw,
  role: 'credential',
  of: null,
  presentation: null,
  inherits: false,
  enveloped: false,
  among: 1,
  isTooMuch: false,
});

/**
 * The credentials in a text, each to be looked at by itself: those of an array, of a presentation, and the signed ones that stand in another (members of a
 * Comprehensive Learner Record, endorsements). The one that others stand in comes first. Never none: a text that holds nothing is one part.
 *
 * They are read from the JSON as it stands, which may not be what the surrounding one signed: so nothing is said of its word for them.
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials, https://www.imsglobal.org/spec/clr/v2p0/#clrsubject,
 *         https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential
 */
export async function partsOf(raw: string): Promise<Part[]> {
  const whole = wholeOf(raw);
  const parts = (await opened(whole, 0)).slice(0, MAX_PARTS);
  return parts.length <= 1 ? [parts[0] ?? whole] : withinEffort(parts);
}

/** Each is told how many there are. One whose proofs take longer than what the text has left is marked, and those after it that fit are not. */
function withinEffort(parts: readonly Part[]): Part[] {
  let left = MAX_EFFORT;
  return parts.map((part) => {
    const effort = effortOf(part.raw);
    const isTooMuch = effort > left;
    if (!isTooMuch) left -= effort;
    return { ...part, among: parts.length, isTooMuch };
  });
}

async function opened(part: Part, depth: number): Promise<Part[]> {
  if (depth > MAX_DEPTH) return [];
  const content = await contentOf(part.raw);
  if (content === null) return [part];
  const { value, at } = content;
  if (Array.isArray(value)) return allOpened(membersOf(value, part), depth);
  const pointer = part.part + at;
  if (isEnvelope(value)) return inEnvelope(value, part, depth);
  if (isPresentation(value)) return allOpened(presentedIn(value, { ...part, part: pointer }), depth);

  const inner = innerOf(value, pointer).map((found) => partAt(found, { ...part, of: part.part, presentation: null }, value));
  return [part, ...(await allOpened(inner, depth))];
}

/** Each envelope is shorter than what it stands in, so that they end by themselves. What cannot be taken out is still called a credential. */
function inEnvelope(value: JsonObject, part: Part, depth: number): Promise<Part[]> | Part[] {
  const enveloped = envelopedIn(value);
  const marked = { ...part, enveloped: true, inherits: false };
  return enveloped === null ? [marked] : opened({ ...marked, raw: enveloped }, depth);
}

const allOpened = async (parts: readonly Part[], depth: number): Promise<Part[]> =>
  (await Promise.all(parts.slice(0, MAX_PARTS).map((part) => opened(part, depth + 1)))).flat();

type Content = { value: JsonObject | Json[]; at: string };

/** The JSON that a text is or, where it is a token, holds, and where in the token it stands; null where there is none. */
async function contentOf(text: string): Promise<Content | null> {
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

const membersOf = (values: Json[], part: Part): Part[] =>
  values.flatMap((member, index) => {
    const raw = textOfMember(member);
    return raw === null ? [] : [{ ...part, part: `${part.part}/${index}`, raw }];
  });

/** A presentation says nothing about the credentials in it: each is looked at alone. In the data model 2.0 a bare text is none. */
function presentedIn(value: JsonObject, part: Part): Part[] {
  const inside = Object.hasOwn(value, 'verifiableCredential') ? value.verifiableCredential : undefined;
  if (inside === undefined) return [];
  const isOf2 = valuesOf(value, '@context')[0] === VCDM_2;
  const pointer = `${part.part}/verifiableCredential`;
  const members: Inner[] = Array.isArray(inside)
    ? inside.map((member, index) => ({ value: member, part: `${pointer}/${index}`, role: 'credential' }))
    : [{ value: inside, part: pointer, role: 'credential' }];
  return members
    .filter((member) => isObject(member.value) || (typeof member.value === 'string' && !isOf2))
    .map((member) => partAt(member, { ...part, presentation: part.raw }, value));
}

/** What stands inside something, as a text of its own. JSON without a `@context` has its surrounding's, as JSON-LD reads it. */
function partAt(found: Inner, around: Part, surrounding: JsonObject): Part {
  const { value, part, role } = found;
  const inherits = isObject(value) && !Object.hasOwn(value, '@context') && surrounding['@context'] !== undefined;
  const complete = inherits ? { '@context': surrounding['@context'] ?? null, ...value } : value;
  return { ...around, part, role, raw: textOfMember(complete) ?? '', inherits: inherits && isSecured(value), enveloped: false };
}

/** The value as text again; null for one that is none, or nests so deeply that it cannot be written (the parser goes deeper than the writer). */
function textOfMember(value: Json): string | null {
  if (typeof value === 'string') return value.trim();
  if (!isObject(value)) return null;
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}
