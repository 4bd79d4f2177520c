import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copiesFrom, listAlarmRang, RENEW_LISTS, setListAlarm } from '@/entrypoints/background/list-alarm';
import { readRenewals } from '@/utils/browser/list-renewals';
import { readTrustLists, saveTrustLists } from '@/utils/browser/trust-lists';
import type { JobProblem, Verifier } from '@/utils/browser/verifier';
import type { Imported, ListProblem } from '@/utils/model/list-import';
import { ok, problem } from '@/utils/model/result';
import type { TrustList } from '@/utils/model/trust-list';
import { newBrowser } from '../browser/browser';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-15T12:00:00Z');
const before = (time: number): string => new Date(NOW - time).toISOString();

/** A list at its own host, fetched so long ago. */
const listAt = (host: string, age: number): TrustList => ({
  format: 'meritkollen-trust-list/1',
  name: host,
  publisher: 'Kommunen',
  updated: '2026-06-01',
  url: `https://${host}/lista.json`,
  source: { kind: 'meritkollen-trust-list/1', fetched: before(age) },
  issuers: [{ id: 'did:web:skola.example', name: 'Skolan' }],
});

let asked: string[];
const copyAt = async (address: string) => {
  asked.push(new URL(address).host);
  const list = { ...listAt(new URL(address).host, 0), updated: '2026-06-14' };
  return ok({ list, form: 'own', skipped: [] } satisfies Imported);
};
const rang = (now = NOW, set = now) => listAlarmRang(set, copyAt, { now, chance: 0.5 });
const alarm = async () => (await fakeBrowser.alarms.get(RENEW_LISTS))?.scheduledTime;

let state: ReturnType<typeof newBrowser>;
const given = async (lists: readonly TrustList[], hosts = lists.map(({ name }) => name)) => {
  await saveTrustLists(lists);
  for (const host of hosts) state.granted.add(`https://${host}/*`);
};
/** The windows that are open: is each a private one? */
function openWindows(...incognito: boolean[]): void {
  const windows = fakeBrowser.windows as unknown as { getAll(): Promise<{ incognito: boolean }[]> };
  vi.spyOn(windows, 'getAll').mockResolvedValue(incognito.map((isPrivate) => ({ incognito: isPrivate })));
}
beforeEach(() => {
  asked = [];
  state = newBrowser();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  openWindows(true, false);
});

describe('the alarm', () => {
  it.each([
    ['when the list is a day old', 10 * HOUR, 0, NOW + 14 * HOUR],
    ['up to an hour later, as chance has it', 10 * HOUR, 1, NOW + 15 * HOUR],
    ['within the hour where that is past', 3 * DAY, 0.5, NOW + 60_000 + HOUR / 2],
  ])('is set to ring %s', async (_what, age, chance, expected) => {
    await given([listAt('b.example', age - 60_000), listAt('a.example', age)]);
    await setListAlarm({ now: NOW, chance });
    expect(await alarm()).toBe(expected);
  });

  it('stays where it is set, however often the background is woken', async () => {
    await given([listAt('a.example', DAY)]);
    await setListAlarm({ now: NOW, chance: 0 });
    await setListAlarm({ now: NOW + 30_000, chance: 1 });
    expect(await alarm()).toBe(NOW + 60_000);
  });

  it.each<[string, TrustList[], string[]]>([
    ['there is no list', [], []],
    ['none has an address', [{ ...listAt('a.example', DAY), url: undefined } as unknown as TrustList], ['a.example']],
    ['none may be asked for', [listAt('a.example', DAY)], ['b.example']],
    ['none was ever fetched', [{ ...listAt('a.example', DAY), source: { kind: 'x' } }], ['a.example']],
  ])('is none where %s, and an old one goes', async (_what, lists, hosts) => {
    await fakeBrowser.alarms.create(RENEW_LISTS, { when: NOW + HOUR });
    await given(lists, hosts);
    await setListAlarm({ now: NOW, chance: 0 });
    expect(await alarm()).toBeUndefined();
    await rang();
    expect(asked).toEqual([]);
  });
});

describe('when it rings', () => {
  it('the list that has waited longest is fetched, that one alone, and the alarm is set for the next', async () => {
    await given([listAt('new.example', HOUR), listAt('old.example', 2 * DAY), listAt('older.example', 3 * DAY)]);
    await rang();
    expect(asked).toEqual(['older.example']);
    expect((await readTrustLists()).lists.map(({ updated }) => updated)).toEqual(['2026-06-01', '2026-06-01', '2026-06-14']);
    expect(await alarm()).toBe(NOW + 60_000 + HOUR / 2);
    await rang(NOW + HOUR);
    await rang(NOW + 2 * HOUR);
    expect(asked).toEqual(['older.example', 'old.example']);
    expect(await alarm()).toBe(NOW + 23 * HOUR + HOUR / 2);
  });

  it.each<[string, () => void | Promise<void>, number?]>([
    ['nothing is due', () => given([listAt('a.example', DAY - 1)])],
    ['only private windows are open', () => openWindows(true)],
    ['no window is open', () => openWindows()],
    ['there is no network', () => void vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)],
    ['the browser slept through it', () => undefined, NOW - 6 * 60_000],
  ])('nothing is asked for where %s; it is set again', async (_what, happens, set = NOW) => {
    await given([listAt('a.example', 2 * DAY)]);
    await happens();
    await rang(NOW, set);
    expect([asked, await readRenewals()]).toEqual([[], {}]);
    expect(await alarm()).toBeGreaterThan(NOW);
  });

  it('what the organisation gives is never asked for', async () => {
    state.granted.add('https://a.example/*');
    await fakeBrowser.storage.managed.set({ trustLists: [listAt('a.example', 2 * DAY)] });
    await rang();
    expect([asked, await alarm()]).toEqual([[], undefined]);
  });

  it('a list that was fetched in a time to come, by a clock that was wrong, is asked for all the same', async () => {
    await given([listAt('a.example', -400 * DAY)]);
    await rang();
    expect(asked).toEqual(['a.example']);
  });
});

it.each<[ListProblem | JobProblem, ListProblem]>([
  ['redirected', 'redirected'],
  ['fault', 'fault'],
  ['no-verifier', 'fault'],
  ['took-too-long', 'timed-out'],
])('a copy that the verifier does not give, %s, is told as %s', async (word, told) => {
  const verifier = { copyAt: async () => problem(word) } as unknown as Verifier;
  expect(await copiesFrom(verifier)('https://a.example/')).toEqual(problem(told));
});
