/** Milliseconds before each new try. The background is stopped after 30 s without work, and wakes in about 50 ms. */
const PAUSES = [50, 200, 800, 2000, 2000, 2000, 2000];
const LONGEST_TRY = 20_000; // milliseconds: past this the question is lost, and asking again gives the same job's answer
const LONGEST_IN_ALL = 60_000; // milliseconds

/** What asking again depends on. `isAlive`: is the extension still there? A `wait` that is cut short leaves no timer behind. */
export type Patience = { isAlive(): boolean; now(): number; wait(milliseconds: number, until?: AbortSignal): Promise<void> };

/** A question asked until it is answered: at most 8 times within 60 s. Null when there was no answer. */
export async function askAgain<Answer>(question: () => Promise<Answer | undefined>, { isAlive, now, wait }: Patience): Promise<Answer | null> {
  const started = now();
  for (const pause of [...PAUSES, 0]) {
    if (!isAlive()) return null;
    const answered = new AbortController();
    const answer = await Promise.race([quietly(question), wait(LONGEST_TRY, answered.signal).then(() => undefined)]);
    answered.abort();
    if (answer !== undefined) return answer;
    if (now() - started + pause > LONGEST_IN_ALL) return null;
    await wait(pause);
  }
  return null;
}

/** A rejected message is no answer: whoever should have given it was stopped. */
async function quietly<Answer>(question: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  try {
    return await question();
  } catch {
    return undefined;
  }
}
