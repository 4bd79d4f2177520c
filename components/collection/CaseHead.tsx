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

export type CaseNameProps = {
  words: CollectionWords;
  name: string;
  /** The way to the report; null where there is nothing to tell yet. */
  report: { href: string; text: string } | null;
  /** Null where the name stays as it is. */
  onRename: ((name: string) => void) | null;
};

/** What can be done with the case as a whole: the field for a new name, where the focus goes and comes back from, and the report. */
export function CaseName({ words, name, report, onRename }: CaseNameProps) {
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

  if (!editing || onRename === null) {
    return (
      <div class="buttons">
        {onRename !== null && (
          <button ref={button} type="button" class="button" onClick={() => setEditing(true)}>
            {words.rename}
          </button>
        )}
        {report !== null && (
          <a class="button primary" href={report.href} target="_blank" rel="noreferrer">
            {report.text}
          </a>
        )}
      </div>
    );
  }
  const save = (event: Event): void => {
    event.preventDefault();
    const wanted = field.current?.value.trim() ?? '';
    if (wanted !== '' && wanted !== name) onRename?.(wanted);
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
