import type { DIDResolver } from 'did-resolver';
import { parseStrict } from '../../encoding/strict-json';
import type { Net } from '../../model/net';
import type { UnknownCode } from '../../model/outcome';
import { locationOf } from './location';
import { netIn, resolved, unresolved } from './method';
import { type History, historyIn } from './webvh-log';
import { isWitnessed } from './webvh-witness';

/** The largest log, and the largest file of its witnesses, that we read, in bytes. */
const LOG_LIMIT = 1024 * 1024;
const WITNESS_LIMIT = 256 * 1024;
/** Each entry has a hash and a signature to check, or several: that takes some six times as long as to read a status list (measured). */
const WEIGHT = 6;

/** The identifier made from the first entry's hash (SHA-256 in base58btc), and the place after it. */
const DID_WEBVH = /^did:webvh:(Qm[1-9A-HJ-NP-Za-km-z]{44}):(.+)$/;

/**
 * did:webvh: the document is the last entry of a log on the issuer's web server, and counts only when the whole log holds together back to the identifier.
 *
 * Fails:  `did-malformed`; `did-history-broken` for a log that does not hold, or that its witnesses do not vouch for; `did-not-supported` for another version
 *         of the method; `did-mismatch` for a DID that has moved; `too-complex`; the network's problem.
 * Source: https://identity.foundation/didwebvh/v1.0/#read-resolve
 */
export const webvh: DIDResolver = async (did, _parsed, _resolver, options) => {
  const [, scid = '', place = ''] = DID_WEBVH.exec(did) ?? [];
  const url = locationOf(place, 'did.jsonl');
  if (url === null) return unresolved('did-malformed');
  const net = netIn(options);
  const answer = await net.get(url, { accept: 'text/jsonl, application/jsonl, text/plain, application/json', limit: LOG_LIMIT, weight: WEIGHT });
  if (!answer.ok) return unresolved(answer.problem, url);

  const history = await historyIn(answer.value.body, scid, answer.value.at);
  if (!history.ok) return unresolved(history.problem, url);
  const unwitnessed = await witnessProblem(history.value, url, net);
  if (unwitnessed !== null) return unresolved(...unwitnessed);
  const { states, deactivated } = history.value;
  const latest = states.at(-1);
  return latest?.id === did ? resolved(latest, { deactivated, earlier: states.slice(0, -1) }) : unresolved('did-mismatch', url);
};

async function witnessProblem(history: History, log: string, net: Net): Promise<[UnknownCode, string] | null> {
  if (history.toWitness.length === 0) return null;
  const url = log.replace(/did\.jsonl$/, 'did-witness.json');
  const answer = await net.get(url, { accept: 'application/json', limit: WITNESS_LIMIT, weight: WEIGHT });
  if (!answer.ok) return [answer.problem, url];
  const file = parseStrict(answer.value.body);
  if (!file.ok) return ['wrong-content', url];
  return (await isWitnessed(history, file.value)) ? null : ['did-history-broken', url];
}
