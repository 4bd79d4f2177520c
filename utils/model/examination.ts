import type { Withheld } from './credential';
import type { Evidence } from './evidence';
import type { Finding } from './finding';
import type { Level } from './level';
import type { Meaning } from './meaning';
import type { ClockDoubt, Code, Outcomes } from './outcome';
import type { Listed } from './trust-list';
import type { Verdict } from './verdict';

/**
 * Who signed. `name` is the register's where one knows the issuer, else the issuer's own claim. `domain` is a fact: the host (with path) of a did:web or
 * https issuer. `linkedDomains` are hosts that say of themselves that this issuer is theirs, where there are any. `sealedBy` is the organisation in the
 * certificate of a seal that is anchored: the fact beside which the credential's own words are claims.
 */
export type IssuerShown = {
  sealedBy?: string;
  id: string | null;
  name: string | null;
  claimedName: string | null;
  domain: string | null;
  linkedDomains?: string[];
  known: boolean;
  listed: Listed[];
};

/** What a credential is there for: itself, or to support the one that it stands in. */
export type Role = 'credential' | 'endorsement';

/**
 * Everything that is known about one credential, ready to be put into words.
 *
 * Shape: plain JSON. `id` is the finding's id and the part; `part` is a JSON pointer inside the finding, `""` for the whole; `of` is the part of the
 *        credential that it stands in, null where it stands in none. `proof` joins the proofs' ids with `+`.
 *        `reasons` are the codes that decided the verdict. `title`, `recipient` and the dates are as signed (and believed only where the proof passed).
 *        `types` is what it calls its own kind, `dataModels` the models that it follows. `withheld` is how many parts its holder may have kept back, at most.
 *        `addressHashed`: it gives its recipient's address as a hash, which an address that one knows can be compared with.
 *        `elements`: ids of the EU standard elements. `milliseconds` is how long it took, network included.
 */
export type Examination = {
  id: string;
  finding: Finding;
  part: string;
  role: Role;
  of: string | null;
  format: string | null;
  types: string[];
  dataModels: string[];
  proof: string | null;
  verdict: Verdict;
  reasons: Code[];
  outcomes: Outcomes;
  /** That the clock may be wrong by which something was found untimely. Where all dates passed the outcome of `period` says it itself. */
  clock?: ClockDoubt;
  issuer: IssuerShown;
  recipient: string | null;
  addressHashed?: true;
  title: string | null;
  titleLanguage: string | null;
  validFrom: string | null;
  validUntil: string | null;
  withheld: Withheld;
  level: Level;
  meaning: Meaning;
  elements: { stated: string[]; missing: string[] };
  /** Does it present itself as a micro-credential? Only then are the elements counted. */
  microCredential: boolean;
  examinedAt: number;
  milliseconds: number;
  evidence: Evidence;
};

/** An examination without its evidence and its meaning: what a screen needs at first. */
export type Summary = Omit<Examination, 'evidence' | 'meaning'>;
