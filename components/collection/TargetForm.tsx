import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { readTarget, type TargetProblem } from '@/utils/explain/collection/target';
import type { CollectionWords } from '@/utils/explain/words/collection';
import type { Target } from '@/utils/model/collection';

export type TargetFormProps = {
  words: CollectionWords;
  onTarget: (target: Target) => void;
  /** The ways out, where there is a target already. */
  onCancel: (() => void) | null;
  onRemove: (() => void) | null;
};

/** One field for whatever is asked for; what it is, is read from what was pasted. */
export function TargetForm({ words: { target: said, cancel }, onTarget, onCancel, onRemove }: TargetFormProps) {
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const pasted = useRef<HTMLTextAreaElement>(null);
  const [wrong, setWrong] = useState<TargetProblem | null>(null);
  useEffect(() => {
    if (onCancel !== null) name.current?.focus();
  }, []);
  const compare = (event: Event): void => {
    event.preventDefault();
    const read = readTarget(pasted.current?.value ?? '', name.current?.value ?? '');
    setWrong(read.ok ? null : read.problem);
    if (read.ok) onTarget(read.value);
    else pasted.current?.focus();
  };
  return (
    <form onSubmit={compare} noValidate>
      <p class="small">{said.lead}</p>
      <div class="field more">
        <label for={`${id}-name`}>{said.name}</label>
        <input ref={name} id={`${id}-name`} type="text" maxLength={120} dir="auto" autocomplete="off" aria-describedby={`${id}-name-hint`} />
        <span class="hint" id={`${id}-name-hint`}>
          {said.nameHint}
        </span>
      </div>
      <div class="field more">
        <label for={id}>{said.paste}</label>
        <textarea
          ref={pasted}
          id={id}
          rows={8}
          dir="auto"
          spellcheck={false}
          aria-describedby={`${id}-hint ${id}-wrong`}
          {...(wrong !== null && ({ 'aria-invalid': 'true' } as const))}
        />
        <span class="hint" id={`${id}-hint`}>
          {said.pasteHint}
        </span>
        <span class="fault" id={`${id}-wrong`}>
          {wrong === null ? '' : said.problem[wrong]}
        </span>
      </div>
      <div class="buttons more">
        <button type="submit" class="button">
          {said.compare}
        </button>
        {onCancel !== null && (
          <button type="button" class="button" onClick={onCancel}>
            {cancel}
          </button>
        )}
        {onRemove !== null && (
          <button type="button" class="link" onClick={onRemove}>
            {said.remove}
          </button>
        )}
      </div>
    </form>
  );
}
