import type { Ref } from 'preact';
import { useId } from 'preact/hooks';

export type FieldProps = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  /** What is wrong, in plain words. */
  error?: string | undefined;
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
};

const LONGEST = 500; // characters; the format of lists takes no longer name

/** One line of text with its label above, its hint and its fault below; a reader hears all three. */
export function Field({ label, value, onInput, hint, error, placeholder, inputRef = null }: FieldProps) {
  const id = useId();
  const described = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={inputRef}
        type="text"
        value={value}
        maxLength={LONGEST}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...(placeholder !== undefined && { placeholder })}
        {...(described !== '' && { 'aria-describedby': described })}
        {...(error !== undefined && { 'aria-invalid': true })}
      />
      {error !== undefined && (
        <span class="fault" id={`${id}-error`}>
          {error}
        </span>
      )}
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
