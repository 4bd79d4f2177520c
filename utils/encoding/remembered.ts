import { recent } from './recent';

/**
 * A function that remembers what it gave: for the last so many texts it gives the same again, without making it anew. For what depends on the text alone.
 * A promise that fails is forgotten, so that the next one who asks is not answered with an old fault.
 */
export function remembered<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const known = recent<Value>(most);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    known.keep(text, value);
    if (value instanceof Promise) value.catch(() => known.forget(text));
    return value;
  };
}
