import type { Job, JobProblem, Reweighing, Verifier } from '@/utils/browser/verifier';
import type { Examination } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import { NO_MEANING } from '@/utils/model/meaning';
import type { Code, Outcomes } from '@/utils/model/outcome';
import { ok, problem, type Result } from '@/utils/model/result';
import type { Verdict } from '@/utils/model/verdict';
import type { Browser } from '../browser/browser';
import { allPassed } from '../harness/outcomes';

/** A finding as a page hands it in. */
export const findingOf = (id: string, raw = `{"id":"${id}"}`): Finding => ({
  id,
  place: 'script',
  carried: { kind: 'embedded', raw },
  label: 'Examen',
});

const outcomes: Outcomes = { ...allPassed, status: { kind: 'passed', code: 'no-status-entry' } };

/** What the core could say of a finding. */
export const examinationOf = (finding: Finding, verdict: Verdict = 'verified', reasons: Code[] = []): Examination => ({
  id: `${finding.id}#`,
  finding,
  part: '',
  role: 'credential',
  of: null,
  format: 'data-integrity',
  proof: 'eddsa-rdfc-2022',
  types: [],
  dataModels: [],
  verdict,
  reasons,
  outcomes: reasons.includes('needs-permission') ? { ...outcomes, binding: { kind: 'unknown', code: 'needs-permission' } } : outcomes,
  issuer: { id: 'did:web:skola.example', name: 'Skolan', claimedName: 'Skolan', domain: 'skola.example', known: true, listed: [] },
  recipient: 'Anna Ek',
  title: 'Examen',
  titleLanguage: 'sv',
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: null,
  withheld: 0,
  level: { basis: 'not_stated', seqf: null, eqf: null, chain: [], statements: [], weak: false },
  elements: { stated: [], missing: [] },
  meaning: NO_MEANING,
  microCredential: false,
  examinedAt: 1,
  milliseconds: 1,
  evidence: {
    now: 1,
    raw: finding.carried.kind === 'embedded' ? finding.carried.raw : '',
    keys: {},
    requests: [],
    listed: [],
    unreadableLists: 0,
    person: null,
  },
});

/** A verifier that writes down what it is asked, and says what it is told to say. */
export type Scripted = Verifier & { jobs: Job[]; reweighings: Reweighing[]; say: Verdict | JobProblem; wait: Promise<void> | null; reasons: Code[] };

export function scripted(): Scripted {
  const verifier: Scripted = {
    jobs: [],
    reweighings: [],
    say: 'verified',
    reasons: [],
    wait: null,
    async examine(job): Promise<Result<Examination[], JobProblem>> {
      verifier.jobs.push(job);
      await verifier.wait;
      return isFault(verifier.say) ? problem(verifier.say) : ok([examinationOf(job.finding, verifier.say, verifier.reasons)]);
    },
    async reweigh(reweighing): Promise<Result<Examination, JobProblem>> {
      verifier.reweighings.push(reweighing);
      return isFault(verifier.say) ? problem(verifier.say) : ok({ ...reweighing.examination, verdict: verifier.say });
    },
    copyAt: async () => problem('unreachable'),
  };
  return verifier;
}

const isFault = (said: Verdict | JobProblem): said is JobProblem => said === 'fault' || said === 'took-too-long' || said === 'no-verifier';

/** What follows from an answer, without anybody waiting for it, has been done after this: everything that the browser does here takes no time. */
export const afterwards = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** The scripts that draw badges that were put in, when all that follows from the answers so far has been done. */
export async function drawnIn({ executed }: Browser): Promise<unknown[]> {
  await afterwards();
  return executed.filter((injection) => JSON.stringify(injection).includes('/badges.js'));
}
