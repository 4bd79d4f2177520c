import { arranged, type Group, type Meanings, OPEN_ROWS, type Order } from '@/utils/explain/arranged';
import type { Row } from '@/utils/explain/rows';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { type RowActions, VerdictRow } from '../VerdictRow';
import './groups.css';

export type GroupsProps = {
  rows: readonly Row[];
  order: Order;
  meanings: Meanings;
  /** Groups that the reader has opened or closed. */
  opened: Readonly<Record<string, boolean>>;
  onGroup: (key: string, open: boolean) => void;
  /** Keys of the rows that stand open, and the finding whose badge was clicked last. */
  open: readonly string[];
  marked: string | undefined;
  language: Language;
  now: number;
  actions: RowActions;
};

/** The rows in the chosen order: one list, or a group for each level, issuer or verdict. Where there are many rows the groups are closed until they are opened. */
export function Groups(props: GroupsProps) {
  const { rows, order, meanings, language } = props;
  const groups = arranged(rows, order, language, meanings);
  return groups.map((group) =>
    group.heading === '' ? <Rows key={group.key} {...props} rows={group.rows} /> : <Gathered key={group.key} {...props} group={group} />,
  );
}

function Gathered(props: GroupsProps & { group: Group }) {
  const { group, rows, marked, opened, onGroup, language } = props;
  const { key, heading, ours, rows: gathered } = group;
  const isOpen = opened[key] ?? (rows.length <= OPEN_ROWS || gathered.some(({ finding }) => finding.id === marked));
  const toggle = (event: Event): void => {
    event.preventDefault();
    onGroup(key, !isOpen);
  };
  return (
    <details class="row-group" open={isOpen}>
      <summary onClick={toggle}>
        <h3 {...(!ours && ({ dir: 'auto' } as const))}>{heading}</h3>
        <span class="muted small">{words[language].overview.group.count(gathered.length)}</span>
      </summary>
      <Rows {...props} rows={gathered} />
    </details>
  );
}

function Rows({ rows, marked, open, language, now, actions }: GroupsProps) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <VerdictRow
          key={row.key}
          row={row}
          open={open.includes(row.key)}
          marked={row.finding.id === marked}
          language={language}
          now={now}
          actions={actions}
        />
      ))}
    </ul>
  );
}
