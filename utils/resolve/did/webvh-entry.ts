import { timeOf } from '../../encoding/iso-time';
import { canonicalJson } from '../../encoding/jcs';
import { parseStrict } from '../../encoding/strict-json';
import { valuesOf } from '../../model/claims';
import { isObject, type JsonObject } from '../../model/json';
import { multihashOf } from './webvh-proof';

/** One version in a log, as it is written. `time` is milliseconds since 1970, NaN where it cannot be read; `unsigned` is all but the proofs. */
export type Entry = { versionId: string; time: number; parameters: JsonObject; state: JsonObject; proofs: JsonObject[]; unsigned: JsonObject };

/** Where an entry stands in the log of an identifier: how many are before it, and the last of these; null for the first. */
export type Place = { scid: string; index: number; before: Entry | null };

/** https://identity.foundation/didwebvh/v1.0/#didwebvh-did-method-parameters */
const METHOD = 'did:webvh:1.0';
const PARAMETERS = ['method', 'scid', 'updateKeys', 'nextKeyHashes', 'witness', 'watchers', 'portable', 'deactivated', 'ttl'];

/** The entry that a line of a log is; null where it is none: a member is missing or unknown, or of another kind than it must be. */
export function entryIn(line: string): Entry | null {
  const parsed = parseStrict(line);
  if (!parsed.ok || !isObject(parsed.value)) return null;
  const { proof, ...unsigned } = parsed.value;
  const { versionId, versionTime, parameters, state, ...others } = unsigned;
  const isWhole = typeof versionId === 'string' && typeof versionTime === 'string' && isObject(parameters) && isObject(state);
  if (!isWhole || Object.keys(others).length > 0 || !isWellFormed(parameters)) return null;
  const proofs = proof === undefined ? [] : valuesOf({ proof }, 'proof').filter(isObject);
  return { versionId, time: versionTime.endsWith('Z') ? timeOf(versionTime) : Number.NaN, parameters, state, proofs, unsigned };
}

const isTexts = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';

function isWellFormed(parameters: JsonObject): boolean {
  const { updateKeys, nextKeyHashes, portable, deactivated, witness } = parameters;
  const isKnown = Object.keys(parameters).every((name) => PARAMETERS.includes(name));
  const isWitness = witness === undefined || witness === null || isObject(witness);
  return isKnown && isTexts(updateKeys) && isTexts(nextKeyHashes) && isFlag(portable) && isFlag(deactivated) && isWitness;
}

/** The texts in a list; none where it is no list. */
export const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** Is it of another version of the method? */
export const isOfOtherMethod = ({ parameters: { method } }: Entry): boolean => method !== undefined && method !== METHOD;

/** Does it come after the entry before? The first names the method; each later one is later. A time that cannot be read follows on none. */
export const follows = ({ time, parameters }: Entry, { before }: Place): boolean =>
  before === null ? parameters.method === METHOD && !Number.isNaN(time) : time > before.time;

/**
 * Is its id the hash of what it says, together with the id of the one before? The identifier stands before the first.
 *
 * Source: https://identity.foundation/didwebvh/v1.0/#entry-hash-generation-and-verification
 */
export async function hasItsHash({ versionId, unsigned, parameters }: Entry, { scid, index, before }: Place): Promise<boolean> {
  if (before === null ? parameters.scid !== scid || !(await makes(scid, unsigned)) : parameters.scid !== undefined) return false;
  const text = canonicalJson({ ...unsigned, versionId: before?.versionId ?? scid });
  return text !== null && versionId === `${index + 1}-${await multihashOf(text)}`;
}

/** Is the identifier the hash of the first entry, with a placeholder wherever it stands? https://identity.foundation/didwebvh/v1.0/#verify-scid */
async function makes(scid: string, unsigned: JsonObject): Promise<boolean> {
  const text = canonicalJson({ ...unsigned, versionId: '{SCID}' });
  return text !== null && scid === (await multihashOf(text.replaceAll(scid, '{SCID}')));
}
