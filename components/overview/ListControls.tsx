import { useId } from 'preact/hooks';
import type { Order } from '@/utils/explain/arranged';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import './controls.css';
import { Switch } from './Switch';

export type ListControlsProps = {
  language: Language;
  order: Order;
  /** The orders to choose from. */
  orders: readonly Order[];
  hidePeople: boolean;
  onOrder: (order: Order) => void;
  onHide: (hide: boolean) => void;
};

/** How the list is ordered, and whether it says whom the credentials are about. */
export function ListControls({ language, order, orders, hidePeople, onOrder, onHide }: ListControlsProps) {
  const id = useId();
  const { overview } = words[language];
  return (
    <div class="controls">
      <div class="field">
        <label for={id}>{overview.order}</label>
        <select id={id} value={order} onChange={({ currentTarget }) => onOrder(orders[currentTarget.selectedIndex] ?? 'page')}>
          {orders.map((one) => (
            <option key={one} value={one}>
              {overview.orders[one]}
            </option>
          ))}
        </select>
      </div>
      <Switch label={overview.hide} on={hidePeople} onChange={onHide} />
    </div>
  );
}
