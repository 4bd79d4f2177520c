const SLICE = 4; // milliseconds of work at a time
const LONGEST_WAIT = 200; // milliseconds until the browser must give us a moment, however busy it is

/** Does a piece of work in slices of about 4 ms, when the page has nothing else to do; and says what came of it. */
export async function inSlices<Value>(work: Generator<unknown, Value>): Promise<Value> {
  for (;;) {
    await idle();
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
  }
}

const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: LONGEST_WAIT });
    else setTimeout(resolve, 1);
  });
