import { textOf, valuesOf } from '../../model/claims';
import type { Proof } from '../../model/credential';
import type { JsonObject } from '../../model/json';
import type { Answers } from '../../model/net';
import type { Outcome } from '../../model/outcome';
import { ok } from '../../model/result';
import { type Chain, follow } from './chain';
import { addressOf, documentAt, type Found, objectIn, type Served, unknown } from './document';
import { standingOf } from './scope';
import { isSaidToBeHosted } from './verification';
import { readable, statusIn } from './view';

/**
 * A badge followed to its end. `chain` is null where its server only says that it is taken back; `inForce` is what the server says of that, where it is the
 * one that answers for the badge.
 */
export type Followed = { assertion: JsonObject; chain: Chain | null; proof: Proof; inForce: Outcome | null };

/**
 * Follows a badge that its issuer's server vouches for. Of what was found only the address is used: all the rest is what the server says.
 *
 * Shape:  bound where the issuer's own profile has the address among its places, or names no places and has the same origin; failed where it names others.
 *         An assertion that its server has taken back may have no other content.
 * Fails:  as `documentAt` for each document on the way; `proof-not-supported` where the server says that the badge is to be proved in another way.
 * Source: https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge
 */
export function followHosted(found: JsonObject, answers: Answers): Found<Followed> {
  const served = servedAt(textOf(found, 'id'), answers);
  if (!served.ok) return served;
  const { url, node } = served.value;
  const chain = isComplete(node) ? chainOf(served.value, answers) : null;
  if (isTakenBack(node) && (chain === null || (!chain.ok && 'outcome' in chain.problem))) {
    return ok({ assertion: node, chain: null, proof: hostedProof(OWN_ADDRESS), inForce: TAKEN_BACK });
  }
  if (chain === null) return unknown('not-readable', url.href);
  if (!chain.ok) return chain;

  const proof = hostedProof(boundBy(chain.value, url));
  const inForce = inForceOf(node, chain.value);
  return inForce.ok ? ok({ assertion: node, chain: chain.value, proof, inForce: inForce.value }) : inForce;
}

/** The proof that is none: the server's word. */
const hostedProof = (bound: Outcome): Proof => ({ ...UNASKED, known: HOSTED, bound, holds: async () => HOSTED });

/** A proof that could not be asked for, and why. */
export const withoutProof = (known: Outcome): Proof => ({ ...UNASKED, known, holds: async () => known });

const UNASKED = { suite: 'hosted', method: null, purpose: 'assertionMethod', created: null, expires: null };
const HOSTED: Outcome = { kind: 'noted', code: 'hosted-at-issuer' };
const OWN_ADDRESS: Outcome = { kind: 'passed', code: 'address-is-own' };
const TAKEN_BACK: Outcome = { kind: 'revoked', code: 'status-entry-set' };

/** The assertion at its own address, or what stands there instead of one that was taken back: `{"revoked": true}`, with the status 410. */
function servedAt(id: string | null, answers: Answers): Found<Served> {
  const url = addressOf(id);
  const answer = url === null ? undefined : answers(url.href);
  const said = answer?.ok === false && answer.problem === 'gone' ? objectIn(answer.body ?? '') : null;
  if (url === null || said === null || !isTakenBack(said)) return documentAt(id, ['Assertion'], answers);
  const named = textOf(said, 'id');
  return named === null || addressOf(named)?.href === url.href ? ok({ url, node: said }) : unknown('id-differs', url.href);
}

/** Has it more to say than that it is taken back? */
const isComplete = (node: JsonObject): boolean => valuesOf(node, 'badge').length > 0;
const isTakenBack = ({ revoked }: JsonObject): boolean => revoked === true || revoked === 'true';

function chainOf(served: Served, answers: Answers): Found<Chain> {
  const { url, node } = served;
  const isWhole = readable(node);
  if (!isWhole.ok) return isWhole;
  return isSaidToBeHosted(node) ? follow(served, answers) : unknown('proof-not-supported', url.href);
}

function boundBy({ profile }: Chain, url: URL): Outcome {
  switch (standingOf(profile, url)) {
    case 'inside':
      return { kind: 'passed', code: 'address-is-issuers' };
    case 'outside':
      return { kind: 'failed', code: 'address-not-issuers' };
    default:
      return { kind: 'unknown', code: 'foreign-address', url: url.href };
  }
}

/** The server's own word; null where it takes nothing back and its issuer has a list that must be asked too. */
function inForceOf(node: JsonObject, { profile }: Chain): Found<Outcome | null> {
  if (isTakenBack(node)) return ok(TAKEN_BACK);
  if (valuesOf(node, 'revoked').some((revoked) => revoked !== false && revoked !== 'false')) return unknown('not-readable');
  return ok(statusIn(profile).length > 0 ? null : { kind: 'passed', code: 'in-force' });
}
