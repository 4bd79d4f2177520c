import { useId } from 'preact/hooks';
import { SetByOrganisation } from '../SetByOrganisation';
import './controls.css';

export type SwitchProps = {
  label: string;
  on: boolean;
  /** Why it cannot be changed here, where it cannot. */
  locked?: string;
  onChange: (on: boolean) => void;
};

/** Something that is on or off, and changes at once. */
export function Switch({ label, on, locked, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div>
      <label class="switch-line">
        <input
          type="checkbox"
          class="switch"
          role="switch"
          checked={on}
          disabled={locked !== undefined}
          aria-describedby={locked === undefined ? undefined : id}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {locked !== undefined && (
        <p id={id}>
          <SetByOrganisation text={locked} />
        </p>
      )}
    </div>
  );
}
