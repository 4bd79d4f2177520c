import type { Check, Code, Outcome, OutcomeKind, Outcomes } from '../model/outcome';
import { checks } from '../model/outcome';
import type { Verdict } from '../model/verdict';

/** Outcomes that decide alone, gravest first. */
const DECISIVE: readonly (readonly [OutcomeKind, Verdict])[] = [
  ['failed', 'invalid'],
  ['revoked', 'revoked'],
  ['suspended', 'suspended'],
  ['expired', 'expired'],
  ['not-yet-valid', 'not-yet-valid'],
];

/** One word for all the outcomes, and the codes that decided it. Nothing unproven may be believed, its dates included: so the proof speaks first. */
export function weigh(outcomes: Outcomes): { verdict: Verdict; reasons: Code[] } {
  const { proof, binding, issuer, status, period } = outcomes;
  if (proof.code === 'no-proof') return because('unsigned', proof);
  for (const outcome of [proof, binding]) {
    if (outcome.kind === 'failed') return because('invalid', outcome);
    if (outcome.kind === 'unknown') return because('unverifiable', outcome);
  }

  const rest = [issuer, status, period];
  for (const [kind, verdict] of DECISIVE) {
    const deciding = rest.filter((outcome) => outcome.kind === kind);
    if (deciding.length > 0) return because(verdict, ...deciding);
  }
  if (period.kind === 'unknown') return because('unverifiable', period);
  if (status.kind === 'unknown') return because('status-unknown', status);
  if (issuer.kind !== 'passed') return because('issuer-unknown', issuer);
  const verdict = proof.code === 'hosted-at-issuer' ? 'confirmed-at-source' : 'verified';
  return { verdict, reasons: [proof.code, binding.code, issuer.code, status.code, period.code] };
}

const because = (verdict: Verdict, ...outcomes: Outcome[]): { verdict: Verdict; reasons: Code[] } => ({
  verdict,
  reasons: outcomes.map(({ code }) => code),
});

/** The outcomes of a credential of which only some questions could be asked: the others are `not-asked`, and the person is never ours to judge. */
export function outcomesWith(known: Partial<Outcomes>): Outcomes {
  const others = checks.map((check): [Check, Outcome] => [check, { kind: 'unknown', code: 'not-asked' }]);
  return { ...(Object.fromEntries(others) as Outcomes), person: { kind: 'outside', code: 'person-not-checked' }, ...known };
}
