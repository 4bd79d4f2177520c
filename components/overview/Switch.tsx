import './controls.css';

export type SwitchProps = { label: string; on: boolean; onChange: (on: boolean) => void };

/** Something that is on or off, and changes at once. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch-line">
      <input type="checkbox" class="switch" role="switch" checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
