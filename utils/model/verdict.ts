/** One word for all the outcomes, by what needs attention first. `verify/verdict.ts` says when each applies. */
export const verdicts = [
  'invalid',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'unverifiable',
  'status-unknown',
  'issuer-unknown',
  'unsigned',
  'confirmed-at-source',
  'verified',
  'not-a-credential',
] as const;
/** One of them. */
export type Verdict = (typeof verdicts)[number];

/** The verdicts that have a word, a silhouette and a colour: `not-a-credential` shows nothing. */
export type ShownVerdict = Exclude<Verdict, 'not-a-credential'>;
/** All of these, in the same order. */
export const shownVerdicts = verdicts.filter((verdict): verdict is ShownVerdict => verdict !== 'not-a-credential');
