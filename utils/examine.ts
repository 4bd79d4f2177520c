import { elementsOf } from './explain/elements';
import { levelOf } from './explain/level';
import { hashedRecipients, issuerNameOf, recipientOf, titleOf } from './explain/meaning';
import { readCredential } from './formats/table';
import type { Circumstances } from './model/circumstances';
import type { Read, ReadProblem } from './model/credential';
import type { Evidence } from './model/evidence';
import type { Examination, IssuerShown } from './model/examination';
import type { Finding } from './model/finding';
import type { NetProblem } from './model/net';
import type { Outcome, Outcomes } from './model/outcome';
import { gatherKeys, gatherRest } from './resolve/gather';
import { open, type Part } from './resolve/open';
import { recorded } from './resolve/recorded';
import { domainOf, knownIn } from './resolve/trust';
import { checkIssuer } from './verify/issuer';
import { checkPeriod } from './verify/period';
import { checkPerson } from './verify/person';
import { type Proven, prove } from './verify/proof';
import { checkSchema } from './verify/schema';
import { checkStatus } from './verify/status';
import { outcomesWith, weigh } from './verify/verdict';

/**
 * Everything there is to say about what a finding carries: one examination for each credential in it, and one with the verdict `not-a-credential` where
 * there is none.
 *
 * Fails: never for anything that the finding or the network may hold; each such case has its verdict.
 */
export async function examine(finding: Finding, circumstances: Circumstances): Promise<Examination[]> {
  const started = performance.now();
  const { net, requests } = recorded(circumstances.net);
  const opened = await open(finding, net);
  if (!opened.ok) return [unread({ part: '', raw: '' }, opened.problem, { finding, circumstances, started, requests })];
  return Promise.all(opened.value.map((part) => examinePart(part, { finding, circumstances, started, requests: [...requests] })));
}

/** Where and under what an examination is made. `requests` is what was fetched before this part was looked at. */
type Occasion = { finding: Finding; circumstances: Circumstances; started: number; requests: Evidence['requests'] };

async function examinePart(part: Part, occasion: Occasion): Promise<Examination> {
  const { circumstances } = occasion;
  const { net, requests } = recorded(circumstances.net);
  const read = await readCredential(part.raw);
  if (!read.ok) return unread(part, { code: read.problem }, occasion);

  const keys = await gatherKeys(read.value.proofs, net);
  const proven = await prove(read.value, keys, circumstances.now);
  const isProven = proven.proof.kind !== 'failed' && proven.proof.kind !== 'unknown' && proven.binding.kind === 'passed';
  const listKeys = isProven ? await gatherRest(read.value.credential, net) : {};

  const evidence = evidenceOf(part, circumstances, {
    keys: { ...keys, ...listKeys },
    requests: [...occasion.requests, ...requests],
    listed: knownIn(circumstances.trustLists, read.value.credential.issuer),
  });
  return judge(read.value, proven, evidence, part, occasion);
}

/** The judgement and its words, from evidence alone. */
async function judge(read: Read, proven: Proven, evidence: Evidence, { part }: Part, occasion: Occasion): Promise<Examination> {
  const { credential } = read;
  const { claims } = credential;
  const title = titleOf(claims);
  const recipient = recipientOf(claims);
  const outcomes: Outcomes = outcomesWith({
    proof: proven.proof,
    binding: proven.binding,
    ...(proven.binding.kind === 'passed' && {
      issuer: checkIssuer(evidence),
      status: await checkStatus(credential, evidence),
      period: checkPeriod(credential, proven.standing, evidence.now),
      schema: checkSchema(credential),
    }),
    person: await checkPerson({ name: recipient, hashed: hashedRecipients(claims) }, evidence.person),
  });
  return {
    ...frameOf(part, evidence, occasion),
    ...weigh(outcomes),
    outcomes,
    format: read.format,
    proof: read.proofs.map(({ suite }) => suite).join('+') || null,
    issuer: issuerOf(credential.issuer, issuerNameOf(claims), evidence),
    recipient,
    title: title?.text ?? null,
    titleLanguage: title?.language ?? null,
    validFrom: credential.validFrom,
    validUntil: credential.validUntil,
    level: levelFor(read, outcomes),
    elements: elementsOf(claims),
  };
}

