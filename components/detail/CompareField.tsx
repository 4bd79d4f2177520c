import { useId, useState } from 'preact/hooks';

export type CompareFieldProps = {
  label: string;
  hint?: string;
  button: string;
  kind?: 'text' | 'email';
  /** What was compared is not what stands in the field any more. */
  onChange: () => void;
  onCompare: (typed: string) => void;
};

/** A field for what the reader knows. Enter compares. */
export function CompareField({ label, hint, button, kind = 'text', onChange, onCompare }: CompareFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const compare = (event: Event): void => {
    event.preventDefault();
    if (typed.trim() !== '') onCompare(typed);
  };
  return (
    <form noValidate onSubmit={compare} autocomplete="off">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="muted small" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <span class="compare-line">
        <input
          id={id}
          type="text"
          inputMode={kind}
          value={typed}
          dir="auto"
          maxLength={300}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChange();
          }}
        />
        <button type="submit" class="button">
          {button}
        </button>
      </span>
    </form>
  );
}
