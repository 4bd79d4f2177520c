/** How many questions may be open at once: a register is somebody's server. */
export const AT_ONCE = 6;

/** What the work gives for each item, in the items' order; only so many at work at once. */
export async function inTurns<Item, Value>(items: readonly Item[], work: (item: Item) => Promise<Value>, atOnce = AT_ONCE): Promise<Value[]> {
  const values: Value[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) values[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return values;
}
