const SLICE = 4; // milliseconds of work at a time
const LONGEST_WAIT = 200; // milliseconds until the browser must give us a moment, however busy it is

/** Does a piece of work in slices of about 4 ms, when the page has nothing else to do; hands over each step. */
export async function inSlices<Step>(work: Iterator<Step>, take: (step: Step) => void): Promise<void> {
  for (;;) {
    await idle();
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done === true) return;
      take(step.value);
    } while (performance.now() < end);
  }
}

const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: LONGEST_WAIT });
    else setTimeout(resolve, 1);
  });
