import { useEffect, useRef, useState } from 'preact/hooks';
import { neutralise } from '@/utils/explain/neutralise';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { TrustedIssuer, TrustList } from '@/utils/model/trust-list';
import { Editing } from './Editing';
import { IssuerForm } from './IssuerForm';
import { IssuerTable } from './IssuerTable';
import { ListFields } from './ListFields';

export type ListEditorProps = {
  words: OptionsWords;
  list: TrustList;
  today: string;
  onChange: (list: TrustList, said: string) => void;
  onClose: () => void;
};

/** Which issuer's form stands open: none, a new one, or the one at this place in the list. */
type Form = { kind: 'none' } | { kind: 'new' } | { kind: 'issuer'; index: number };

/** One list, changed in place: its name, its publisher, its issuers. */
export function ListEditor({ words, list, today, onChange, onClose }: ListEditorProps) {
  const [form, setForm] = useState<Form>({ kind: list.issuers.length === 0 ? 'new' : 'none' });
  const addButton = useRef<HTMLButtonElement>(null);
  const { editor, said, close } = words.lists;
  const edited = form.kind === 'issuer' ? list.issuers[form.index] : undefined;
  const others = list.issuers.filter((one) => one !== edited).map(({ id }) => id);

  const opened = useRef(form);
  useEffect(() => {
    if (form.kind === 'none' && form !== opened.current) addButton.current?.focus(); // the button that was used is gone
  }, [form]);

  const change = (issuers: TrustedIssuer[], sentence: string) => {
    onChange({ ...ownCopy(list), updated: today, issuers }, sentence);
    setForm({ kind: 'none' });
  };

  return (
    <Editing heading={editor.heading(neutralise(list.name))}>
      {list.url !== undefined && <p class="notice">{editor.detaches(new URL(list.url).host)}</p>}
      <ListFields
        words={words}
        start={list}
        button={{ text: editor.save, main: false }}
        onSave={(names) => onChange({ ...ownCopy(list), ...names, updated: today }, said.saved)}
      />
      <h4>{editor.issuers}</h4>
      {list.issuers.length === 0 && <p class="muted">{editor.noIssuers}</p>}
      {list.issuers.length > 0 && (
        <IssuerTable
          words={words.lists}
          issuers={list.issuers}
          edited={edited}
          onEdit={(issuer) => setForm({ kind: 'issuer', index: list.issuers.indexOf(issuer) })}
          onRemove={(gone) =>
            change(
              list.issuers.filter((one) => one !== gone),
              said.issuerRemoved(gone.name),
            )
          }
        />
      )}
      {form.kind === 'new' && (
        <IssuerForm
          key="new"
          words={words}
          others={others}
          onSave={(issuer) => change([...list.issuers, issuer], said.issuerAdded(issuer.name))}
          onCancel={() => setForm({ kind: 'none' })}
        />
      )}
      {edited !== undefined && (
        <IssuerForm
          key={edited.id}
          words={words}
          others={others}
          before={edited}
          onSave={(issuer) =>
            change(
              list.issuers.map((one) => (one === edited ? issuer : one)),
              said.saved,
            )
          }
          onCancel={() => setForm({ kind: 'none' })}
        />
      )}
      <div class="buttons">
        {form.kind !== 'new' && (
          <button type="button" class="button" ref={addButton} onClick={() => setForm({ kind: 'new' })}>
            {editor.addIssuer}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {close}
        </button>
      </div>
    </Editing>
  );
}

/** A list that its reader has changed is no longer what stands at its address: fetched anew, the change would be lost. */
function ownCopy(list: TrustList): TrustList {
  const { url, source: _source, ...rest } = list;
  return url === undefined ? list : rest;
}
