/** One word for all the outcomes. DESIGN section 2 says when each applies. */
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
export type Verdict = (typeof verdicts)[number];

/** The verdicts that have a word, a silhouette and a colour: `not-a-credential` shows nothing. Listed by what needs attention first (`look/README.md`). */
export type ShownVerdict = Exclude<Verdict, 'not-a-credential'>;
export const shownVerdicts = verdicts.filter((verdict): verdict is ShownVerdict => verdict !== 'not-a-credential');
