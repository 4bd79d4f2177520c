import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeVerifier, type Place } from '@/entrypoints/verifier/work';
import type { Job } from '@/utils/browser/verifier';
import type { Circumstances } from '@/utils/model/circumstances';
import type { Examination } from '@/utils/model/examination';
import type { Finding } from '@/utils/model/finding';
import type { Imported } from '@/utils/model/list-import';
import type { Want } from '@/utils/model/net';
import { ok, problem } from '@/utils/model/result';
import type { KeptList } from '@/utils/model/status-list';
import type { TrustList } from '@/utils/model/trust-list';

const list: TrustList = { format: 'meritkollen-trust-list/1', name: 'A', publisher: 'B', updated: '2026-01-01', issuers: [] };
const finding = (raw = '{}'): Finding => ({ id: 'f1', place: 'text', carried: { kind: 'embedded', raw }, label: '' });
const job = (changed: Partial<Job> = {}): Job => ({
  id: '7:f1',
  finding: finding(),
  fresh: false,
  lists: 'first',
  isPrivate: false,
  providers: {},
  ...changed,
});
/** Only its address is looked at here. */
const keptList = { fetched: { url: 'https://skola.example/lista' } } as KeptList;
/** The core is another's work: here an examination only needs to be known again. */
const examination = (id: string) => ({ id }) as Examination;

let runs: { finding: Finding; circumstances: Circumstances; finish(): void; break(thrown: unknown): void }[];
let clock: number;
let awake: number;
let wants: Want[];
let keptUrls: string[];

