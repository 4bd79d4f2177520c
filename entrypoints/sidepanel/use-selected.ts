import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '@/utils/explain/rows';
import type { ShownSummary } from '@/utils/explain/shown';
import type { Spot } from '@/utils/model/finding';

/** The credential that is opened. `busy`: it is being checked again, and what is shown is the last answer. `openedAt` is when the answer was made that it was opened with. */
export type Selected = {
  summary: ShownSummary;
  endorsements: readonly ShownSummary[];
  spots: readonly Spot[];
  findingId: string;
  busy: boolean;
  openedAt: number;
};
type Chosen = { key: string; from: string; findingId: string; summary: ShownSummary; endorsements: readonly ShownSummary[]; spots: readonly Spot[] };

/** Which credential is opened, through every change of the tab's record. Going back puts the focus on what it was opened from: the element with the id `from`, else its row. `cameFrom` is that id, until the
 * screen is left on which it stands. */
export function useSelected(
  rows: readonly Row[],
  tabId: number | null,
): { selected: Selected | null; cameFrom: string | null; select: (key: string, from?: string) => void; back: () => void; leave: () => void } {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const last = useRef<ShownSummary | null>(null);
  useEffect(() => setChosen(null), [tabId]);
  useEffect(() => {
    if (focused !== null) document.getElementById(focused)?.focus();
  }, [focused]);

  const row = chosen === null ? undefined : rows.find(({ key }) => key === chosen.key);
  if (row?.phase === 'done') last.current = row.summary;
  const spots = row?.phase === 'done' ? row.spots : (chosen?.spots ?? []);
  const endorsements = row?.phase === 'done' ? row.endorsements : (chosen?.endorsements ?? []);
  const busy = chosen !== null && rows.some(({ phase, finding }) => phase === 'checking' && finding.id === chosen.findingId);

  return {
    cameFrom: focused,
    leave: () => setFocused(null),
    selected:
      chosen === null
        ? null
        : { summary: last.current ?? chosen.summary, endorsements, spots, findingId: chosen.findingId, busy, openedAt: chosen.summary.examinedAt },
    select: (key, from = `row-${key}`) => {
      const found = rows.find((row) => row.key === key);
      if (found?.phase !== 'done') return;
      last.current = found.summary;
      setFocused(null);
      setChosen({ key, from, findingId: found.finding.id, summary: found.summary, endorsements: found.endorsements, spots: found.spots });
    },
    back: () => {
      setFocused(chosen?.from ?? null);
      setChosen(null);
    },
  };
}
