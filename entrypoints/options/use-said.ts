import { useState } from 'preact/hooks';
import type { Said } from '@/components/options/StatusBar';

/** The way back from a change. */
export type Undo = () => void;

/** How the page confirms: `say` a sentence, or say one when some work is `done`; that it went wrong is said too, and logged. */
export type Saying = { say(text: string, undo?: Undo): void; done(work: Promise<unknown>, text: string, undo?: Undo): Promise<void> };

/** What was said last, with the way back where there is one; and how to say something. `failed` is said where work breaks off. */
export function useSaid(failed: string): Saying & { said: Said | null; undo: Undo | null } {
  const [last, setLast] = useState<{ said: Said; undo: Undo | null } | null>(null);
  const say: Saying['say'] = (text, undo) => setLast({ said: { text, at: Date.now() }, undo: undo ?? null });
  const done: Saying['done'] = (work, text, undo) =>
    work.then(
      () => say(text, undo),
      (error: unknown) => {
        console.error(error);
        say(failed);
      },
    );
  return { said: last?.said ?? null, undo: last?.undo ?? null, say, done };
}
