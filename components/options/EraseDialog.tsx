import { useEffect, useId, useRef } from 'preact/hooks';
import type { OptionsWords } from '@/utils/explain/words.options';

export type EraseDialogProps = { words: OptionsWords; onErase: () => void; onCancel: () => void };

/** Asks once before everything is erased. The focus starts on the way out; Escape is the same. */
export function EraseDialog({ words, onErase, onCancel }: EraseDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { heading, text, erase } = words.privacy.dialog;
  useEffect(() => dialog.current?.showModal(), []); // the focus goes to the first button
  const close = () => dialog.current?.close(); // gives the focus back to the button that opened it

  return (
    <dialog ref={dialog} class="ask" aria-labelledby={id} aria-describedby={`${id}-text`} onClose={onCancel}>
      <h2 id={id}>{heading}</h2>
      <p id={`${id}-text`}>{text}</p>
      <div class="buttons more">
        <button type="button" class="button" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          class="button erase"
          onClick={() => {
            close();
            onErase();
          }}
        >
          {erase}
        </button>
      </div>
    </dialog>
  );
}
