import { useId, useRef, useState } from 'preact/hooks';
import type { SiteRuleWords } from '@/utils/explain/words/site-rules';
import type { AddressProblem, OptionsWords } from '@/utils/explain/words.options';
import type { SiteRule } from '@/utils/model/settings';
import { Field } from './Field';
import { RuleSelect } from './RuleSelect';
import { readAddress } from './sites';

export type AddSiteProps = {
  words: OptionsWords['sites'];
  rules: SiteRuleWords;
  choosable: readonly SiteRule[];
  onAdd: (host: string, rule: SiteRule) => Promise<boolean>;
};

/** A website named by its address. What was typed stays until it really was added. */
export function AddSite({ words, rules, choosable, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [rule, setRule] = useState<SiteRule>(choosable[0] ?? 'never');
  const [fault, setFault] = useState<AddressProblem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const ruleId = useId();

  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const host = readAddress(typed);
    setFault(host.ok ? null : host.problem);
    if (!host.ok) return input.current?.focus();
    void onAdd(host.value, rule).then((added) => added && setTyped(''));
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
        <label for={ruleId}>{words.add.mode}</label>
        <RuleSelect id={ruleId} rule={rule} markable choosable={choosable} words={rules} onRule={setRule} />
      </div>
      <button type="submit" class="button">
        {words.add.button}
      </button>
      <p class="hint">{words.add.hint}</p>
    </form>
  );
}
