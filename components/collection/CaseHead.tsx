import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CollectionWords } from '@/utils/explain/words/collection';
import { Icon } from '../Icon';

export type BackToCasesProps = { words: CollectionWords; href: string };

/** The way back to all cases. */
export function BackToCases({ words, href }: BackToCasesProps) {
  return (
    <p class="small">
      <a class="back" href={href}>
        <Icon name="back" size={14} />
        {words.back}
      </a>
    </p>
  );
}

export type CaseNameProps = { words: CollectionWords; name: string; onRename: (name: string) => void };

/** The button that opens the field for a new name. The focus goes there and back. */
export function CaseName({ words, name, onRename }: CaseNameProps) {
  const id = useId();
  const [editing, setEditing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (editing) field.current?.focus();
    else if (wasEditing.current) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (!editing) {
    return (
      <div class="buttons">
        <button ref={button} type="button" class="button" onClick={() => setEditing(true)}>
          {words.rename}
        </button>
      </div>
    );
  }
  const save = (event: Event): void => {
    event.preventDefault();
    const wanted = field.current?.value.trim() ?? '';
    if (wanted !== '' && wanted !== name) onRename(wanted);
    setEditing(false);
  };
  return (
    <form class="rename" onSubmit={save}>
      <div class="field">
        <label for={id}>{words.renameLabel}</label>
        <input ref={field} id={id} type="text" maxLength={100} defaultValue={name} dir="auto" autocomplete="off" />
      </div>
      <div class="buttons">
        <button type="submit" class="button">
          {words.save}
        </button>
        <button type="button" class="button" onClick={() => setEditing(false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
