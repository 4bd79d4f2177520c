import { explain, unexplained } from './explain/explain';
import { hashedRecipients, recipientOf } from './explain/meaning';
import type { Presentation } from './formats/presentation/presentation';
import { readPresentation } from './formats/presentation/read';
import { readCredential } from './formats/table';
import type { Circumstances } from './model/circumstances';
import type { Read, ReadProblem } from './model/credential';
import type { Evidence } from './model/evidence';
import type { Examination } from './model/examination';
import type { Finding } from './model/finding';
import type { Net, Request } from './model/net';
import type { Language } from './model/settings';
import { gatherAsked, gatherKeys, gatherRest } from './resolve/gather';
import { gatherLinkedDomains } from './resolve/linked-domains';
import { open, type Part, wholeOf } from './resolve/open';
import { gatherPresenter } from './resolve/presenter';
import { answersIn, recorded } from './resolve/recorded';
import { gatherSchemas } from './resolve/schemas';
import { knownIn } from './resolve/trust';
import { whereInherited } from './verify/inherited';
import { linkedDomains } from './verify/linked-domains';
import { type Presented, provePresentation } from './verify/presentation';
import { type Proven, prove, standsProven } from './verify/proof';
import { outcomesOfUnread, type WhyUnread } from './verify/unread';
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
  const { net, requests } = recorded(circumstances.net);
  const opened = await open(finding, net);
  const examinations = opened.ok
    ? await Promise.all(opened.value.map((part) => examinePart(finding, part, circumstances, requests)))
    : [unread(finding, NOTHING, opened.problem, evidenceOf(NOTHING, circumstances, { requests }))];
  return examinations.map((examination) => ({ ...examination, milliseconds: Math.round(performance.now() - started) }));
}

/** The part that stands for what could not be opened. */
const NOTHING = wholeOf('');

/** One credential: what the proof needs comes first, and nothing more is fetched for what is not proven. */
async function examinePart(finding: Finding, part: Part, circumstances: Circumstances, before: readonly Request[]): Promise<Examination> {
  const { net, requests, replay } = recorded(circumstances.net);
  await gatherAsked(part.raw, answersIn(requests), net);
  const read = await readCredential(part.raw, answersIn(requests));
  if (!read.ok)
    return unread(finding, part, { code: whyUnread(part, read.problem) }, evidenceOf(part, circumstances, { requests: [...before, ...requests] }));

  const keys = await gatherKeys(read.value.proofs, net);
  const listed = await knownIn(circumstances.trustLists, read.value);
  const proven = await prove(read.value, { keys, listed, now: circumstances.now });
  const moreKeys = standsProven(proven)
    ? await Promise.all([
        gatherRest(read.value.credential, keys, { ...circumstances, net, replay }),
        gatherBeside(part, read.value, net),
        gatherLinkedDomains(read.value.credential.issuer, keys, net),
      ])
    : [];

  const evidence = evidenceOf(part, circumstances, {
    keys: Object.assign({}, keys, ...moreKeys) as Evidence['keys'],
    requests: [...before, ...requests],
    listed,
  });
  return judge(finding, part, read.value, proven, evidence, circumstances.language);
}

/** What stands in a credential's envelope is called a credential, whatever it is. */
const whyUnread = ({ enveloped }: Part, why: ReadProblem): ReadProblem => (enveloped && why === 'not-a-credential' ? 'not-readable' : why);

/** What weighs nothing, and is asked only for what is proven: who hands it over, and how it should be built. */
async function gatherBeside({ presentation }: Part, { credential }: Read, net: Net): Promise<Evidence['keys']> {
  const [ofPresenter, ofSchemas] = await Promise.all([gatherPresenter(presentation, net), gatherSchemas(credential, net)]);
  return { ...ofPresenter, ...ofSchemas };
}

/**
 * A presentation's own proofs, for a verifier that asked for it; the credentials in it are another question (`examine`). Null where the text is none that
 * can be read.
 */
export async function examinePresentation(raw: string, { net, now }: Pick<Circumstances, 'net' | 'now'>): Promise<ProvenPresentation | null> {
  const read = await readPresentation(raw);
  if (!read.ok) return null;
  const keys = await gatherKeys(read.value.proofs, net);
  return { ...read.value, ...(await provePresentation(read.value, { keys, listed: [], now })) };
}

/** A presentation as signed, and what was found about its proofs. */
export type ProvenPresentation = Presentation & Presented;

/**
 * The same examination judged again from its own evidence, without a network: with the trust lists, the clock and the person of other circumstances.
 * What could not be fetched then is still missing.
 */
export async function reweigh(examination: Examination, circumstances: Omit<Circumstances, 'net'>): Promise<Examination> {
  const { finding, evidence, milliseconds } = examination;
  const read = await readCredential(evidence.raw, answersIn(evidence.requests));
  if (!read.ok) return examination;

  const { now, trustLists, unreadableLists = 0, person = evidence.person } = circumstances;
  const again: Evidence = { ...evidence, now, unreadableLists, person, listed: await knownIn(trustLists, read.value) };
  const proven = await prove(read.value, again);
  return { ...(await judge(finding, examination, read.value, proven, again, circumstances.language)), milliseconds };
}

/** Where something stood, and what it is there for. */
type Place = Pick<Part, 'part' | 'role' | 'of'>;

/** The judgement and its words, from evidence alone. */
async function judge(finding: Finding, part: Place, read: Read, proven: Proven, evidence: Evidence, language?: Language): Promise<Examination> {
  const { claims } = read.credential;
  const believed = evidence.inherits === true ? whereInherited(proven) : proven;
  const outcomes = await verify(read, believed, evidence, { name: recipientOf(claims, language), hashed: hashedRecipients(claims) });
  const linked = standsProven(proven) ? await linkedDomains(read.credential.issuer, evidence) : [];
  return { ...frameOf(finding, part, evidence), ...weigh(outcomes), outcomes, ...explain(read, outcomes, evidence, linked, language) };
}

/** What could not be read has its verdict from the reason. */
function unread(finding: Finding, part: Place, why: WhyUnread, evidence: Evidence): Examination {
  const outcomes = outcomesOfUnread(why);
  const weighed: Pick<Examination, 'verdict' | 'reasons'> =
    why.code === 'not-a-credential' ? { verdict: 'not-a-credential', reasons: [outcomes.proof.code] } : weigh(outcomes);
  return { ...frameOf(finding, part, evidence), ...weighed, outcomes, ...unexplained() };
}

const evidenceOf = (
  { raw, inherits, presentation }: Part,
  { now, person, unreadableLists = 0 }: Circumstances,
  known: Partial<Evidence>,
): Evidence => ({
  now,
  raw,
  keys: {},
  requests: [],
  listed: [],
  unreadableLists,
  person: person ?? null,
  ...(inherits && { inherits }),
  ...(presentation !== null && { presentation }),
  ...known,
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
