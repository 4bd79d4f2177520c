import { hasZone, timeOf } from '../encoding/iso-time';
import type { Credential, Proof } from '../model/credential';
import type { Outcome } from '../model/outcome';

/** How far two clocks may stand apart, in milliseconds. */
export const CLOCK_SKEW = 300_000;

/**
 * Is the credential within its period of validity, and its proofs within theirs?
 *
 * Shape:   dates are ISO 8601; one without a zone is read as UTC, and noted. `standing` are the proofs that hold: one that has not run out is enough.
 * Outcome: passed; noted; expired or not-yet-valid, with the date; failed when a date cannot be read or the end stands before the start.
 * Source:  https://www.w3.org/TR/vc-data-model-2.0/#validity-period, https://www.w3.org/TR/vc-data-integrity/#proofs (`expires`)
 */
export function checkPeriod(
  { validFrom, validUntil }: Pick<Credential, 'validFrom' | 'validUntil'>,
  standing: readonly Proof[],
  now: number,
): Outcome {
  const start = validFrom === null ? -Infinity : timeOf(validFrom);
  const end = validUntil === null ? Infinity : timeOf(validUntil);
  if (Number.isNaN(start) || Number.isNaN(end)) return { kind: 'failed', code: 'date-malformed' };
  if (end < start) return { kind: 'failed', code: 'end-before-start' };
  if (validUntil !== null && now > end + CLOCK_SKEW) return { kind: 'expired', code: 'past-its-end', since: validUntil };
  if (validFrom !== null && now < start - CLOCK_SKEW) return { kind: 'not-yet-valid', code: 'before-its-start', from: validFrom };

  const proof = ofProofs(standing, now);
  if (proof !== null) return proof;
  const withoutZone = [validFrom, validUntil].some((date) => date !== null && !hasZone(date));
  return withoutZone ? { kind: 'noted', code: 'date-without-zone' } : { kind: 'passed', code: 'in-period' };
}

/** What the proofs' own dates say when none of them is in its time; null when one is, or when there are none. */
function ofProofs(standing: readonly Proof[], now: number): Outcome | null {
  const answers = standing.map((proof) => ofProof(proof, now));
  return answers.includes(null) ? null : (answers[0] ?? null);
}

function ofProof({ created, expires }: Proof, now: number): Outcome | null {
  const end = expires === null ? Infinity : timeOf(expires);
  const start = created === null ? -Infinity : timeOf(created);
  if (Number.isNaN(end) || Number.isNaN(start)) return { kind: 'failed', code: 'date-malformed' };
  if (expires !== null && now > end + CLOCK_SKEW) return { kind: 'expired', code: 'proof-expired', since: expires };
  return created !== null && now < start - CLOCK_SKEW ? { kind: 'not-yet-valid', code: 'before-its-start', from: created } : null;
}
