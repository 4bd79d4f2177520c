import { openList } from '../formats/status-lists/open';
import { inflatedLimit, type OpenList } from '../formats/status-lists/status-type';
import { type ListAsked, listOf, MAX_ENTRIES } from '../formats/status-lists/table';
import type { Credential, StatusEntry } from '../model/credential';
import type { Evidence } from '../model/evidence';
import { lastRequest, type Request } from '../model/net';
import type { ListRead, Outcome, UnknownCode } from '../model/outcome';
import { problem, type Result } from '../model/result';
import type { ListContent } from '../model/status-list';
import { CLOCK_SKEW, checkPeriod } from './period';
import { prove } from './proof';

/**
 * Is the credential still in force? Every entry is asked, and the worst answer counts; of several as bad, the one that was read longest ago.
 *
 * A list is believed only when its own proof holds, its signer is the credential's issuer, it is the list that was asked for, and it is in its own time; or, for
 * a kind that nobody signs, because the issuer signed its address. Whether a list is itself revoked by another list is not asked: that chain has no end that
 * anybody promises.
 * Outcome: passed; noted with a message, or (`status-may-be-withheld`) when no entry is shown of a credential whose holder may have kept something back;
 *          revoked, suspended; unknown when an entry could not be checked, with the reason.
 * Source:  https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export async function checkStatus(credential: Credential, evidence: Evidence): Promise<Outcome> {
  if (credential.inForce !== undefined) return credential.inForce;
  if (credential.status.length > MAX_ENTRIES) return { kind: 'unknown', code: 'too-complex' };
  const outcomes = await Promise.all(credential.status.map((entry) => checkEntry(entry, credential, evidence)));
  const oldestFirst = outcomes.toSorted((one, other) => readAt(one) - readAt(other));
  const [worst] = WORST_FIRST.flatMap((kind) => oldestFirst.find((outcome) => outcome.kind === kind) ?? []);
  return worst ?? (isWhole(credential) ? { kind: 'passed', code: 'no-status-entry' } : { kind: 'noted', code: 'status-may-be-withheld' });
}

const isWhole = ({ withheld = 0 }: Credential): boolean => withheld === 0;

const WORST_FIRST = ['revoked', 'suspended', 'unknown', 'noted', 'passed'] as const;
const readAt = (outcome: Outcome): number => ('list' in outcome ? (outcome.list?.at ?? 0) : 0);

async function checkEntry(entry: StatusEntry, credential: Credential, evidence: Evidence): Promise<Outcome> {
  const asked = listOf(entry);
  if (!asked.ok) return { kind: 'unknown', ...asked.problem };
  const { type, url } = asked.value;
  const limit = inflatedLimit(credential.status.length, evidence.among ?? 1);
  const request = lastRequest(evidence.requests, url);
  if (request === undefined) return { kind: 'unknown', code: 'not-asked', url };
  const content = await believedContent(asked.value, request, { issuer: credential.issuer, evidence, limit });
  const outcome: Outcome = content.ok ? type.lookUp(entry.raw, content.value, credential) : { kind: 'unknown', code: content.problem };
  return readIn(outcome, { url, at: request.at });
}

/** The same answer, with the list that it stands in; one that is unknown, with the address that it depends on. */
function readIn(outcome: Outcome, list: ListRead): Outcome {
  switch (outcome.kind) {
    case 'unknown':
      return { ...outcome, url: list.url };
    case 'passed':
    case 'revoked':
    case 'suspended':
      return { ...outcome, list };
    case 'noted':
      return outcome.code === 'clock-may-be-wrong' ? outcome : { ...outcome, list };
    default:
      return outcome;
  }
}

/** What the list at an address says, once it is shown that it may be believed. */
async function believedContent(
  { type, url }: ListAsked,
  request: Request,
  { issuer, evidence, limit }: { issuer: string; evidence: Evidence; limit: number },
): Promise<Result<ListContent, UnknownCode>> {
  if (!request.answer.ok) return request.answer;
  const list = await openList(type, request.answer.body, issuer);
  if (!list.ok) return list;

  const fault = type.believedBy === 'proof' ? await faultOf(list.value, issuer, evidence) : null;
  if (fault !== null) return problem(fault);
  if (!type.isAt(list.value.read.credential, url)) return problem('status-list-other');
  if (list.value.ttl !== null && request.at + list.value.ttl + CLOCK_SKEW < evidence.now) return problem('status-list-expired');
  return list.value.content(limit);
}

/** Why a signed list may not be believed; null when it may. */
async function faultOf({ read }: OpenList, issuer: string, evidence: Evidence): Promise<UnknownCode | null> {
  const { proof, binding, standing } = await prove(read, evidence);
  if (proof.code === 'no-proof') return 'status-list-unsigned';
  if (proof.kind === 'failed') return 'status-list-altered';
  if (proof.kind === 'unknown') return 'status-list-key-unknown';
  if (binding.kind !== 'passed') return BINDING_FAULTS[binding.code] ?? 'status-list-not-issuers';
  if (read.credential.issuer !== issuer) return 'status-list-not-issuers';

  const period = checkPeriod(read.credential, standing, evidence.now);
  if (period.kind === 'expired') return 'status-list-expired';
  if (period.kind === 'not-yet-valid') return 'status-list-not-yet-valid';
  return period.kind === 'failed' ? 'status-list-malformed' : null;
}

/** What is wrong between a list and its key, where it is not that the key is somebody else's. */
const BINDING_FAULTS: Partial<Record<Outcome['code'], UnknownCode>> = {
  malformed: 'status-list-malformed',
  'claims-disagree': 'status-list-malformed',
  'purpose-not-assertion': 'status-list-key-refused',
  'key-not-authorised': 'status-list-key-refused',
  'key-revoked': 'status-list-key-refused',
  'key-expired': 'status-list-key-refused',
};
