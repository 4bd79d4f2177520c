/** `setImmediate` without code made from strings, in place of the package `setimmediate` that rdf-canonize asks for (`wxt.config.ts`). */
const queue: Array<() => void> = [];
const { port1, port2 } = new MessageChannel();
port1.addEventListener('message', () => queue.shift()?.());
port1.start();

Object.assign(globalThis, {
  setImmediate: (task: (...values: unknown[]) => void, ...values: unknown[]) => {
    queue.push(() => task(...values));
    port2.postMessage(0);
  },
});
