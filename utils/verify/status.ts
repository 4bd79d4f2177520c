import type { StatusType } from '../formats/status-lists/status-type';
import { MAX_ENTRIES, statusTypeOf } from '../formats/status-lists/table';
import { readCredential } from '../formats/table';
import { textOf } from '../model/claims';
import type { Credential, StatusEntry } from '../model/credential';
import type { Evidence } from '../model/evidence';
import type { Outcome, UnknownCode } from '../model/outcome';
import { ok, problem, type Result } from '../model/result';
import { checkPeriod } from './period';
import { prove } from './proof';

/**
 * Is the credential still in force? Every entry is asked, and the worst answer counts.
 *
 * Outcome: passed; noted with a message; revoked, suspended; unknown when an entry could not be checked, with the reason. A list is believed only
 *          when its own proof holds, its signer is the credential's issuer, and it is in its own period.
 * Source:  https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export async function checkStatus(credential: Credential, evidence: Evidence): Promise<Outcome> {
  if (credential.status.length > MAX_ENTRIES) return { kind: 'unknown', code: 'too-complex' };
  const lists = new Map<string, Promise<List>>();
  const listAt = (url: string): Promise<List> => {
    const list = lists.get(url) ?? believedList(url, credential.issuer, evidence);
    lists.set(url, list);
    return list;
  };
  const outcomes = await Promise.all(credential.status.map((entry) => checkEntry(entry, listAt)));
  const [worst] = WORST_FIRST.flatMap((kind) => outcomes.find((outcome) => outcome.kind === kind) ?? []);
  return worst ?? { kind: 'passed', code: 'no-status-entry' };
}

const WORST_FIRST = ['revoked', 'suspended', 'unknown', 'noted', 'passed'] as const;

type List = Result<Credential, UnknownCode>;

async function checkEntry(entry: StatusEntry, listAt: (url: string) => Promise<List>): Promise<Outcome> {
  const type = statusTypeOf(entry);
  if (type === undefined) return { kind: 'unknown', code: 'status-not-supported' };
  const url = type.address(entry.raw);
  if (url === null) return { kind: 'unknown', code: 'status-entry-malformed' };

  const list = await listAt(url);
  const value = list.ok ? await type.lookUp(entry.raw, list.value) : list;
  return value.ok ? meaningOf(value.value, type, entry) : { kind: 'unknown', code: value.problem, url };
}

/** The list at an address, once it is shown to be the issuer's own and in its time. */
async function believedList(url: string, issuer: string, { requests, ...known }: Evidence): Promise<List> {
  const answer = requests.findLast((request) => request.url === url)?.answer;
  if (answer === undefined) return problem('not-asked');
  if (!answer.ok) return answer;
  const read = await readCredential(answer.body.trim());
  if (!read.ok) return problem(read.problem === 'not-a-credential' || read.problem === 'not-readable' ? 'wrong-content' : 'status-list-malformed');

  const { proof, binding, standing } = await prove(read.value, known);
  if (proof.code === 'no-proof') return problem('status-list-unsigned');
  if (proof.kind === 'failed') return problem('status-list-altered');
  if (proof.kind === 'unknown') return problem('status-list-key-unknown');
  const list = read.value.credential;
  if (binding.kind !== 'passed' || list.issuer !== issuer) return problem('status-list-not-issuers');

  const period = checkPeriod(list, standing, known.now);
  if (period.kind === 'expired') return problem('status-list-expired');
  if (period.kind === 'not-yet-valid') return problem('status-list-not-yet-valid');
  return period.kind === 'failed' ? problem('status-list-malformed') : ok(list);
}

function meaningOf(value: number, type: StatusType, entry: StatusEntry): Outcome {
  if (value === 0) return { kind: 'passed', code: 'in-force' };
  const purpose = type.purpose(entry.raw);
  if (purpose === 'revocation') return { kind: 'revoked', code: 'status-entry-set' };
  if (purpose === 'suspension') return { kind: 'suspended', code: 'status-entry-set' };
  if (purpose !== 'message' && purpose !== 'refresh') return { kind: 'unknown', code: 'status-not-supported' };
  return { kind: 'noted', code: 'status-message', text: (textOf(entry.raw, 'statusPurpose') ?? '').slice(0, 120) };
}
