import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { TrustedIssuer } from '@/utils/model/trust-list';
import { checkDraft, type DraftIssuer, type DraftProblems, draftOf, emptyDraft } from './draft-issuer';
import { Field } from './Field';

export type IssuerFormProps = {
  words: OptionsWords;
  /** The ids that the list holds already. */
  others: readonly string[];
  /** The issuer that is being changed; without it a new one is made. */
  before?: TrustedIssuer;
  onSave: (issuer: TrustedIssuer) => void;
  onCancel: () => void;
};

const ORDER = ['name', 'id', 'country'] as const;

/** Name, id, why one trusts it, country. A fault stands in words below its field, and the first one takes the focus. */
export function IssuerForm({ words, others, before, onSave, onCancel }: IssuerFormProps) {
  const [draft, setDraft] = useState<DraftIssuer>(before === undefined ? emptyDraft : draftOf(before));
  const [problems, setProblems] = useState<DraftProblems>({});
  const inputs = { name: useRef<HTMLInputElement>(null), id: useRef<HTMLInputElement>(null), country: useRef<HTMLInputElement>(null) };
  const headingId = useId();
  const { issuer } = words.lists;
  useEffect(() => inputs.name.current?.focus(), []);

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const checked = checkDraft(draft, others, before);
    if (checked.ok) return onSave(checked.value);
    setProblems(checked.problem);
    const first = ORDER.find((field) => checked.problem[field] !== undefined) ?? 'name';
    inputs[first].current?.focus();
  };
  const field = (name: keyof DraftIssuer) => ({ value: draft[name], onInput: (text: string) => setDraft({ ...draft, [name]: text }) });
  const fault = (name: keyof DraftProblems) => {
    const problem = problems[name];
    return { inputRef: inputs[name], error: problem === undefined ? undefined : issuer.problem[problem] };
  };

  return (
    <form class="fields inner" noValidate onSubmit={save} aria-labelledby={headingId}>
      <h4 id={headingId}>{before === undefined ? issuer.heading : issuer.editHeading(before.name)}</h4>
      <div class="two">
        <Field label={issuer.name} {...field('name')} {...fault('name')} />
        <Field label={issuer.id} hint={issuer.idHint} {...field('id')} {...fault('id')} />
      </div>
      <div class="two wide-first">
        <Field label={issuer.why} {...field('note')} />
        <Field label={issuer.country} hint={issuer.countryHint} {...field('country')} {...fault('country')} />
      </div>
      <div class="buttons">
        <button type="submit" class="button primary">
          {before === undefined ? issuer.add : issuer.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
