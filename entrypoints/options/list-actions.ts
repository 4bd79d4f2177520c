import type { ListActions } from '@/components/options/ListsSection';
import { renewList } from '@/entrypoints/background/renew-list';
import { readCopyAt } from '@/entrypoints/verifier/list-copy';
import { requestToAsk } from '@/utils/browser/asked-only';
import { saveTrustLists } from '@/utils/browser/state';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Renewed } from '@/utils/model/list-import';
import { exportList, readListAddress, readListFile, world } from './list-file';
import type { Saying } from './use-said';
import type { Stored } from './use-stored';

/** What can be done about the reader's own lists. */
export function listActions({ own }: Stored, words: OptionsWords, { say, done }: Saying): ListActions {
  const undo = (): void => void done(saveTrustLists(own.lists), words.undone);
  return {
    onLists: (lists, text) => void done(saveTrustLists(lists), text, undo),
    onReadFile: (file) => readListFile(file),
    onReadAddress: (address) => readListAddress(address),
    onAllowHost: (host) => requestToAsk([host]).catch(() => false),
    onRenew: async (list) => {
      const place = world();
      const renewed = await renewList(list, (address) => readCopyAt(address, place), place.now).catch(brokenOff);
      if (renewed.kind === 'taken') say(words.lists.said.renewed(list.name));
      return renewed;
    },
    onExport: exportList,
  };
}

function brokenOff(thrown: unknown): Renewed {
  console.error('A list could not be fetched anew', thrown);
  return { kind: 'failed', problem: 'fault' };
}
