import type { NetProblem } from './net';

/** The questions that are asked of every credential, in the order in which they are shown. */
export const checks = ['proof', 'binding', 'issuer', 'status', 'period', 'schema', 'person'] as const;
/** One of them. */
export type Check = (typeof checks)[number];

/** What is said of something that the reader has pointed at, and that holds no credential. */
export const nothingCodes = ['nothing-here', 'web-page', 'no-code', 'other-code', 'pdf-without'] as const;

/** Why something could not be checked. It says nothing against the credential. */
export type UnknownCode =
  | NetProblem
  | (typeof nothingCodes)[number]
  | 'form-not-supported'
  | 'pdf-sealed'
  | 'pdf-locked'
  | 'pdf-unreadable'
  | 'not-asked'
  | 'proof-not-supported'
  | 'hash-not-supported'
  | 'proof-for-holder'
  | 'context-unknown'
  | 'not-covered'
  | 'ambiguous'
  | 'too-complex'
  | 'not-readable'
  | 'key-not-given'
  | 'key-not-usable'
  | 'key-retired'
  | 'did-malformed'
  | 'did-not-supported'
  | 'did-mismatch'
  | 'did-deactivated'
  | 'did-history-broken'
  | 'did-document-malformed'
  | 'foreign-key'
  | 'foreign-address'
  | 'id-differs'
  | 'issuer-not-stated'
  | 'key-in-fragment'
  | 'critical-header'
  | 'certificate-malformed'
  | 'certificate-not-anchored'
  | 'certificate-not-for-this'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'seals-presentation'
  | 'content-elsewhere'
  | 'status-not-supported'
  | 'status-entry-malformed'
  | 'status-index-outside'
  | 'status-purpose-differs'
  | 'status-list-malformed'
  | 'status-list-too-short'
  | 'status-list-unsigned'
  | 'status-list-altered'
  | 'status-list-not-issuers'
  | 'status-list-expired'
  | 'status-list-not-yet-valid'
  | 'status-list-key-unknown'
  | 'status-list-key-refused'
  | 'status-list-other'
  | 'schema-not-usable'
  | 'schema-altered'
  | 'schema-not-believed'
  | 'trust-list-unreadable'
  | 'provider-not-asked'
  | 'provider-off'
  | 'check-at-provider'
  | 'check-with-code'
  | 'short-link'
  | 'wallet-offer'
  | 'look-alike'
  | 'evidence-missing'
  | 'evidence-altered'
  | 'email-not-matched';

/** A service that shows credentials: its id in the table of providers, and what it is called. */
export type ProviderNamed = { id: string; name: string };

/** A status list that was read: its address, and when it came from there, in milliseconds since 1970. */
export type ListRead = { url: string; at: number };

/**
 * The answer to one check: exactly one word for what was found, and one code for why.
 * `unknown` could not be checked and is never `failed`; `noted` is true but the reader should know it; `outside` is not ours to judge.
 * `url` names the address that an unknown answer depends on, `provider` the service whose it is, where we know it; `text` is the issuer's own words. `list` is the
 * status list that the answer was read in.
 */
export type Outcome =
  | {
      kind: 'passed';
      code:
        | 'proof-holds'
        | 'key-is-issuers'
        | 'address-is-issuers'
        | 'address-is-own'
        | 'seal-anchored'
        | 'issuer-listed'
        | 'in-force'
        | 'no-status-entry'
        | 'in-period'
        | 'no-schema'
        | 'schema-holds'
        | 'name-matches'
        | 'email-matches';
      list?: ListRead;
    }
  | {
      kind: 'noted';
      code:
        | 'no-proof'
        | 'hosted-at-issuer'
        | 'issuer-not-listed'
        | 'issuer-name-alike'
        | 'sealer-differs'
        | 'other-proof-not-supported'
        | 'date-without-zone'
        | 'schema-not-checked'
        | 'schema-broken'
        | 'not-as-specified'
        | 'related-not-checked'
        | 'name-close'
        | 'name-differs'
        | 'no-name'
        | 'holder-not-proven'
        | 'holder-proof-elsewhere'
        | 'presented-by-subject'
        | 'presented-by-other'
        | 'presentation-altered'
        | 'presentation-not-checked'
        | 'status-message'
        | 'status-may-be-withheld'
        | 'status-refresh';
      text?: string;
      list?: ListRead;
    }
  | ClockDoubt
  | {
      kind: 'failed';
      code:
        | 'altered'
        | 'malformed'
        | 'algorithm-not-allowed'
        | 'key-mismatch'
        | 'key-weak'
        | 'key-not-issuers'
        | 'address-not-issuers'
        | 'key-not-listed'
        | 'key-not-authorised'
        | 'key-revoked'
        | 'key-expired'
        | 'purpose-not-assertion'
        | 'issuer-disagrees'
        | 'claims-disagree'
        | 'date-malformed'
        | 'end-before-start';
    }
  | { kind: 'revoked' | 'suspended'; code: 'status-entry-set'; text?: string; list?: ListRead }
  | { kind: 'expired'; code: 'past-its-end' | 'proof-expired'; since: string }
  | { kind: 'not-yet-valid'; code: 'before-its-start'; from: string }
  | { kind: 'unknown'; code: UnknownCode; url?: string; provider?: ProviderNamed }
  | { kind: 'outside'; code: 'person-not-checked' };

/**
 * The servers that were asked have another time than ours.
 *
 * Shape: `date` is the ISO time by their clocks when ours shows the moment of the examination; `url` is the one that says so, where no other host told its time.
 */
export type ClockDoubt = { kind: 'noted'; code: 'clock-may-be-wrong'; date: string; url?: string };

/** The word of an answer. */
export type OutcomeKind = Outcome['kind'];
/** Why, in one short word. Each has its sentence in both languages. */
export type Code = Outcome['code'];
/** Every check's answer: none is ever missing. */
export type Outcomes = Record<Check, Outcome>;
