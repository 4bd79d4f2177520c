import { useRef, useState } from 'preact/hooks';
import type { PreviewState } from '@/components/preview/preview-state';
import { ask } from '@/utils/browser/messages';
import type { Examination } from '@/utils/model/examination';
import { mendedGiven } from './as-meant';
import type { ReadyGiven, readText } from './read-given';
import { stateOf } from './seen';
import { isWaitingFor, useChanges } from './use-changes';
import { judgedAfresh } from './weigh-again';

/** What was given and what came of it. `examined` are the whole examinations behind `state`. */
export type GivenState = {
  state: PreviewState;
  examined: readonly Examination[];
  /** Examines something new, or says why not. */
  take(ready: ReturnType<typeof readText>): void;
  /** Examines the same again, past every cache, while what is known stays on the screen. */
  again(): void;
  choose(index: number): void;
};

/** Holds what was given, for as long as the page is open, and judges it again when the world changes. `onNew` is called when something new is examined. */
export function useGiven(onNew: () => void): GivenState {
  const [state, setState] = useState<PreviewState>({ phase: 'empty' });
  const [examined, setExamined] = useState<readonly Examination[]>([]);
  const last = useRef<{ ready: ReadyGiven; known: readonly Examination[] } | null>(null);
  const turn = useRef(0);
  const lists = useRef(0);

  const show = (ready: ReadyGiven, answer: readonly Examination[] | null): void => {
    last.current = { ready, known: answer ?? [] };
    setExamined(answer ?? []);
    setState((before) => (answer === null ? { phase: 'refused', why: 'fault' } : chosenAsIn(before, stateOf(ready, answer))));
  };
  /** What is given last is what is shown, however long what was given before takes; and by the lists that are in force when it is shown. */
  const examine = async (ready: ReadyGiven, fresh: boolean): Promise<void> => {
    const [mine, before] = [++turn.current, lists.current];
    const answer = await askTwice(ready, fresh);
    const mended = answer === null ? null : await mendedGiven(ready, answer, (guess) => askTwice(guess, fresh));
    if (mine !== turn.current) return;
    show(mended?.ready ?? ready, mended?.answer ?? answer);
    if (before !== lists.current) await weigh();
  };
  const weigh = async (): Promise<void> => {
    const [mine, newest, shown] = [turn.current, lists.current, last.current];
    if (shown === null || shown.known.length === 0) return;
    const weighed = await judgedAfresh(shown.known, Date.now());
    if (mine !== turn.current || newest !== lists.current) return;
    if (weighed === null) return examine(shown.ready, false);
    show(shown.ready, weighed);
  };
  useChanges({
    onLists: () => {
      lists.current++;
      weigh().catch(console.error);
    },
    onRetry: (codes) => {
      if (last.current?.known.some(isWaitingFor(codes)) === true) void examine(last.current.ready, false);
    },
  });

  return {
    state,
    examined,
    take: (ready) => {
      onNew();
      turn.current++;
      last.current = null;
      if (!ready.ok) return setState({ phase: 'refused', why: ready.problem });
      setState({ phase: 'reading', source: ready.value.source });
      void examine(ready.value, false);
    },
    again: () => void (last.current !== null && examine(last.current.ready, true)),
    choose: (chosen) => setState((before) => (before.phase === 'seen' ? { ...before, chosen } : before)),
  };
}

/** Where the same is examined again, the one that was chosen stays so. */
const chosenAsIn = (before: PreviewState, after: PreviewState): PreviewState =>
  before.phase === 'seen' && after.phase === 'seen' && before.chosen < after.all.length ? { ...after, chosen: before.chosen } : after;

/** Firefox may have stopped the background while it worked: then it is asked again, and goes on with the same job. */
async function askTwice({ given }: ReadyGiven, fresh: boolean): Promise<Examination[] | null> {
  for (const isLast of [false, true]) {
    const answer = await ask('preview', { carried: given, fresh }).catch((thrown: unknown) => {
      if (isLast) console.error(thrown);
      return undefined;
    });
    if (answer !== undefined) return answer.ok ? answer.value : null;
  }
  return null;
}
