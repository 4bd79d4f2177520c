import { timeOf } from '../../encoding/iso-time';
import { canonicalJson } from '../../encoding/jcs';
import { recent } from '../../encoding/recent';
import { parseStrict } from '../../encoding/strict-json';
import { textOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import { multihashOf, signerOf } from './webvh-proof';

/** More versions than these are not looked at. */
const MAX_ENTRIES = 500;
/** How far a server's clock may be ahead of ours, in milliseconds. */
const CLOCK_SKEW = 300_000;
const METHOD = 'did:webvh:1.0';
const PARAMETERS = ['method', 'scid', 'updateKeys', 'nextKeyHashes', 'witness', 'watchers', 'portable', 'deactivated', 'ttl'];

/** What a log that holds together tells: every version's document and id, oldest first, and which versions need witnesses, by index. */
export type History = {
  states: JsonObject[];
  versionIds: string[];
  deactivated: boolean;
  toWitness: { index: number; witness: JsonObject }[];
  /** The time of the last version, in milliseconds since 1970. */
  latest: number;
};

type Entry = { versionId: string; time: number; parameters: JsonObject; state: JsonObject; proofs: JsonObject[]; unsigned: JsonObject };
/** What is in force after an entry. */
type Active = { updateKeys: string[]; nextKeyHashes: string[]; witness: JsonObject | null; portable: boolean; deactivated: boolean };

/**
 * The history in a did:webvh log: each entry follows on the one before by its hash, is signed by a key that the one before allows, and the first one makes the
 * identifier. `scid` is the identifier's; `now` is milliseconds since 1970.
 *
 * Fails:  `did-history-broken`, `did-not-supported` for another version of the method, `too-complex`.
 * Source: https://identity.foundation/didwebvh/v1.0/#read-resolve, #didwebvh-did-method-parameters, #authorized-keys, #did-portability
 */
export async function historyIn(log: string, scid: string, now: number): Promise<Result<History, UnknownCode>> {
  const history = await once(log, scid);
  return history.ok && history.value.latest > now + CLOCK_SKEW ? problem('did-history-broken') : history;
}

type Read = Result<History, UnknownCode>;

/** Logs that were read last, since every credential of an issuer asks for the same: a long one takes a fifth of a second. Nothing in one depends on the time. */
const lastRead = recent<Promise<Read>>(4);

function once(log: string, scid: string): Promise<Read> {
  const name = `${scid} ${log}`;
  const read = lastRead.get(name) ?? readLog(log, scid);
  lastRead.keep(name, read);
  return read;
}

async function readLog(log: string, scid: string): Promise<Read> {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > MAX_ENTRIES) return problem('too-complex');
  const entries = lines.map(entryIn);
  const history: History = { states: [], versionIds: [], deactivated: false, toWitness: [], latest: -Infinity };
  let active: Active = { updateKeys: [], nextKeyHashes: [], witness: null, portable: false, deactivated: false };
  let before: Entry | null = null;

  for (const [index, entry] of entries.entries()) {
    if (entry === null || active.deactivated) return problem('did-history-broken');
    if (hasOtherMethod(entry)) return problem('did-not-supported');
    const inOrder = follows(entry, before) && (await hasItsHash(entry, before, index, scid));
    if (!inOrder || !(await isAllowed(entry, before, active)) || !mayStandAt(entry, before, active, scid)) return problem('did-history-broken');

    const next = activeAfter(entry, active, before === null);
    const witness = active.witness ?? next.witness;
    if (witness !== null) history.toWitness.push({ index, witness });
    history.states.push(entry.state);
    history.versionIds.push(entry.versionId);
    history.latest = entry.time;
    active = next;
    before = entry;
  }
  return before === null ? problem('did-history-broken') : ok({ ...history, deactivated: active.deactivated });
}

function entryIn(line: string): Entry | null {
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

const hasOtherMethod = ({ parameters: { method } }: Entry): boolean => method !== undefined && method !== METHOD;

/** The first names the method; each later one is later. A time that cannot be read follows on none. */
const follows = ({ time, parameters }: Entry, before: Entry | null): boolean =>
  before === null ? parameters.method === METHOD && !Number.isNaN(time) : time > before.time;

async function hasItsHash({ versionId, unsigned, parameters }: Entry, before: Entry | null, index: number, scid: string): Promise<boolean> {
  if (before === null ? parameters.scid !== scid || !(await makes(scid, unsigned)) : parameters.scid !== undefined) return false;
  const text = canonicalJson({ ...unsigned, versionId: before?.versionId ?? scid });
  return text !== null && versionId === `${index + 1}-${await multihashOf(text)}`;
}

/** Is the identifier the hash of the first entry, with a placeholder wherever it stands? https://identity.foundation/didwebvh/v1.0/#verify-scid */
async function makes(scid: string, unsigned: JsonObject): Promise<boolean> {
  const text = canonicalJson({ ...unsigned, versionId: '{SCID}' });
  return text !== null && scid === (await multihashOf(text.replaceAll(scid, '{SCID}')));
}

/** Every proof must hold under a key that may sign: the entry's own where the one before committed to them (pre-rotation), else those of the one before. */
async function isAllowed({ parameters, proofs, unsigned }: Entry, before: Entry | null, active: Active): Promise<boolean> {
  const own = textsOf(parameters.updateKeys);
  const isCommitted = active.nextKeyHashes.length > 0;
  if (isCommitted) {
    if (parameters.updateKeys === undefined || parameters.nextKeyHashes === undefined) return false;
    const hashes = await Promise.all(own.map(multihashOf));
    if (!hashes.every((hash) => active.nextKeyHashes.includes(hash))) return false;
  }
  const allowed = before === null || isCommitted ? own : active.updateKeys;
  const signers = await Promise.all(proofs.map((proof) => signerOf(unsigned, proof)));
  return signers.length > 0 && signers.every((signer) => signer !== null && allowed.includes(signer));
}

/** The document keeps its identifier. One that was made portable may name a new place, and then names the one before too. */
function mayStandAt({ state }: Entry, before: Entry | null, { portable }: Active, scid: string): boolean {
  const id = textOf(state, 'id') ?? '';
  if (!id.startsWith(`did:webvh:${scid}:`)) return false;
  const previous = before === null ? id : (textOf(before.state, 'id') ?? '');
  return id === previous || (portable && valuesOf(state, 'alsoKnownAs').includes(previous));
}

function activeAfter({ parameters }: Entry, active: Active, isFirst: boolean): Active {
  const { updateKeys, nextKeyHashes, witness, portable, deactivated } = parameters;
  return {
    updateKeys: updateKeys === undefined ? active.updateKeys : textsOf(updateKeys),
    nextKeyHashes: nextKeyHashes === undefined ? active.nextKeyHashes : textsOf(nextKeyHashes),
    witness: witness === undefined ? active.witness : witnessIn(witness),
    portable: isFirst ? portable === true : active.portable && portable !== false,
    deactivated: deactivated === true,
  };
}

/** An empty one ends the witnessing. */
const witnessIn = (witness: Json): JsonObject | null => (isObject(witness) && Object.keys(witness).length > 0 ? witness : null);

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
