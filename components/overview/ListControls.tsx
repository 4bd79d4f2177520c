import type { Order } from '@/utils/explain/arranged';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import './controls.css';
import { Select } from './Select';
import { Switch } from './Switch';

export type ListControlsProps = {
  language: Language;
  order: Order;
  /** The orders to choose from. */
  orders: readonly Order[];
  hidePeople: boolean;
  /** The organisation has set it. */
  hideIsSet?: boolean;
  onOrder: (order: Order) => void;
  onHide: (hide: boolean) => void;
  onMap: () => void;
};

/** How the list is ordered, whether it says whom the credentials are about, and the way to the competence map. */
export function ListControls({ language, order, orders, hidePeople, hideIsSet = false, onOrder, onHide, onMap }: ListControlsProps) {
  const { overview, map } = words[language];
  return (
    <div class="controls">
      <Select label={overview.order} value={order} options={orders} words={overview.orders} onChange={onOrder} />
      <Switch label={overview.hide} on={hidePeople} {...(hideIsSet && { locked: overview.hideSet })} onChange={onHide} />
      <button type="button" class="button small" id="open-map" onClick={onMap}>
        {map.open}
      </button>
    </div>
  );
}
