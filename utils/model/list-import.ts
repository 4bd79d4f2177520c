import type { NetProblem } from './net';
import type { TrustList } from './trust-list';

/**
 * The forms in which lists of issuers come: ours, a national trusted list (ETSI TS 119 612), certificates, a registry of the Digital Credentials Consortium, an
 * OpenID Federation, EBSI's register of trusted issuers.
 */
export const listForms = ['own', 'trusted-list', 'certificates', 'dcc-registry', 'openid-federation', 'ebsi'] as const;
export type ListForm = (typeof listForms)[number];

/** Why something could not be read as a trust list. */
export type ListProblem =
  | NetProblem
  | 'not-json'
  | 'not-a-list'
  | 'incomplete-list'
  | 'empty-list'
  | 'not-xml'
  | 'not-a-trusted-list'
  | 'no-seal-services'
  | 'no-certificate'
  | 'anchor-broken'
  | 'no-member-list'
  | 'too-many'
  /** Something broke with us. It says nothing about the list. */
  | 'fault';

/**
 * For what an entry is passed over: a part of it, or `whole` where it is no issuer at all. `chain`: the statements about it do not lead to the anchor;
 * `unreached`: what is needed for that gave no answer; `other-role`: the register has it for something else than issuing.
 */
export const entryParts = ['id', 'name', 'url', 'country', 'note', 'certificates', 'whole', 'chain', 'unreached', 'other-role'] as const;
export type EntryPart = (typeof entryParts)[number];

/** What a file or an address gives: the list, the form in which it came, and what was passed over in it. `index` counts from 0. */
export type Imported = { list: TrustList; form: ListForm; skipped: { index: number; why: EntryPart }[] };

/** What is wrong with the lists that an organisation set: with all of it, with one list, or with one entry of a list. Lists and entries count from 1. */
export type ListFault =
  | { kind: 'policy' }
  | { kind: 'list'; list: number; problem: ListProblem }
  | { kind: 'entry'; list: number; entry: number; why: EntryPart };

/**
 * Why a newer copy of a list is not taken without asking: it is older than the kept one, or dated in the future; it is empty, has lost most of its issuers, or
 * could not be read whole; it has another name or publisher; it came in another form.
 */
export const renewalDoubts = ['other-publisher', 'other-form', 'older', 'future', 'emptied', 'shrunk', 'incomplete'] as const;
export type RenewalDoubt = (typeof renewalDoubts)[number];

/** What came of the last try to fetch a list anew: when (milliseconds since 1970), and `taken` or why it was not. By the list's address. */
export type Renewals = Record<string, { tried: number; came: 'taken' | RenewalDoubt | ListProblem }>;

/** What one try gives: the new copy took its place; or it waits for the reader's word; or there is none. */
export type Renewed = { kind: 'taken' } | { kind: 'doubted'; imported: Imported; doubts: RenewalDoubt[] } | { kind: 'failed'; problem: ListProblem };
