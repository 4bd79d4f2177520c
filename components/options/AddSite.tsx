import { useId, useRef, useState } from 'preact/hooks';
import type { AddressProblem, OptionsWords } from '@/utils/explain/words.options';
import { Field } from './Field';
import { readAddress, type SiteRow } from './sites';

export type AddSiteProps = { words: OptionsWords['sites']; onAdd: (host: string, mode: SiteRow['mode']) => Promise<boolean> };

/** A website named by its address. What was typed stays until it really was added. */
export function AddSite({ words, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [mode, setMode] = useState<SiteRow['mode']>('automatic');
  const [fault, setFault] = useState<AddressProblem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const modeId = useId();

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const host = readAddress(typed);
    setFault(host.ok ? null : host.problem);
    if (!host.ok) return input.current?.focus();
    void onAdd(host.value, mode).then((added) => added && setTyped(''));
  };

  return (
    <form class="add-site" noValidate onSubmit={add}>
      <Field
        label={words.add.label}
        value={typed}
        onInput={setTyped}
        placeholder={words.add.example}
        inputRef={input}
        error={fault === null ? undefined : words.problem[fault]}
      />
      <div class="field">
        <label for={modeId}>{words.add.mode}</label>
        <select id={modeId} value={mode} onChange={(event) => setMode(event.currentTarget.value === 'paused' ? 'paused' : 'automatic')}>
          <option value="automatic">{words.mode.automatic}</option>
          <option value="paused">{words.mode.paused}</option>
        </select>
      </div>
      <button type="submit" class="button">
        {words.add.button}
      </button>
      <p class="hint">{words.add.hint}</p>
    </form>
  );
}