/** A level is believed with the proof. Without a signature it is only what the page says of itself. */
function levelFor({ credential }: Read, { proof, binding }: Outcomes): Examination['level'] {
  const level = levelOf(credential.claims);
  const isProven = (proof.kind === 'passed' || proof.code === 'other-proof-not-supported') && binding.kind === 'passed';
  if (isProven) return level;
  const isStated = level.seqf !== null && proof.code === 'no-proof';
  return { ...NO_LEVEL, ...(isStated && { basis: 'self_asserted', statements: level.statements }) };
}

const NO_LEVEL: Examination['level'] = { basis: 'not_stated', seqf: null, eqf: null, chain: [], statements: [], weak: false };

function issuerOf(id: string, claimedName: string | null, { listed }: Evidence): IssuerShown {
  const known = listed.length > 0;
  return { id: id || null, name: listed[0]?.issuer.name ?? claimedName, claimedName, domain: domainOf(id), known, listed };
}

/** What could not be read gets its verdict from the reason. */
function unread(part: Part, { code, url }: { code: ReadProblem | NetProblem; url?: string }, occasion: Occasion): Examination {
  const evidence = evidenceOf(part, occasion.circumstances, { keys: {}, requests: occasion.requests, listed: [] });
  const outcomes = outcomesWith({ proof: proofOf(code, url) });
  return {
    ...frameOf(part.part, evidence, occasion),
    ...(code === 'not-a-credential' ? { verdict: 'not-a-credential', reasons: ['not-readable'] } : weigh(outcomes)),
    outcomes,
    format: null,
    proof: null,
    issuer: { id: null, name: null, claimedName: null, domain: null, known: false, listed: [] },
    recipient: null,
    title: null,
    titleLanguage: null,
    validFrom: null,
    validUntil: null,
    level: NO_LEVEL,
    elements: elementsOf({}),
  };
}

function proofOf(code: ReadProblem | NetProblem, url: string | undefined): Outcome {
  if (code === 'malformed' || code === 'algorithm-not-allowed') return { kind: 'failed', code };
  return { kind: 'unknown', code: code === 'not-a-credential' ? 'not-readable' : code, ...(url !== undefined && { url }) };
}

const evidenceOf = (
  { raw }: Part,
  { now, person, unreadableLists = 0 }: Circumstances,
  found: Pick<Evidence, 'keys' | 'requests' | 'listed'>,
): Evidence => ({
  now,
  raw,
  ...found,
  unreadableLists,
  person: person ?? null,
});

const frameOf = (part: string, evidence: Evidence, { finding, started }: Occasion) => ({
  id: `${finding.id}#${part}`,
  finding,
  part,
  evidence,
  examinedAt: evidence.now,
  milliseconds: Math.round(performance.now() - started),
});

/**
 * The same examination judged again from its own evidence, without a network: with the trust lists, the clock and the person of other circumstances.
 * What could not be fetched then is still missing.
 */
export async function reweigh(examination: Examination, circumstances: Omit<Circumstances, 'net'>): Promise<Examination> {
  const { evidence, finding, part } = examination;
  const read = await readCredential(evidence.raw);
  if (!read.ok) return examination;
  const again: Evidence = {
    ...evidence,
    now: circumstances.now,
    listed: knownIn(circumstances.trustLists, read.value.credential.issuer),
    unreadableLists: circumstances.unreadableLists ?? 0,
    person: circumstances.person ?? evidence.person,
  };
  const offline: Circumstances = { ...circumstances, net: { get: async () => ({ ok: false, problem: 'unreachable' }) } };
  const proven = await prove(read.value, evidence.keys, again.now);
  return judge(
    read.value,
    proven,
    again,
    { part, raw: evidence.raw },
    { finding, circumstances: offline, started: performance.now(), requests: evidence.requests },
  );
}
