import { useId, useRef, useState } from 'preact/hooks';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Imported, ListProblem } from '@/utils/model/list-import';
import type { Result } from '@/utils/model/result';
import { Field } from './Field';

export type AddressImportProps = {
  words: OptionsWords['lists'];
  onRead: (address: string) => Promise<Result<Imported, ListProblem>>;
  /** Asks the reader whether a host may be asked. */
  onAllow: (host: string) => Promise<boolean>;
  onImported: (imported: Imported) => void;
};

type State = { kind: 'waits' } | { kind: 'asks' } | { kind: 'failed'; problem: ListProblem | 'address'; host: string };

/** A list fetched from where it is published. Nothing is asked before the button is used, and the browser's permission only where the server demands it. */
export function AddressImport({ words: { address: words, review }, onRead, onAllow, onImported }: AddressImportProps) {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State>({ kind: 'waits' });
  const input = useRef<HTMLInputElement>(null);
  const status = useId();

  const read = async () => {
    const url = addressIn(typed);
    if (url === null) {
      setState({ kind: 'failed', problem: 'address', host: '' });
      return input.current?.focus();
    }
    setState({ kind: 'asks' });
    const imported = await onRead(url.href);
    if (!imported.ok) return setState({ kind: 'failed', problem: imported.problem, host: url.hostname });
    setState({ kind: 'waits' });
    setTyped('');
    onImported(imported.value);
  };
  const failed = state.kind === 'failed' ? state : null;
  const fault = failed?.problem === 'address' ? words.problem : failed && review.problem[failed.problem];

  return (
    <form
      class="add-site address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (state.kind !== 'asks') void read();
      }}
    >
      <Field
        label={words.label}
        value={typed}
        onInput={setTyped}
        placeholder={words.example}
        hint={words.hint}
        inputRef={input}
        error={fault ?? undefined}
      />
      <button type="submit" class="button" aria-disabled={state.kind === 'asks'} aria-describedby={status}>
        {words.button}
      </button>
      <p id={status} class="hint" role="status">
        {state.kind === 'asks' ? words.asking : ''}
      </p>
      {failed?.problem === 'needs-permission' && (
        <button type="button" class="button" onClick={() => void onAllow(failed.host).then((allowed) => (allowed ? read() : undefined))}>
          {words.allow(failed.host)}
        </button>
      )}
    </form>
  );
}

/** An https address without a user's name; `https://` may be left out. */
function addressIn(typed: string): URL | null {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  return text !== '' && url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}
