import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import './compare-box.css';
import { Icon } from '../Icon';

/** A credential that can be laid beside the one that is opened. */
export type Comparable = { key: string; title: string; verdict: string };

export type CompareBoxProps = {
  language: Language;
  /** All the others of the page, in its order; at least one. */
  others: readonly Comparable[];
  /** The reader comes back from a comparison: the button has the focus again. */
  isReturned: boolean;
  onCompare: (key: string) => void;
};

/** The button that lays the opened credential beside another of the page. */
export function CompareBox({ language, others, isReturned, onCompare }: CompareBoxProps) {
  const id = useId();
  const { sideBySide: said } = words[language];
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isReturned) button.current?.focus();
  }, []);
  const select = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    if (open) select.current?.focus();
  }, [open]);
  const compare = (event: Event): void => {
    event.preventDefault();
    const chosen = others[select.current?.selectedIndex ?? 0];
    if (chosen !== undefined) onCompare(chosen.key);
  };
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="compare-box">
      <button ref={button} type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'up' : 'down'} />
        {said.open}
      </button>
      {open && (
        <form aria-label={said.legend} onSubmit={compare}>
          <div class="field">
            <label for={id}>{said.which}</label>
            <select ref={select} id={id}>
              {others.map(({ key, title, verdict }) => (
                <option key={key} value={key}>
                  {said.choice(title, verdict)}
                </option>
              ))}
            </select>
          </div>
          <div class="buttons">
            <button type="submit" class="button primary">
              {said.show}
            </button>
            <button type="button" class="button" onClick={close}>
              {said.cancel}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}
