import { useEffect, useState } from 'preact/hooks';
import { watchCollections } from '@/utils/browser/collections';
import { watchRenewals } from '@/utils/browser/list-renewals';
import { watchAllowed } from '@/utils/browser/permissions';
import { watchPolicy } from '@/utils/browser/policy';
import { watchShortcuts } from '@/utils/browser/shortcuts';
import { type ManagedTrustLists, type ReadTrustLists, watchManagedTrustLists, watchSettings, watchTrustLists } from '@/utils/browser/state';
import type { Shortcuts } from '@/utils/model/command';
import type { Renewals } from '@/utils/model/list-import';
import type { PolicyFault } from '@/utils/model/policy';
import type { Settings } from '@/utils/model/settings';

/** All that the options page shows: the reader's choices and lists, the organisation's lists, the match patterns of the allowed sites, how many cases there are, and the keys that are set (null until that is known). */
export type Stored = {
  settings: Settings;
  own: ReadTrustLists;
  managed: ManagedTrustLists;
  policyFaults: readonly PolicyFault[];
  renewals: Renewals;
  allowed: string[];
  cases: number;
  shortcuts: Shortcuts | null;
};

/** A browser may take seconds to read its policies: nothing else waits for that. */
const NONE: ManagedTrustLists = { lists: [], unreadable: 0, skipped: 0, faults: [] };

/** What is stored, now and after every change, wherever it was made; null until all of it has been read. */
export function useStored(): Stored | null {
  const settings = useWatched(watchSettings);
  const own = useWatched(watchTrustLists);
  const managed = useWatched(watchManagedTrustLists);
  const policy = useWatched(watchPolicy);
  const renewals = useWatched(watchRenewals);
  const allowed = useWatched(watchAllowed);
  const collections = useWatched(watchCollections);
  const shortcuts = useWatched(watchShortcuts);
  if (settings === null || own === null || renewals === null || allowed === null) return null;
  return {
    settings,
    own,
    managed: managed ?? NONE,
    policyFaults: policy?.faults ?? [],
    renewals,
    allowed,
    cases: collections?.cases.length ?? 0,
    shortcuts,
  };
}

function useWatched<Value>(watch: (seen: (value: Value) => void) => () => void): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => watch(setValue), [watch]);
  return value;
}
