import { useEffect, useState } from 'preact/hooks';
import { readMeaning } from '@/utils/browser/state';
import type { Meanings } from '@/utils/explain/arranged';
import type { Row } from '@/utils/explain/rows';
import { type Hide, meaningWithout } from '@/utils/explain/without-people';
import type { Meaning } from '@/utils/model/meaning';

/** What the page's credentials mean, as far as it has been read: each is read once for each time that it was examined. `hide` hides names in it. */
export function useMeanings(tabId: number | null, rows: readonly Row[], hide: Hide | null): Meanings {
  const [read, setRead] = useState<Readonly<Record<string, { at: number; meaning: Meaning | null }>>>({});
  const done = rows.flatMap((row) => (row.phase === 'done' ? [{ id: row.summary.id, at: row.summary.examinedAt }] : []));
  const missing = done.filter(({ id, at }) => read[id]?.at !== at);
  useEffect(() => setRead({}), [tabId]);
  useEffect(() => {
    if (tabId === null || missing.length === 0) return undefined;
    let shown = true;
    Promise.all(missing.map(async ({ id, at }) => [id, { at, meaning: await readMeaning(tabId, id) }] as const)).then(
      (found) => shown && setRead((before) => ({ ...before, ...Object.fromEntries(found) })),
      console.error,
    );
    return () => {
      shown = false;
    };
  }, [tabId, missing.map(({ id, at }) => `${id} ${at}`).join('\n')]);
  const hidden = (meaning: Meaning): Meaning => (hide === null ? meaning : meaningWithout(meaning, hide));
  // What was read of an earlier answer is not said beside a newer verdict.
  return Object.fromEntries(done.flatMap(({ id, at }) => (read[id]?.meaning && read[id].at === at ? [[id, hidden(read[id].meaning)]] : [])));
}
