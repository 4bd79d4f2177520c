import { useRef, useState } from 'preact/hooks';
import type { OptionsWords } from '@/utils/explain/words.options';
import { Field } from './Field';

export type ListNames = { name: string; publisher: string };
export type ListFieldsProps = {
  words: OptionsWords;
  start: ListNames;
  /** The text of the button that saves. */
  button: { text: string; main: boolean };
  onSave: (names: ListNames) => void;
  onCancel?: () => void;
};

/** A list's name and who stands behind it. */
export function ListFields({ words, start, button, onSave, onCancel }: ListFieldsProps) {
  const [names, setNames] = useState(start);
  const [tried, setTried] = useState(false);
  const nameInput = useRef<HTMLInputElement>(null);
  const publisherInput = useRef<HTMLInputElement>(null);
  const { editor } = words.lists;
  const [name, publisher] = [names.name.trim(), names.publisher.trim()];

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (name === '') return nameInput.current?.focus();
    if (publisher === '') return publisherInput.current?.focus();
    onSave({ name, publisher });
  };

  return (
    <form class="fields" noValidate onSubmit={save}>
      <div class="two">
        <Field
          label={editor.name}
          value={names.name}
          inputRef={nameInput}
          onInput={(text) => setNames({ ...names, name: text })}
          error={tried && name === '' ? editor.nameMissing : undefined}
        />
        <Field
          label={editor.publisher}
          value={names.publisher}
          inputRef={publisherInput}
          onInput={(text) => setNames({ ...names, publisher: text })}
          error={tried && publisher === '' ? editor.publisherMissing : undefined}
          hint={editor.publisherHint}
        />
      </div>
      <div class="buttons">
        <button type="submit" class={button.main ? 'button primary' : 'button'}>
          {button.text}
        </button>
        {onCancel !== undefined && (
          <button type="button" class="button" onClick={onCancel}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
