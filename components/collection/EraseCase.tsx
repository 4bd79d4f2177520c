import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CollectionWords } from '@/utils/explain/words/collection';

export type EraseCaseProps = { words: CollectionWords; name: string; onErase: () => void };

/** The way to erase a case. It asks once, in words; the focus starts on the way out. */
export function EraseCase({ words, name, onErase }: EraseCaseProps) {
  const [asking, setAsking] = useState(false);
  const { erase } = words;
  return (
    <section class="paper" aria-labelledby="erase">
      <h2 id="erase">{erase.heading}</h2>
      <p>{erase.lead}</p>
      <p class="more">
        <button type="button" class="button erase" onClick={() => setAsking(true)}>
          {erase.button}
        </button>
      </p>
      {asking && <Question words={words} name={name} onErase={onErase} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Question({ words, name, onErase, onClose }: EraseCaseProps & { onClose: () => void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { erase, cancel } = words;
  useEffect(() => dialog.current?.showModal(), []); // the focus goes to the first button
  const close = () => dialog.current?.close(); // gives the focus back to the button that opened it
  return (
    <dialog ref={dialog} class="ask" aria-labelledby={id} aria-describedby={`${id}-text`} onClose={onClose}>
      <h2 id={id} dir="auto">
        {erase.question(name)}
      </h2>
      <p id={`${id}-text`}>{erase.text}</p>
      <div class="buttons more">
        <button type="button" class="button" onClick={close}>
          {cancel}
        </button>
        <button
          type="button"
          class="button erase"
          onClick={() => {
            close();
            onErase();
          }}
        >
          {erase.yes}
        </button>
      </div>
    </dialog>
  );
}
