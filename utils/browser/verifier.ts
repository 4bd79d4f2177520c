import type { Examination } from '../model/examination';
import type { Finding } from '../model/finding';
import type { Imported, ListProblem } from '../model/list-import';
import type { Result } from '../model/result';
import type { ProviderChoices } from '../model/settings';

/** Why a job gave nothing. Each is our fault, none says anything about a credential; the word is also the code that the reader sees. */
export type JobProblem = 'fault' | 'took-too-long' | 'no-verifier';

/**
 * One finding to examine. `id` names the job: asking again with the same id and content gives the same answer. `fresh` passes every cache by.
 * `lists` is the mark of the trust lists in force: the verifier asks for them again when it changes. `isPrivate`: for a private window, of which nothing is
 * written to disk. `providers` is what the reader chose about services that show credentials.
 */
export type Job = { id: string; finding: Finding; fresh: boolean; lists: string; isPrivate: boolean; providers: ProviderChoices };

/** An examination to judge again from its own evidence, by the lists in force. */
export type Reweighing = { examination: Examination; lists: string };

/**
 * Where examinations are made, and lists are read: the offscreen document on Chrome, the background page on Firefox. `copyAt` gives the copy of a trust list that
 * stands at an address now. Never throws.
 */
export type Verifier = {
  examine(job: Job): Promise<Result<Examination[], JobProblem>>;
  reweigh(reweighing: Reweighing): Promise<Result<Examination, JobProblem>>;
  copyAt(address: string): Promise<Result<Imported, ListProblem | JobProblem>>;
};

/** What the background sends to the offscreen document. */
export type ToVerifier =
  | { to: 'verifier'; kind: 'examine'; ask: Job }
  | { to: 'verifier'; kind: 'reweigh'; ask: Reweighing }
  | { to: 'verifier'; kind: 'copyAt'; ask: string };

/** What the offscreen document asks of the background, which has the browser's interfaces that it lacks. `online`: the network is back. */
export type FromVerifier =
  | { from: 'verifier'; kind: 'may'; url: string }
  | { from: 'verifier'; kind: 'lists' }
  | { from: 'verifier'; kind: 'online' };
