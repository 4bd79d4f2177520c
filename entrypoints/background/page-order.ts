import type { Entry, TabRecord } from '@/utils/model/tab-record';

const MOST_FRAMES = 50; // whose orders are kept: a page may have any number of them

/**
 * The record with what a frame says of how its findings stand, from the first to the last. One that it does not name, as a long list takes it away when it is out of sight, keeps its
 * place after the one before it.
 */
export function withOrder(record: TabRecord, frameId: number, said: readonly string[]): TabRecord {
  if (record.order?.[frameId] === undefined && Object.keys(record.order ?? {}).length >= MOST_FRAMES) return record;
  const order = [...said];
  const known = new Set(record.entries.filter((entry) => frameOf(entry) === frameId).map(({ finding }) => finding.id));
  let before = -1;
  for (const id of record.order?.[frameId] ?? []) {
    const at = order.indexOf(id);
    if (at >= 0) before = at;
    else if (known.has(id)) order.splice(++before, 0, id);
  }
  return { ...record, order: { ...record.order, [frameId]: order } };
}

/** The record with its entries as they stand: the page's own, then each frame's. Those whose place is not known come last of their frame, as they came in. */
export function inPageOrder(record: TabRecord): TabRecord {
  if (record.order === undefined) return record;
  const places = new Map(Object.entries(record.order).map(([frame, ids]) => [Number(frame), new Map(ids.map((id, place) => [id, place]))]));
  const placeOf = (entry: Entry) => places.get(frameOf(entry))?.get(entry.finding.id) ?? Number.MAX_SAFE_INTEGER;
  return { ...record, entries: record.entries.toSorted((one, other) => frameOf(one) - frameOf(other) || placeOf(one) - placeOf(other)) };
}

const frameOf = ({ frameId = 0 }: Entry): number => frameId;
