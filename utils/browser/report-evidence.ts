import { sha256Hex } from '../encoding/bytes';
import { canonicalJson } from '../encoding/jcs';
import type { Evidence } from '../model/evidence';
import type { Request } from '../model/net';
import type { NotRepeatable, Report, ReportedCredential, ReportedEvidence, ReportedRequest, TextName } from '../model/report';
import { ok, problem, type Result } from '../model/result';

/** The evidence as a report has it: its texts go into `texts`, each once, under its own hash. What the reader compared the person with stays behind. */
export async function reportedEvidence(evidence: Evidence, texts: Record<TextName, string>): Promise<{ evidence: ReportedEvidence; sha256: string }> {
  const { now, raw, presentation, requests, listed, unreadableLists, inherits, among } = evidence;
  const named = async (text: string): Promise<TextName> => {
    const name = await sha256Hex(text);
    texts[name] = text;
    return name;
  };
  const reported: ReportedEvidence = {
    now,
    raw: await named(raw),
    ...(presentation !== undefined && { presentation: await named(presentation) }),
    requests: await Promise.all(requests.map((request) => reportedRequest(request, named))),
    listed,
    unreadableLists,
    ...(inherits !== undefined && { inherits }),
    ...(among !== undefined && { among }),
  };
  return { evidence: reported, sha256: await hashOf(reported) };
}

/**
 * What a credential of a report was judged by, whole again. Its keys are left out on purpose: whoever judges again finds them in the answers.
 *
 * Fails: `evidence-missing`; `evidence-altered` where it, or one of its texts, is not what its hash says.
 */
export async function evidenceIn({ texts }: Report, { evidence, evidenceSha256 }: ReportedCredential): Promise<Result<Evidence, NotRepeatable>> {
  if (evidence === null) return problem('evidence-missing');
  if ((await hashOf(evidence)) !== evidenceSha256) return problem('evidence-altered');
  const names = [evidence.raw, evidence.presentation, ...evidence.requests.map(({ answer }) => answer.text)].filter(
    (name) => typeof name === 'string',
  );
  const whole = await Promise.all([...new Set(names)].map((name) => isWhole(name, texts)));
  if (!whole.every(Boolean)) return problem('evidence-altered');

  const { raw, presentation, requests, ...rest } = evidence;
  const textOf = (name: TextName): string => texts[name] ?? '';
  return ok({
    ...rest,
    raw: textOf(raw),
    ...(presentation !== undefined && { presentation: textOf(presentation) }),
    keys: {},
    requests: requests.map((request) => requestOf(request, textOf)),
    person: null,
  });
}

/** By its JSON with the names in order; what has half a sign in a text has none, and is taken as it is written. */
const hashOf = (evidence: ReportedEvidence): Promise<string> => sha256Hex(canonicalJson(evidence) ?? JSON.stringify(evidence));

/** Fifty credentials often share one status list: it is hashed once. */
const known = new WeakMap<Report['texts'], Map<TextName, Promise<boolean>>>();

function isWhole(name: TextName, texts: Report['texts']): Promise<boolean> {
  const answers = known.get(texts) ?? new Map<TextName, Promise<boolean>>();
  known.set(texts, answers);
  const answer = answers.get(name) ?? hashesTo(name, texts);
  answers.set(name, answer);
  return answer;
}

const hashesTo = async (name: TextName, texts: Report['texts']): Promise<boolean> =>
  Object.hasOwn(texts, name) && (await sha256Hex(texts[name] ?? '')) === name;

type Named = (text: string) => Promise<TextName>;

async function reportedRequest({ url, at, answer }: Request, named: Named): Promise<ReportedRequest> {
  if (!answer.ok) {
    const { body, ...failure } = answer;
    return { url, at, answer: { ...failure, ...(body !== undefined && { text: await named(body) }) } };
  }
  const { body, ...rest } = answer;
  return { url, at, answer: { ...rest, text: rest.stretch === undefined ? await named(body) : null } };
}

function requestOf({ url, at, answer }: ReportedRequest, textOf: (name: TextName) => string): Request {
  const { text, ...rest } = answer;
  if (!rest.ok) return { url, at, answer: { ...rest, ...(typeof text === 'string' && { body: textOf(text) }) } };
  return { url, at, answer: { ...rest, body: typeof text === 'string' ? textOf(text) : '' } };
}
