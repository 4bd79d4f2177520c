import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { neutralise } from '@/utils/explain/neutralise';
import { words as dictionary } from '@/utils/explain/words';
import type { CollectionTrouble } from '@/utils/explain/words/collection';
import type { Language } from '@/utils/model/settings';
import { Icon } from '../Icon';
import { SetByOrganisation } from '../SetByOrganisation';
import './collect-box.css';

/** Where to keep something: in a case that is there, or in a new one. */
export type WhichCase = { caseId: string } | { name: string };

export type CollectBoxProps = {
  language: Language;
  /** How many credentials would be added; `one`: the one that is opened. */
  count: number;
  what: 'one' | 'all';
  cases: readonly { id: string; name: string }[];
  /** Why nothing can be added here; null where it can. */
  trouble: Extract<CollectionTrouble, 'turned-off' | 'private' | 'unreadable' | 'nothing'> | null;
  /** What came of the last time, and the address of its case where something was added. */
  said: string;
  link: string | null;
  onCollect: (which: WhichCase) => void;
};

/** The button that gathers what the panel shows into a case, by choice. Where it cannot, it says why. */
export function CollectBox({ language, count, what, cases, trouble, said, link, onCollect }: CollectBoxProps) {
  const id = useId();
  const { add, trouble: troubles } = dictionary[language].collection;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="collect">
      <button
        ref={button}
        type="button"
        class="button"
        aria-expanded={open}
        disabled={trouble !== null}
        onClick={() => setOpen(!open)}
        {...(trouble !== null && { 'aria-describedby': id })}
      >
        <Icon name={open ? 'up' : 'down'} />
        {add.open}
      </button>
      {trouble !== null && (
        <div class="muted small" id={id}>
          {trouble === 'turned-off' ? <SetByOrganisation text={troubles[trouble]} /> : troubles[trouble]}
        </div>
      )}
      {open && trouble === null && (
        <Which
          language={language}
          cases={cases}
          button={what === 'one' ? add.one : add.all(count)}
          onCancel={close}
          onCollect={(which) => {
            onCollect(which);
            close();
          }}
        />
      )}
      <p class="small" role="status">
        {said}
      </p>
      {link !== null && said !== '' && (
        <a class="small" href={link} target="_blank" rel="noreferrer">
          {add.show}
        </a>
      )}
    </div>
  );
}

type WhichProps = Pick<CollectBoxProps, 'language' | 'cases' | 'onCollect'> & { button: string; onCancel: () => void };

/** Which case: the one made last stands first. */
function Which({ language, cases, button, onCollect, onCancel }: WhichProps) {
  const id = useId();
  const { add, cases: named } = dictionary[language].collection;
  const inOrder = cases.toReversed();
  const [chosen, setChosen] = useState(inOrder[0]?.id ?? FRESH);
  const [missing, setMissing] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const name = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => (select.current ?? name.current)?.focus(), []);
  const submit = (event: Event): void => {
    event.preventDefault();
    const fresh = name.current?.value.trim() ?? '';
    setMissing(chosen === FRESH && fresh === '');
    if (chosen !== FRESH) return onCollect({ caseId: chosen });
    if (fresh === '') return name.current?.focus();
    onCollect({ name: fresh });
  };
  return (
    <form aria-label={add.legend} onSubmit={submit} noValidate>
      {cases.length > 0 && (
        <div class="field">
          <label for={`${id}-case`}>{add.which}</label>
          <select ref={select} id={`${id}-case`} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {inOrder.map((one) => (
              <option key={one.id} value={one.id} dir="auto">
                {neutralise(one.name)}
              </option>
            ))}
            <option value={FRESH}>{add.fresh}</option>
          </select>
        </div>
      )}
      {chosen === FRESH && (
        <div class="field">
          <label for={id}>{add.name}</label>
          <input
            ref={name}
            id={id}
            type="text"
            maxLength={100}
            dir="auto"
            autocomplete="off"
            aria-describedby={`${id}-hint ${id}-wrong`}
            {...(missing && ({ 'aria-invalid': 'true' } as const))}
          />
          <span class="muted small" id={`${id}-hint`}>
            {named.hint}
          </span>
          <span class="fault" id={`${id}-wrong`}>
            {missing ? add.nameMissing : ''}
          </span>
        </div>
      )}
      <p class="muted small">{add.where}</p>
      <div class="buttons">
        <button type="submit" class="button primary">
          {button}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {add.cancel}
        </button>
      </div>
    </form>
  );
}

const FRESH = '';
