import { browser } from 'wxt/browser';
import { readRenewals } from '@/utils/browser/list-renewals';
import { granted } from '@/utils/browser/permissions';
import { readTrustLists } from '@/utils/browser/trust-lists';
import type { JobProblem, Verifier } from '@/utils/browser/verifier';
import type { ListProblem, Renewals } from '@/utils/model/list-import';
import { problem } from '@/utils/model/result';
import type { TrustList } from '@/utils/model/trust-list';
import { type CopyAt, renewList } from './renew-list';

export const RENEW_LISTS = 'renew-lists';

const MINUTE = 60_000; // milliseconds
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When it is, in milliseconds since 1970, and a number from 0 to 1 left to chance. */
export type Moment = { now: number; chance: number };
const present = (): Moment => ({ now: Date.now(), chance: Math.random() });

/**
 * Sets the alarm for the list that is due first, up to an hour late, so that the time tells the list's server nothing of what is read. An alarm that is set
 * stays; where no list may be asked for there is none.
 */
export async function setListAlarm({ now, chance }: Moment = present()): Promise<void> {
  const [first] = await waiting(now);
  if (first === undefined) return void (await browser.alarms.clear(RENEW_LISTS));
  if ((await browser.alarms.get(RENEW_LISTS)) !== undefined) return;
  await browser.alarms.create(RENEW_LISTS, { when: Math.max(first.due, now + MINUTE) + chance * HOUR });
}

/**
 * Fetches the list anew that has waited longest, if it is due: one at a time, so that the servers do not see the same moment. An alarm that the browser slept
 * through is only set again: when somebody sits down at a computer is nobody's business.
 *
 * Shape: `set` is when the alarm should have rung, in milliseconds since 1970.
 */
export async function listAlarmRang(set: number, copyAt: CopyAt, moment: Moment = present()): Promise<void> {
  const { now } = moment;
  await browser.alarms.clear(RENEW_LISTS);
  const [first] = await waiting(now);
  if (first !== undefined && first.due <= now && now - set < 5 * MINUTE && navigator.onLine && (await inUse())) {
    await renewList(first.list, copyAt, now);
  }
  await setListAlarm(moment);
}

/** The copies that a verifier reads. What breaks with us says nothing of the list. */
export const copiesFrom =
  (verifier: Verifier): CopyAt =>
  async (address) => {
    const copy = await verifier.copyAt(address);
    return copy.ok ? copy : problem(asListProblem(copy.problem));
  };

const asListProblem = (word: ListProblem | JobProblem): ListProblem => {
  if (word === 'took-too-long') return 'timed-out';
  return word === 'no-verifier' ? 'fault' : word;
};

/**
 * The lists that may be asked for, each with when it is due, the first one first: those that the reader fetched once, from hosts that are allowed. A list from a
 * file names an address that nobody has said yes to, and the organisation's are what its policy says.
 */
async function waiting(now: number): Promise<{ list: TrustList; due: number }[]> {
  const [{ lists }, renewals] = await Promise.all([readTrustLists(), readRenewals()]);
  const allowed = await Promise.all(lists.map(({ url }) => granted(url ?? '')));
  return lists
    .filter(({ source }, index) => allowed[index] && source?.fetched !== undefined)
    .map((list) => ({ list, due: dueAt(list, renewals, now) }))
    .toSorted((one, other) => one.due - other.due);
}

/** A day after the last time that it was asked for. A time to come is no such time: the clock was wrong. */
function dueAt({ url = '', source }: TrustList, renewals: Renewals, now: number): number {
  const asked = [Date.parse(source?.fetched ?? ''), renewals[url]?.tried ?? 0].filter((time) => time <= now);
  return Math.max(0, ...asked) + DAY;
}

/** Is a window open that is not private? What is done for a private one leaves nothing on the disk. */
const inUse = async (): Promise<boolean> => (await browser.windows.getAll()).some(({ incognito }) => !incognito);
