import { explain, unexplained } from './explain/explain';
import { peopleIn } from './explain/people';
import { readCredential } from './formats/table';
import type { Circumstances } from './model/circumstances';
import type { Read } from './model/credential';
import type { Evidence } from './model/evidence';
import type { Examination } from './model/examination';
import type { Finding } from './model/finding';
import { answersIn, type Net, type Request } from './model/net';
import type { NotRepeatable, ReportedCredential } from './model/report';
import type { Result } from './model/result';
import type { Language } from './model/settings';
import { afresh, areFromBefore } from './resolve/afresh';
import { consented } from './resolve/consented';
import { evidenceOf } from './resolve/evidence';
import { gatherAsked, gatherRest } from './resolve/gather';
import { gatherKeys } from './resolve/keys';
import { metered } from './resolve/metered';
import { writtenInUtf8 } from './resolve/misread';
import { open, type Part, wholeOf } from './resolve/open';
import { badgeNotAsked } from './resolve/open/hosted-badge';
import { recorded } from './resolve/recorded';
import { replayed } from './resolve/replayed';
import { knownIn } from './resolve/trust';
import { clockBeside, withClock } from './verify/clock';
import { linkedDomains } from './verify/linked-domains';
import { type Proven, prove, standsProven } from './verify/proof';
import { unreadAs, type WhyUnread, whyUnread } from './verify/unread';
import { weigh } from './verify/verdict';
import { verify } from './verify/verify';

/**
 * Everything there is to say about what a finding carries: one examination for each credential in it, and one with the verdict `not-a-credential` where
 * there is none.
 *
 * Fails: never for anything that the finding or the network may hold; each such case has its verdict.
 */
export async function examine(finding: Finding, circumstances: Circumstances): Promise<Examination[]> {
  const started = performance.now();
  const meter = metered(consented(circumstances.net, circumstances.providers ?? {}));
  const { net, requests } = recorded(meter);
  const opened = await open(finding, net, circumstances);
  const examinations = opened.ok
    ? await Promise.all(opened.value.map((part) => examineAsWritten(finding, part, { ...circumstances, net: meter }, requests)))
    : [unread(finding, NOTHING, opened.problem, evidenceOf(NOTHING, circumstances, requests))];
  return examinations.map((examination) => ({ ...examination, milliseconds: Math.round(performance.now() - started) }));
}

/** The part that stands for what could not be opened. */
const NOTHING = wholeOf('');

/**
 * One credential, as it was written: where nothing else is wrong with a text than the encoding in which a browser took it, the signature holds over what was
 * meant, and that is what is examined and shown.
 */
async function examineAsWritten(finding: Finding, part: Part, circumstances: Circumstances, before: readonly Request[]): Promise<Examination> {
  const examination = await examinePart(finding, part, circumstances, before);
  if (examination.verdict !== 'invalid') return examination;
  for (const raw of writtenInUtf8(part.raw)) {
    const meant = await examinePart(finding, { ...part, raw }, circumstances, before);
    if (meant.verdict !== 'invalid') return meant;
  }
  return examination;
}

/** One credential: what the proof needs comes first, and nothing more is fetched for what is not proven. */
async function examinePart(finding: Finding, part: Part, circumstances: Circumstances, before: readonly Request[]): Promise<Examination> {
  const { net, requests, replay } = recorded(circumstances.net);
  const { trustLists, now, language, providers = {} } = circumstances;
  if (part.unopened !== undefined) return unread(finding, part, part.unopened, evidenceOf(part, circumstances, [...before]));
  if (part.isTooMuch) return unread(finding, part, { code: 'too-complex' }, evidenceOf(part, circumstances, [...before]));
  const notAsked = badgeNotAsked(part.raw, providers);
  if (notAsked !== null) return unread(finding, part, notAsked, evidenceOf(part, circumstances, [...before]));
  await gatherAsked(part.raw, answersIn(requests), net);
  const read = await readCredential(part.raw, answersIn(requests));
  if (!read.ok) return unread(finding, part, whyUnread(part, read.problem), evidenceOf(part, circumstances, [...before, ...requests]));

  const listed = await knownIn(trustLists, read.value);
  const { keys, proven } = await provenUnder(read.value, { listed, now }, { net, requests });
  const known = { keys, listed };
  const handed = { ...read.value, presentation: part.presentation };
  const more = standsProven(proven) ? await gatherRest(handed, known.keys, { ...circumstances, net, replay, among: part.among }) : {};

  const evidence = { ...evidenceOf(part, circumstances, [...before, ...requests]), ...known, keys: { ...more, ...known.keys } };
  return judge(finding, part, { read: read.value, proven, evidence }, language);
}

/**
 * The keys that its proofs name, and what was found under them. Where a document that was kept from some while before speaks against it, the document is asked for
 * anew: its issuer may have another key since then.
 */
