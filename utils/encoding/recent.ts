/** The last so many values that were kept, by name. What was kept longest ago goes first. */
export type Recent<Value> = { get(name: string): Value | undefined; keep(name: string, value: Value): void; forget(name: string): void };

/** A memory of so many values, empty. */
export function recent<Value>(most: number): Recent<Value> {
  const known = new Map<string, Value>();
  return {
    get: (name) => known.get(name),
    forget: (name) => void known.delete(name),
    keep(name, value) {
      known.delete(name);
      known.set(name, value);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
}
