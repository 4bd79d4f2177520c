import { tell } from '@/utils/browser/messages';
import { languageOf, readSettings } from '@/utils/browser/settings';
import { openTabs } from '@/utils/browser/tab-records';
import { badgeViews } from '@/utils/explain/badge-view';
import type { Entry } from '@/utils/model/tab-record';
import { entryOf } from './records';

/** Shows a finding's badges in its page. */
export async function tellBadges(tabId: number, findingId: string): Promise<void> {
  const entry = await entryOf(tabId, findingId);
  if (entry === undefined) return;
  const { finding, frameId, state } = entry;
  const badges = badgeViews(state.phase === 'done' ? state.results : [], languageOf(await readSettings()));
  await tell(tabId, { kind: 'badges', findingId: finding.id, badges }, frameId);
}

/** Does some work for everything that is open. One finding that breaks does not keep the others from their turn. */
export async function eachEntry(work: (tabId: number, entry: Entry) => Promise<void>): Promise<void> {
  const all = (await openTabs()).flatMap(({ tabId, entries }) => entries.map((entry) => work(tabId, entry)));
  for (const done of await Promise.allSettled(all)) if (done.status === 'rejected') console.error('A finding was passed over', done.reason);
}

/** Shows every badge again, in the language that is spoken now. */
export const tellAllBadges = (): Promise<void> =>
  eachEntry(async (tabId, { finding, state }) => {
    if (state.phase === 'done') await tellBadges(tabId, finding.id);
  });
