import type { Credential, Proof, ReadResult } from '../model/credential';
import type { Answers } from '../model/net';
import type { Outcome } from '../model/outcome';
import { ok, problem } from '../model/result';
import type { Format } from './format';
import type { Found, Missing } from './open-badges-2/document';
import { type Followed, followHosted, withoutProof } from './open-badges-2/hosted';
import { type Badge, badgeIn } from './open-badges-2/recognise';
import { followSigned } from './open-badges-2/signed';
import { claimedView, NOTHING, viewOf } from './open-badges-2/view';

/**
 * Open Badges 2.0. A hosted badge has no signature: its text only says where to ask, and what its issuer's server answers is the badge. A signed badge is a
 * token with the assertion in it, whose badge, issuer and key are asked for.
 *
 * Source: https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html
 */
export const openBadges2: Format = {
  id: 'open-badges-2',
  spec: 'https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html',
  recognises: (raw) => badgeIn(raw) !== null,
  asks(raw, answers) {
    const badge = badgeIn(raw);
    const followed = badge === null ? null : follow(badge, answers);
    return followed?.ok === false && 'ask' in followed.problem ? [followed.problem.ask] : [];
  },
  async read(raw, answers) {
    const badge = badgeIn(raw);
    if (badge === null) return problem('not-a-credential');
    if (badge.kind === 'unread') return problem(badge.problem);
    if (badge.kind === 'unproven') return readAs(await claimedView(badge.node), []);
    const followed = follow(badge, answers);
    return followed.ok ? readFollowed(followed.value) : readAs(NOTHING, [withoutProof(outcomeOf(followed.problem))]);
  },
};

function follow(badge: Badge, answers: Answers): Found<Followed> {
  if (badge.kind === 'signed') return followSigned(badge.compact, answers);
  return badge.kind === 'hosted' ? followHosted(badge.node, answers) : problem(NOT_ASKED);
}

async function readFollowed({ assertion, chain, inForce, proof }: Followed): Promise<ReadResult> {
  const view = chain === null ? { ...NOTHING, ...(inForce !== null && { inForce }) } : await viewOf(assertion, chain, inForce);
  return readAs(view, [proof]);
}

const readAs = (credential: Credential, proofs: Proof[]): ReadResult => ok({ format: openBadges2.id, credential, proofs });

/** An address that was never asked has no answer. */
const outcomeOf = (missing: Missing): Outcome => ('outcome' in missing ? missing.outcome : NOT_ASKED.outcome);
const NOT_ASKED = { outcome: { kind: 'unknown', code: 'not-asked' } } as const;
