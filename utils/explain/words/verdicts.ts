import type { Level, LevelBasis } from '../../model/level';
import type { ShownVerdict } from '../../model/verdict';

/** The verdicts and the level: what a badge and its card say. */
export type VerdictWords = {
  verdict: Record<ShownVerdict, string>;
  /** The verdict's reason in one sentence, true of every credential that gets it. */
  verdictSentence: Record<ShownVerdict, string>;
  /** The same where nobody signed it, and the issuer's own server answers for it: then nothing can be said to be unchanged, or to hold. */
  hostedSentence: Record<'revoked' | 'expired' | 'not-yet-valid' | 'status-unknown' | 'issuer-unknown', string>;
  /** The word with its date: "Utgången 31 mars 2024". */
  verdictWithDate: Record<'expired' | 'not-yet-valid', (date: string) => string>;
  checking: string;
  /** "SeQF nivå 5 av 8", for those who cannot see the stair. */
  levelOf8: (seqf: number) => string;
  /** What stands where a level would, when nobody signed it. */
  ownClaim: string;
  levelSentence: Record<LevelBasis, (level: Level) => string>;
  /** A title that nothing proves. */
  claimsToBe: (title: string) => string;
  /** Where a credential has no name that could be read. */
  unnamed: string;
  callsItself: (name: string) => string;
  /** Whom a credential names, where nothing proves that it comes from there. */
  saidToBeFrom: (name: string) => string;
  /** "Utfärdat 12 juni 2024 till Sara Lindqvist.", or as much of it as is known; `""` for nothing. */
  issued: (date: string | null, recipient: string | null) => string;
  /** The same where nothing proves it. */
  saidToBeIssued: (date: string | null, recipient: string | null) => string;
  showInPanel: string;
  /** Firefox opens a sidebar only from its own controls. */
  panelByHand: string;
  /** On a badge that the extension has left behind, because it was updated or removed. */
  leftBehind: string;
};
