import type { JsonObject } from '../../model/json';

/** How often a schema may be looked into; 1EdTech's for Open Badges takes some ten thousand looks. A look at a pattern counts for more: a text is searched. */
const MAX_LOOKS = 2_000_000;
const LOOKS_FOR_PATTERN = 1_000;

/**
 * The same schema, that can be looked into only so often: a few lines of references to references can be made to take for ever, and the library cannot be
 * stopped from outside.
 *
 * Fails: throws a RangeError at the first look too many.
 */
export function bounded(schema: JsonObject): JsonObject {
  let left = MAX_LOOKS;
  const known = new WeakMap<object, object>();
  const wrapped = <Value>(value: Value): Value => {
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before as Value;
    const proxy = new Proxy(value, {
      get(target, name, receiver) {
        left -= name === 'pattern' ? LOOKS_FOR_PATTERN : 1;
        if (left < 0) throw new RangeError('too many looks');
        return wrapped(Reflect.get(target, name, receiver));
      },
    });
    known.set(value, proxy);
    return proxy;
  };
  return wrapped(schema);
}
