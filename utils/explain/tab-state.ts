import type { TabRecord } from '../model/tab-record';
import { rowsOf } from './rows';
import type { Words } from './words';
import type { Tally } from './words/screens';

/** What a tab's screen shows: a list of credentials, or why there is none. */
export type StateName = 'not-allowed' | 'never' | 'on-click' | 'looking' | 'empty' | 'list';

/** Which of them it is. Credentials that were found are shown, whatever access there is now. */
export function tabState(record: TabRecord | null): StateName {
  if (record === null) return 'on-click';
  const { access, looked, entries } = record;
  if (rowsOf(entries).length > 0) return 'list';
  if (access === 'not-allowed' || access === 'never') return access;
  if (looked) return 'empty';
  return access === 'on-click' ? 'on-click' : 'looking';
}

/** "7 intyg hittade." and "1 är verifierat, 6 behöver du titta närmare på." */
export const sumInWords = (tally: Tally, { screen }: Words): { found: string; rest: string } => ({
  found: screen.foundOnPage(tally.found),
  rest: tally.checking === tally.found && tally.found > 0 ? '' : screen.summary(tally),
});

/** What is said aloud: that something was found, and once more when everything has been checked. Never each row on the way. */
export function announcementOf(record: TabRecord | null, tally: Tally, words: Words): string {
  if (tabState(record) === 'empty') return `${words.screen.empty.title}.`;
  if (tally.found === 0) return '';
  const { found, rest } = sumInWords(tally, words);
  return tally.checking > 0 ? found : `${found} ${rest}`;
}