beforeEach(() => {
  runs = [];
  wants = [];
  keptUrls = [];
  clock = 1_000_000;
  awake = 0;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('a job', () => {
  it('is examined once, however often it is asked for while it runs and just after', async () => {
    const { examine } = verifier();
    const asked = [examine(job()), examine(job())];
    await begun(1);
    runs[0]?.finish();
    const [one, other] = await Promise.all(asked);
    const late = await examine(job());
    const answer = { ok: true, value: [examination('1')] };
    expect([one, other, late]).toEqual([answer, answer, answer]);
    expect(runs).toHaveLength(1);
  });

  it.each([
    ['its content is another', { finding: finding('{"a":1}') }],
    ['a fresh answer is wanted', { fresh: true }],
    ['the trust lists have changed', { lists: 'second' }],
    ['it is another’s', { id: '8:f1' }],
  ])('is examined again when %s', async (_, changed) => {
    const { examine } = verifier();
    await finished(examine(job()));
    await finished(examine(job(changed)));
    expect(runs).toHaveLength(2);
  });

  it('is examined again when the answer is a minute old', async () => {
    const { examine } = verifier();
    await finished(examine(job()));
    clock += 60_001;
    await finished(examine(job()));
    expect(runs).toHaveLength(2);
  });

  it('gives a fault as a word, without what was thrown, and may be tried again', async () => {
    const { examine } = verifier();
    const asked = examine(job());
    await begun(1);
    runs[0]?.break(new Error('anna@skola.example'));
    expect(await asked).toEqual({ ok: false, problem: 'fault' });
    expect(await finished(examine(job()))).toEqual({ ok: true, value: [examination('2')] });
  });

  it('gives a fault where the core cannot be loaded', async () => {
    const { examine } = verifier({ core: () => Promise.reject(new Error('no such file')) });
    expect(await examine(job())).toEqual({ ok: false, problem: 'fault' });
  });

  it('ends at its deadline, and lets the next one in', async () => {
    const { examine } = verifier({ deadline: 300, atOnce: 1 });
    const [one, other] = [examine(job()), examine(job({ id: '8:f1' }))];
    expect(await one).toEqual({ ok: false, problem: 'took-too-long' });
    await begun(2);
    runs[1]?.finish();
    expect(await other).toMatchObject({ ok: true });
  });

  it('waits for its turn', async () => {
    const { examine } = verifier({ atOnce: 2 });
    const all = [1, 2, 3].map((id) => examine(job({ id: `${id}` })));
    await begun(2);
    await new Promise((done) => setTimeout(done, 20));
    expect(runs).toHaveLength(2);
    runs[0]?.finish();
    await begun(3);
    runs[1]?.finish();
    runs[2]?.finish();
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
  });

  it('comes before those of a page that has many at work already', async () => {
    const { examine } = verifier({ atOnce: 2 });
    for (const id of ['7:a', '7:b', '7:c', '7:d']) void examine(job({ id, finding: finding(id) }));
    void examine(job({ id: '8:a', finding: finding('8:a') }));
    await begun(2);
    runs[0]?.finish();
    await begun(3);
    expect(runs.map(({ finding: { carried } }) => carried.kind === 'embedded' && carried.raw)).toEqual(['7:a', '7:b', '8:a']);
  });

  it('keeps its place awake while it runs, and no longer', async () => {
    const { examine } = verifier();
    const asked = examine(job());
    await begun(1);
    expect(awake).toBe(1);
    runs[0]?.finish();
    await asked;
    expect(awake).toBe(0);
  });
});

describe('its circumstances', () => {
  it('are the clock and the trust lists, read once for each mark', async () => {
    const lists = vi.fn(async () => ({ lists: [list], unreadable: 2 }));
    const { examine } = verifier({ lists });
    for (const [id, mark] of [
      ['1', 'first'],
      ['2', 'first'],
      ['3', 'second'],
    ] as const)
      await finished(examine(job({ id, lists: mark })));
    expect(lists).toHaveBeenCalledTimes(2);
    expect(runs[0]?.circumstances).toMatchObject({ now: clock, trustLists: [list], unreadableLists: 2 });
  });

  it('are asked for again after they could not be read', async () => {
    const lists = vi.fn(async () => ({ lists: [list], unreadable: 0 })).mockRejectedValueOnce(new Error('no background'));
    const { examine } = verifier({ lists });
    expect(await examine(job())).toEqual({ ok: false, problem: 'fault' });
    expect(await finished(examine(job()))).toMatchObject({ ok: true });
  });

  it.each([true, false])('pass the caches by where that is wanted (%s)', async (fresh) => {
    await finished(verifier().examine(job({ fresh })));
    await runs[0]?.circumstances.net.get('https://skola.example/', { accept: '*/*', limit: 1 });
    expect(wants).toEqual([{ accept: '*/*', limit: 1, ...(fresh && { fresh }) }]);
  });
});

describe('a copy of a trust list', () => {
  const imported: Imported = { list, form: 'own', skipped: [] };

  it.each<[string, Place['copyAt'], unknown]>([
    ['is what stands at its address', async () => ok(imported), ok(imported)],
    ['is the reason why there is none', async () => problem('redirected'), problem('redirected')],
    ['is our fault where the reading breaks off', () => Promise.reject(new Error('broken')), problem('fault')],
  ])('%s', async (_what, copyAt, expected) => {
    expect(await verifier({ copyAt }).copyAt('https://kommun.example/lista.json')).toEqual(expected);
    expect(awake).toBe(0);
  });

  it('is read beside the examinations, however many run', async () => {
    const { examine, copyAt } = verifier({ atOnce: 1, copyAt: async () => ok(imported) });
    void examine(job());
    await begun(1);
    expect(await copyAt('https://kommun.example/lista.json')).toEqual(ok(imported));
  });

  it('may take longer than a credential, and not for ever', async () => {
    vi.useFakeTimers();
    const copy = verifier({ copyAt: () => new Promise(() => undefined) }).copyAt('https://kommun.example/lista.json');
    await vi.advanceTimersByTimeAsync(299_000);
    expect(awake).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await copy).toEqual(problem('took-too-long'));
    vi.useRealTimers();
  });
});

describe('status lists on disk', () => {
  it.each([
    ['are read and written for a page', { fresh: false, isPrivate: false }, keptList, 1],
    ['are written and not read where a fresh answer is wanted', { fresh: true, isPrivate: false }, null, 1],
    ['are read and never written for a private window', { fresh: false, isPrivate: true }, keptList, 0],
  ])('%s', async (_what, wanted, read, written) => {
    await finished(verifier().examine(job(wanted)));
    const { keptLists } = runs[0]?.circumstances ?? {};
    await keptLists?.keep(keptList);
    expect([await keptLists?.read('https://skola.example/lista'), keptUrls.length]).toEqual([read, written]);
  });
});

const verifier = (changed: Partial<Place> = {}) =>
  makeVerifier({
    net: {
      get: async (_, want) => {
        wants.push(want);
        return { ok: false, problem: 'unreachable' };
      },
    },
    core: async () => ({
      examine: (finding, circumstances) =>
        new Promise((resolve, reject) => {
          const id = `${runs.length + 1}`;
          runs.push({ finding, circumstances, finish: () => resolve([examination(id)]), break: reject });
        }),
      reweigh: async (examination) => examination,
    }),
    lists: async () => ({ lists: [], unreadable: 0 }),
    copyAt: async () => problem('unreachable'),
    keptLists: { read: async () => keptList, keep: async ({ fetched }) => void keptUrls.push(fetched.url) },
    now: () => clock,
    stayAwake: () => {
      awake++;
      return () => awake--;
    },
    deadline: 5000,
    atOnce: 4,
    ...changed,
  });

const begun = (count: number): Promise<void> => vi.waitFor(() => expect(runs.length).toBeGreaterThanOrEqual(count), { interval: 5 });

async function finished<Value>(answer: Promise<Value>): Promise<Value> {
  const before = runs.length;
  await Promise.race([begun(before + 1), answer]);
  runs.at(-1)?.finish();
  return answer;
}
