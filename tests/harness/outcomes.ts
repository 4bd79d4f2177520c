import type { Outcomes } from '@/utils/model/outcome';

/** Every question was asked and passed; the person is never ours to judge. */
export const allPassed: Outcomes = {
  proof: { kind: 'passed', code: 'proof-holds' },
  binding: { kind: 'passed', code: 'key-is-issuers' },
  issuer: { kind: 'passed', code: 'issuer-listed' },
  status: { kind: 'passed', code: 'in-force' },
  period: { kind: 'passed', code: 'in-period' },
  schema: { kind: 'passed', code: 'no-schema' },
  person: { kind: 'outside', code: 'person-not-checked' },
};
