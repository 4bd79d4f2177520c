import { useEffect, useState } from 'preact/hooks';
import type { HeldShown } from '@/components/collection/case-props';
import { watchManagedTrustLists, watchTrustLists } from '@/utils/browser/state';
import type { Case } from '@/utils/model/collection';
import type { Language } from '@/utils/model/settings';
import { judgeAgain } from './judge';

/** A case's credentials as they are judged now, anew when the case or a trust list changes; null until they are. What is shown stays while they are judged again. */
export function useJudged(own: Case | null, language: Language | null): HeldShown[] | null {
  const [judged, setJudged] = useState<{ caseId: string; held: HeldShown[] } | null>(null);
  const [lists, setLists] = useState(0);
  const ids = own?.items.map(({ id }) => id).join(' ') ?? null;
  useEffect(() => {
    const changed = (): void => setLists((before) => before + 1);
    const ends = [watchTrustLists(changed), watchManagedTrustLists(changed)];
    return () => ends.forEach((end) => end());
  }, []);
  useEffect(() => {
    let isLatest = true;
    if (own !== null && language !== null) {
      judgeAgain(own.items, language, Date.now()).then((held) => isLatest && setJudged({ caseId: own.id, held }), console.error);
    }
    return () => {
      isLatest = false;
    };
  }, [own?.id, ids, language, lists]);
  return judged !== null && judged.caseId === own?.id ? judged.held : null;
}
