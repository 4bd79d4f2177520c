import type { JsonObject } from './json';
import type { Key } from './key';
import type { Outcome, UnknownCode } from './outcome';
import type { Result } from './result';

/**
 * One pointer to where it is said whether the credential is still in force.
 *
 * Shape: `type` is the id of a row in the code's table, where we have one; `raw` is the entry as signed.
 */
export type StatusEntry = { type: string; raw: JsonObject };

/**
 * The only readable view of a credential: what the signature covers, read from the canonical N-Quads or from the signed token, by the terms of our
 * own vocabulary. Every check, every fetch and every displayed word comes from here; it is believed once the proof passed.
 *
 * Shape: `claims` is a tree of standard terms (`credentialSubject`, `achievement`, `alignment`, `eqfLevel`, ...). A term holds one value or an array.
 *        A text with a language is `{"@value", "@language"}` or a language map. `issuer` is the identifier, `""` where none is given.
 *        Dates are as written. `alsoIssuer` is what the envelope says beside it (`iss` of a token).
 */
export type Credential = {
  types: string[];
  issuer: string;
  alsoIssuer: string | null;
  validFrom: string | null;
  validUntil: string | null;
  status: StatusEntry[];
  claims: JsonObject;
  /** Faults of the signed form itself: two end dates, an envelope that contradicts its content. They make the binding fail, whatever the signature says. */
  faults: ('malformed' | 'claims-disagree')[];
  /** Why nothing that it says may be believed, though its signature can be asked: whose it is then stays unknown. */
  doubt?: UnknownCode;
  /** Whether it is in force, where no entry of `status` says so but the server that answers for it. */
  inForce?: Outcome;
  withheld?: Withheld;
  /** It is bound to a key of its holder, and nothing here shows that whoever put it on the page has that key. Missing: it is bound to none. */
  holder?: 'holder-not-proven' | 'holder-proof-elsewhere';
};

/**
 * How many parts of a credential its holder may have kept back, at most: digests without their disclosure, and decoys look the same; or statements of which
 * only a proof is given. `unknown`: some may be missing, and nothing tells how many.
 */
export type Withheld = number | 'unknown';

/**
 * One proof of a credential, as signed.
 *
 * Shape: `suite` is the id of a row in the code's table, or the name it gives itself where we have no row. `method` is the name of the key: an absolute
 *        DID URL or URL, `open-badge-key:` and the address of a badge's key, or `x5c:` and the SHA-256 thumbprint of the first of `certificates` (base64
 *        DER, the signer's own first).
 *        `listed`: the form has seen that the issuer's own profile lists the key of a badge.
 *        `binds`: such a proof is an organisation's seal, and says nothing about the identifiers in the credential; without it, the certificate must name them.
 *        `holds` asks whether the signature holds under a key, whoever's key it is; it never throws and asks no network.
 */
export type Proof = {
  suite: string;
  method: string | null;
  certificates?: readonly string[];
  listed?: true;
  binds?: 'organisation';
  purpose: string | null;
  created: string | null;
  expires: string | null;
  /** What it was made for, where somebody asked for it: the question's own text, and who asked. Never compared on a page, where nobody asked. */
  challenge?: string;
  domain?: string[];
  /** The answer, where no key is needed for it: no such suite here, a forbidden algorithm, a missing value, a server that vouches instead of a signature. */
  known: Outcome | null;
  /** Whose it is, where no key decides that. */
  bound?: Outcome;
  /** It holds for a part of what was signed, and the holder chose which. */
  withheld?: Withheld;
  /** It takes a good part of a second: so it is checked of a credential, and not of what only stands beside one. */
  isSlow?: boolean;
  holds(key: Key): Promise<Outcome>;
};

/** What one format gives: the view, its proofs (none: unsigned), and the id of the format's row. */
export type Read = { format: string; credential: Credential; proofs: Proof[] };

/** Why the signed form could not be read. */
export type ReadProblem =
  | 'not-a-credential'
  | 'not-readable'
  | 'malformed'
  | 'context-unknown'
  | 'not-covered'
  | 'ambiguous'
  | 'too-complex'
  | 'too-large'
  | 'algorithm-not-allowed'
  | 'critical-header'
  | 'content-elsewhere'
  | 'hash-not-supported'
  | 'proof-not-supported';

/** The signed form of one text, or why there is none. Never throws. */
export type ReadResult = Result<Read, ReadProblem>;
