const SLICE = 2; // milliseconds of work at a time: with the step that goes over it, and what the browser does around it, four
const LONGEST_WAIT = 200; // milliseconds until the browser must give us a moment, however busy it is

/** Does a piece of work in slices of about 4 ms, when the page has nothing else to do; hands over each step. Gives the milliseconds that it took. */
export async function inSlices<Step>(work: Iterator<Step>, take: (step: Step) => void): Promise<number> {
  let spent = 0;
  for (;;) {
    await idle();
    const start = performance.now();
    for (;;) {
      const step = work.next();
      const now = performance.now();
      if (step.done === true) return spent + now - start;
      take(step.value);
      if (now - start < SLICE) continue;
      spent += now - start;
      break;
    }
  }
}

const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: LONGEST_WAIT });
    else setTimeout(resolve, 1);
  });
