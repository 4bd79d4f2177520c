import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '@/components/PanelView';
import { useListOrder } from '@/utils/browser/list-order';
import { type Meanings, type Order, ordersFor } from '@/utils/explain/arranged';
import type { Row } from '@/utils/explain/rows';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';

type Shown = {
  rows: readonly Row[];
  meanings: Meanings;
  tabId: number | null;
  language: Language | null;
  hidePeople: boolean;
  hideIsSet: boolean;
  hide: (hide: boolean) => void;
  onMap: () => void;
  /** Another screen is open. What was said of the list is not said again after it. */
  away: boolean;
};

/** How the reader looks at the list: its order, whose names are hidden, which groups are open. Null until that has been read. */
export function useOverview({ rows, meanings, tabId, language, hidePeople, hideIsSet, hide, onMap, away }: Shown): Overview | null {
  const { order, choose } = useListOrder();
  const [said, setSaid] = useState('');
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  useEffect(() => setOpened({}), [tabId]);
  useEffect(() => setSaid(''), [tabId, away]);
  if (order === null || language === null) return null;

  const { overview } = words[language];
  return {
    meanings,
    order: ordersFor(rows, meanings).find((one) => one === order) ?? 'page',
    hidePeople,
    hideIsSet,
    said,
    opened,
    onOrder: (chosen: Order) => {
      choose(chosen);
      setOpened({});
      setSaid(overview.ordered[chosen]);
    },
    onHide: (hidden) => {
      hide(hidden);
      setSaid(hidden ? overview.hidden : overview.notHidden);
    },
    onMap,
    onGroup: (key, open) => setOpened((before) => ({ ...before, [key]: open })),
  };
}
