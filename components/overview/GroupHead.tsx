import type { MapGroup } from '@/utils/explain/map-of';
import { Icon } from '../Icon';

/** Which groups of a map are closed, and what is done to open them. `closable` is false where there are few rows or one group: then all are open. */
export type Folding = { closable: boolean; isOpen: (key: string) => boolean; onToggle: (key: string) => void };
export type GroupHeadProps = { group: MapGroup; columns: number; folding: Folding };

/** A group's heading in a table, which opens and closes its rows where there are many. */
export function GroupHead({ group, columns, folding }: GroupHeadProps) {
  const { key, heading, ours, rows } = group;
  const name = (
    <span lang={heading.language ?? undefined} {...(!ours && ({ dir: 'auto' } as const))}>
      {heading.text}
    </span>
  );
  return (
    <tr class="map-group">
      <th colSpan={columns} scope="rowgroup">
        {folding.closable ? (
          <button type="button" class="fold" aria-expanded={folding.isOpen(key)} onClick={() => folding.onToggle(key)}>
            <Icon name={folding.isOpen(key) ? 'up' : 'down'} size={14} />
            {name} <span class="number">({rows.length})</span>
          </button>
        ) : (
          name
        )}
      </th>
    </tr>
  );
}