async function provenUnder(
  read: Read,
  known: Pick<Evidence, 'listed' | 'now'>,
  { net, requests }: { net: Net; requests: readonly Request[] },
): Promise<{ keys: Evidence['keys']; proven: Proven }> {
  const keys = await gatherKeys(read.proofs, net);
  const proven = await prove(read, { ...known, keys });
  const isRefuted = [proven.proof, proven.binding].some(({ kind }) => kind === 'failed');
  if (!isRefuted || !areFromBefore(requests, known.now)) return { keys, proven };
  const later = await gatherKeys(read.proofs, afresh(net));
  const again = await prove(read, { ...known, keys: later });
  return standsProven(again) ? { keys: later, proven: again } : { keys, proven };
}

/**
 * The same examination judged again from its own evidence, without a network: with the trust lists, the clock and the person of other circumstances.
 * What could not be fetched then is still missing, and what could not be read is still unread. Evidence in which nothing can be read any more is not what it was: nothing is believed.
 */
export async function reweigh(examination: Examination, circumstances: Omit<Circumstances, 'net'>): Promise<Examination> {
  const { finding, evidence, milliseconds, format } = examination;
  if (format === null) return examination;
  const read = await readCredential(evidence.raw, answersIn(evidence.requests));
  if (!read.ok) return unread(finding, examination, { code: 'evidence-altered' }, evidence);

  const { now, trustLists, unreadableLists = 0, person = evidence.person } = circumstances;
  const again: Evidence = { ...evidence, now, unreadableLists, person, listed: await knownIn(trustLists, read.value) };
  const proven = await prove(read.value, again);
  return { ...(await judge(finding, examination, { read: read.value, proven, evidence: again }, circumstances.language)), milliseconds };
}

/**
 * The same examination made again from the evidence that a report has of it, at the moment that this states. Nothing that was concluded then is believed: the
 * keys are found anew in what the servers are said to have answered, and the signature is checked under them. That the servers did answer so no repetition can show.
 */
export async function repeat(
  { id, part, role, of, stated }: ReportedCredential,
  evidence: Result<Evidence, NotRepeatable>,
  circumstances: Omit<Circumstances, 'net' | 'now'>,
): Promise<Examination> {
  const finding: Finding = { id, place: 'text', carried: { kind: 'embedded', raw: '' }, label: '' };
  const had = evidence.ok ? evidence.value : NO_EVIDENCE;
  const { raw, presentation = null, inherits = false, among = 1, requests, now } = had;
  const isTooMuch = stated.reasons.includes('too-complex');
  const text: Part = { ...wholeOf(raw), part, role, of, presentation, inherits, among, isTooMuch, enveloped: true };
  if (!evidence.ok) return unread(finding, text, { code: evidence.problem }, had);
  if (raw === '') return unread(finding, text, whyNothing(requests), had);
  const net = metered(consented(replayed(requests), circumstances.providers ?? {}));
  return examineAsWritten(finding, text, { ...circumstances, net, now }, []);
}

const NO_EVIDENCE: Evidence = { now: 0, raw: '', keys: {}, requests: [], listed: [], unreadableLists: 0, person: null };

/** Nothing was read: the last address that gave nothing says why. */
function whyNothing(requests: readonly Request[]): WhyUnread {
  const failed = requests.findLast(({ answer }) => !answer.ok);
  return failed === undefined || failed.answer.ok ? { code: 'evidence-missing' } : { code: failed.answer.problem, url: failed.url };
}

/** Where something stood, and what it is there for. */
type Place = Pick<Part, 'part' | 'role' | 'of'>;

/** What a judgement is made from. */
type Case = { read: Read; proven: Proven; evidence: Evidence };

/** The judgement and its words, from evidence alone. */
async function judge(finding: Finding, part: Place, { read, proven, evidence }: Case, language?: Language): Promise<Examination> {
  const outcomes = await verify(read, proven, evidence, peopleIn(read.credential.claims, language));
  const linked = standsProven(proven) ? await linkedDomains(read.credential.issuer, evidence) : [];
  const weighed = withClock(weigh(outcomes), clockBeside(outcomes, evidence));
  return { ...frameOf(finding, part, evidence), ...weighed, outcomes, ...explain(read, outcomes, evidence, linked, language) };
}

/** What could not be read has its verdict from the reason. */
const unread = (finding: Finding, part: Place, why: WhyUnread, evidence: Evidence): Examination => ({
  ...frameOf(finding, part, evidence),
  ...unreadAs(why),
  ...unexplained(),
});

const frameOf = (finding: Finding, { part, role, of }: Place, evidence: Evidence) => ({
  id: `${finding.id}#${part}`,
  finding,
  part,
  role,
  of,
  evidence,
  examinedAt: evidence.now,
  milliseconds: 0,
});
