import { useId } from 'preact/hooks';
import './controls.css';

export type SelectProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly Value[];
  words: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
};

/** One of several, by the browser's own control. */
export function Select<Value extends string>({ label, value, options, words, onChange }: SelectProps<Value>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(options[currentTarget.selectedIndex] ?? value)}>
        {options.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
