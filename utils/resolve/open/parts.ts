import { isPresentation } from '../../formats/presentation/recognise';
import { effortOf } from '../../formats/table';
import { VCDM_2 } from '../../formats/vcdm';
import { valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { contentOf } from './content';
import { envelopedIn, isEnvelope } from './envelope';
import { type Inner, innerOf } from './inner';
import { type Part, partAt, textOfMember, wholeOf } from './part';

/** The most credentials that one text may hold, and how deep they may stand in each other. */
const MAX_PARTS = 50;
const MAX_DEPTH = 4;
/** How long the slow proofs of one text may take together, in fiftieths of a second: six of credentials with forty statements each. */
const MAX_EFFORT = 400;

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
  const parts = await opened(whole, 0);
  return parts.length <= 1 ? [parts[0] ?? whole] : together(parts);
}

/** What stood together, no more than one text may hold. Each is told how many there are. One whose proofs take longer than what the text has left is marked, and those after it that fit are not. */
export function together(all: readonly Part[]): Part[] {
  const parts = all.slice(0, MAX_PARTS);
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
  if (isGraph(value)) return allOpened(inGraph(value, part), depth);
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

const membersOf = (values: Json[], part: Part): Part[] =>
  values.flatMap((member, index) => {
    const raw = textOfMember(member);
    return raw === null ? [] : [{ ...part, part: `${part.part}/${index}`, raw }];
  });

/** Nothing but a list of other things, as pages write it for search engines: it has no type and no proof of its own. https://www.w3.org/TR/json-ld11/#named-graphs */
const isGraph = (value: JsonObject): boolean =>
  Array.isArray(value['@graph']) && Object.keys(value).every((name) => ['@context', '@graph', '@id', 'id'].includes(name));

const inGraph = (value: JsonObject, part: Part): Part[] =>
  valuesOf(value, '@graph').map((member, index) => partAt({ value: member, part: `${part.part}/@graph/${index}`, role: 'credential' }, part, value));

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
