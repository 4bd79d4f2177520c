import { recent } from './recent';

/** Longer texts are not kept, in characters. */
const LONGEST = 65_536;

/**
 * A function that remembers what it gave: for the last so many texts it gives the same again, without making it anew. For what depends on the text alone.
 * Nothing is remembered of very long texts. A promise that fails is forgotten, so that the next one who asks is not answered with an old fault.
 */
export function remembered<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const known = recent<Value>(most);
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    known.keep(text, value);
    if (value instanceof Promise) value.catch(() => known.forget(text));
    return value;
  };
}
