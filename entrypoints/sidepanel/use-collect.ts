import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CollectBoxProps, WhichCase } from '@/components/collection/CollectBox';
import { caseLink } from '@/entrypoints/collection/case-link';
import { gatheredSaid, gatherTab } from '@/entrypoints/collection/gather';
import { addCase, type ReadCollections, watchCollections } from '@/utils/browser/collections';
import { useClosed } from '@/utils/browser/use-closed';
import { pageName } from '@/utils/explain/host-name';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';

/** What came of gathering last, in which tab. */
type Told = { tabId: number; text: string; link: string | null };

/** All that the button needs that gathers what the panel shows; where names are hidden, without the page's address. `boxFor` says of which credentials: all that have been judged, or the one with this id. */
export function useCollect(tabId: number | null, language: Language | null, hidePeople: boolean) {
  const [read, setRead] = useState<ReadCollections | null>(null);
  const isClosed = useClosed();
  const [isPrivate, setPrivate] = useState(true);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => watchCollections(setRead), []);
  useEffect(() => {
    let isLatest = true;
    setPrivate(true);
    if (tabId !== null) void isPrivateTab(tabId).then((found) => isLatest && setPrivate(found));
    return () => {
      isLatest = false;
    };
  }, [tabId]);

  /** The box for these credentials; null until it is known what can be done. */
  return (ids: readonly string[], what: CollectBoxProps['what']): CollectBoxProps | null => {
    if (tabId === null || language === null || read === null) return null;
    const { add, trouble, failed } = words[language].collection;
    const gather = async (which: WhichCase): Promise<Told> => {
      const made = 'name' in which ? await addCase(which.name, Date.now()) : ({ ok: true, value: { id: which.caseId } } as const);
      if (!made.ok) return { tabId, text: trouble[made.problem], link: null };
      const kept = await gatherTab(tabId, made.value.id, ids);
      if (!kept.ok) return { tabId, text: trouble[kept.problem], link: null };
      return {
        tabId,
        text: gatheredSaid(kept.value, add, hidePeople ? () => words[language].noNames.aPage : (host) => pageName(host, language)),
        link: caseLink(made.value.id),
      };
    };
    return {
      language,
      count: ids.length,
      what,
      cases: read.cases.map(({ id, name }) => ({ id, name })),
      trouble: isClosed ? 'turned-off' : troubleOf(isPrivate, read.unreadable, ids.length),
      said: told?.tabId === tabId ? told.text : '',
      link: told?.tabId === tabId ? told.link : null,
      onCollect: (which) =>
        void gather(which).then(setTold, (thrown: unknown) => {
          console.error(thrown);
          setTold({ tabId, text: failed, link: null });
        }),
    };
  };
}

function troubleOf(isPrivate: boolean, isUnreadable: boolean, count: number): CollectBoxProps['trouble'] {
  if (isPrivate) return 'private';
  if (isUnreadable) return 'unreadable';
  return count === 0 ? 'nothing' : null;
}

/** Does the tab stand in a private window? Where nobody can tell, it counts as one. */
const isPrivateTab = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    (tab?: { incognito: boolean }) => tab?.incognito ?? true,
    () => true,
  );
