import { recent } from '../../encoding/recent';
import { textOf, valuesOf } from '../../model/claims';
import { isObject, type Json, type JsonObject } from '../../model/json';
import type { UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import { type Entry, entryIn, follows, hasItsHash, isOfOtherMethod, type Place, textsOf } from './webvh-entry';
import { multihashOf, signerOf } from './webvh-proof';

/** More versions than these are not looked at. */
const MAX_ENTRIES = 500;
/** How far a server's clock may be ahead of ours, in milliseconds. */
const CLOCK_SKEW = 300_000;
/** What a log that holds together tells: every version's document and id, oldest first, and which versions need witnesses, by index. */
export type History = {
  states: JsonObject[];
  versionIds: string[];
  deactivated: boolean;
  toWitness: { index: number; witness: JsonObject }[];
  /** The time of the last version, in milliseconds since 1970. */
  latest: number;
};

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
  read.catch(() => lastRead.forget(name));
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
    if (isOfOtherMethod(entry)) return problem('did-not-supported');
    const place: Place = { scid, index, before };
    const inOrder = follows(entry, place) && (await hasItsHash(entry, place));
    if (!inOrder || !(await isAllowed(entry, place, active)) || !isAtItsPlace(entry, place, active)) return problem('did-history-broken');

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

/** Every proof must hold under a key that may sign: the entry's own where the one before committed to them (pre-rotation), else those of the one before. */
async function isAllowed({ parameters, proofs, unsigned }: Entry, { before }: Place, active: Active): Promise<boolean> {
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
function isAtItsPlace({ state }: Entry, { scid, before }: Place, { portable }: Active): boolean {
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
