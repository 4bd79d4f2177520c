import { keptListsFor } from '@/utils/browser/kept-lists';
import type { Job, JobProblem, Verifier } from '@/utils/browser/verifier';
import type { Circumstances } from '@/utils/model/circumstances';
import type { Examination } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import type { Imported, ListProblem } from '@/utils/model/list-import';
import type { Net } from '@/utils/model/net';
import type { Draw } from '@/utils/model/picture';
import { ok, problem, type Result } from '@/utils/model/result';
import type { KeptLists } from '@/utils/model/status-list';
import type { TrustList } from '@/utils/model/trust-list';
import { turns } from './turns';

/** The core, as `utils/examine.ts` gives it. */
export type Core = {
  examine(finding: Finding, circumstances: Circumstances): Promise<Examination[]>;
  reweigh(examination: Examination, circumstances: Circumstances): Promise<Examination>;
};

export type Lists = { lists: TrustList[]; unreadable: number };

/**
 * The place where the verifier works. `core` loads the core when it is first needed; `lists` reads the trust lists in force, `copyAt` one as it stands at its address
 * now; `draw` makes points of a picture; `keptLists` are status lists from before;
 * `stayAwake` keeps the place alive until the function that it gives is called. `deadline` is milliseconds for one job, `atOnce` how many run beside each other.
 */
export type Place = {
  net: Net;
  core(): Promise<Core>;
  draw?: Draw;
  lists(): Promise<Lists>;
  copyAt(address: string): Promise<Result<Imported, ListProblem>>;
  keptLists: KeptLists;
  now(): number;
  stayAwake(): () => void;
  deadline: number;
  atOnce: number;
};

/** How long a finished job is remembered, in milliseconds: long enough for a page whose question was cut off to ask again. */
const REMEMBERED = 60_000;
/** How long a trust list may take, in milliseconds: a federation is many documents. It is nobody's turn that it takes: nobody waits for it. */
const LIST_DEADLINE = 300_000;

type Known = { job: Job; answer: Promise<Result<Examination[], JobProblem>>; doneAt: number };

/** The verifier itself. What must not happen is caught here, once: logged whole, and told as a short word. */
export function makeVerifier(place: Place): Verifier {
  const jobs = new Map<string, Known>();
  const inTurn = turns(place.atOnce);
  const circumstances = circumstancesOf(place);

  const work = <Value>(tab: string, task: (core: Core) => Promise<Value>): Promise<Result<Value, JobProblem>> =>
    inTurn(tab, () => guarded(place, async () => task(await place.core())));

  return {
    examine(job) {
      forgetOld(jobs, place.now());
      const known = jobs.get(job.id);
      if (known !== undefined && answers(known, job)) return known.answer;

      const answer = work(tabOf(job.id), async (core) => core.examine(job.finding, await circumstances(job)));
      const mine: Known = { job, answer, doneAt: Infinity };
      jobs.set(job.id, mine);
      void answer.then(({ ok }) => {
        mine.doneAt = place.now();
        if (!ok && jobs.get(job.id) === mine) jobs.delete(job.id);
      });
      return answer;
    },
    reweigh: ({ examination, lists }) =>
      work('', async (core) => core.reweigh(examination, await circumstances({ lists, fresh: false, isPrivate: true, providers: {} }))),
    copyAt: async (address) => {
      const copy = await guarded({ ...place, deadline: LIST_DEADLINE }, () => place.copyAt(address));
      return copy.ok ? copy.value : copy;
    },
  };
}

/** A running job answers for another with the same content; a finished one does not where a fresh answer is wanted or the lists have changed. */
function answers({ job, doneAt }: Known, asked: Job): boolean {
  if (JSON.stringify([job.finding.carried, job.providers]) !== JSON.stringify([asked.finding.carried, asked.providers])) return false;
  const running = doneAt === Infinity;
  return running ? job.fresh || !asked.fresh : !asked.fresh && job.lists === asked.lists;
}

function forgetOld(jobs: Map<string, Known>, now: number): void {
  for (const [id, { doneAt }] of jobs) if (now - doneAt > REMEMBERED) jobs.delete(id);
}

/** Reads the lists once for each mark. */
function circumstancesOf(place: Place): (job: Pick<Job, 'lists' | 'fresh' | 'isPrivate' | 'providers'>) => Promise<Circumstances> {
  let known: { mark: string; lists: Promise<Lists> } | null = null;
  return async ({ lists: mark, fresh, isPrivate, providers }) => {
    if (known?.mark !== mark) known = { mark, lists: place.lists() };
    const { lists, unreadable } = await known.lists.catch((thrown: unknown) => {
      known = null;
      throw thrown;
    });
    const net = fresh ? pastCaches(place.net) : place.net;
    return {
      net,
      now: place.now(),
      providers,
      trustLists: lists,
      unreadableLists: unreadable,
      keptLists: keptListsFor(place.keptLists, { fresh, isPrivate }),
      ...(place.draw !== undefined && { draw: place.draw }),
    };
  };
}

const pastCaches = (net: Net): Net => ({ get: (url, want) => net.get(url, { ...want, fresh: true }) });

async function guarded<Value>(place: Place, task: () => Promise<Value>): Promise<Result<Value, JobProblem>> {
  const sleep = place.stayAwake();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<Value, JobProblem>>((resolve) => {
    timer = setTimeout(() => resolve(problem('took-too-long')), place.deadline);
  });
  const done = task().then(ok, (thrown: unknown) => {
    console.error('The verifier broke off', thrown);
    return problem('fault' as const);
  });
  return Promise.race([done, late]).finally(() => {
    clearTimeout(timer);
    sleep();
  });
}

/** A job's id begins with the number of its tab. */
const tabOf = (jobId: string): string => jobId.split(':', 1)[0] ?? '';
