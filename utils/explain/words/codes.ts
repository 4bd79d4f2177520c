import type { Check, Code, OutcomeKind, UnknownCode } from '../../model/outcome';

/** Answers about a link that was not followed. */
export const linkCodes = [
  'provider-not-asked',
  'provider-off',
  'check-at-provider',
  'check-with-code',
  'short-link',
  'wallet-offer',
  'look-alike',
] as const satisfies readonly UnknownCode[];
export type LinkCode = (typeof linkCodes)[number];

/** What a sentence about a check may name. Ready to be read: dates in words, somebody else's text cleaned. null: not known. */
export type Facts = {
  kind: OutcomeKind;
  /** When it was checked: "i dag 14.32". */
  time: string;
  /** The host on which an unknown answer depends. */
  host: string | null;
  /** What the service is called whose host that is, or that it looks like. */
  provider: string | null;
  /** The outcome's own date: since when expired, from when valid. */
  date: string | null;
  from: string | null;
  until: string | null;
  /** Did its status pass too? Else its dates alone do not make it be in force. */
  standing: boolean;
  /** The issuer's name in the list that knows it. */
  issuer: string | null;
  /** The name that the issuer gives itself. */
  claimedName: string | null;
  /** The organisation whose seal it has, a fact: its certificate is anchored. */
  sealedBy: string | null;
  /** The issuer's domain, a fact. */
  domain: string | null;
  /** The issuer's identifier, shortened. */
  id: string | null;
  /** The lists that know the issuer, as one text, and how many they are. */
  list: string | null;
  lists: number;
  recipient: string | null;
  /** The issuer's own words. */
  text: string | null;
};

/** One answer in words: a strong lead, and the sentence after it. */
export type Said = { lead: string; text: string };

/** The codes that tell something by themselves. An unknown code tells only why; what is not known, its check tells. */
export type KnownCode = Exclude<Code, UnknownCode>;

export type CodeWords = {
  /** The checks' names, for the technical table. */
  check: Record<Check, string>;
  outcomeKind: Record<OutcomeKind, string>;
  /** Passed, because there was nothing to look at. */
  nothingToCheck: string;
  code: Record<KnownCode, (facts: Facts) => Said>;
  /** What the question was about, where an answer without one stands among others: "Statusen." */
  about: Record<Check, string>;
  /** The same for what only a link was found of: no signature has been seen. */
  aboutLink: Record<LinkCode, string>;
  /** What is not known when a check has no answer. */
  unknownLead: Record<Check, string>;
  /** All that was not asked because the proof did not hold, in one line. */
  restLead: string;
  /** Why it is not known. It says nothing against the credential. */
  unknown: Record<UnknownCode, (facts: Facts) => string>;
};
