import { useId } from 'preact/hooks';
import { readableHost } from '@/utils/explain/host-name';
import { mannerOf, type SiteRuleWords } from '@/utils/explain/words/site-rules';
import { forbidsDrawing } from '@/utils/model/panel-only';
import { type SiteRule, siteRules } from '@/utils/model/settings';
import type { Holding } from '@/utils/model/site-rule';
import { SetByOrganisation } from './SetByOrganisation';
import './site-rule-choice.css';

export type SiteRuleChoiceProps = {
  host: string;
  holding: Holding;
  /** What the organisation lets be chosen. */
  choosable?: readonly SiteRule[];
  words: SiteRuleWords;
  /** Called in the click itself, so that the browser lets us ask. */
  onRule: (rule: SiteRule) => void;
};

/** What may be done on this site, as a small group of choices: what the one that holds means, and why one of them cannot be chosen. */
export function SiteRuleChoice({ host, holding, choosable = siteRules, words, onRule }: SiteRuleChoiceProps) {
  const id = useId();
  const owner = forbidsDrawing(host)?.name;
  const name = readableHost(host);
  return (
    <fieldset class="site-rule" aria-describedby={id}>
      <legend>{words.heading(name)}</legend>
      {siteRules.map((rule) => (
        <label key={rule}>
          <input
            type="radio"
            name={`${id}-rule`}
            value={rule}
            checked={rule === holding.rule}
            disabled={(rule === 'automatic' && owner !== undefined) || (rule !== holding.rule && !choosable.includes(rule))}
            onClick={(event) => {
              event.preventDefault(); // stays as it is until the browser has answered
              if (rule !== holding.rule) onRule(rule);
            }}
          />
          {words.name[rule]}
        </label>
      ))}
      <div id={id} class="muted small">
        {choosable.length < siteRules.length && <SetByOrganisation text={words.set} />}
        <p>{words.means[mannerOf(holding)]}</p>
        {choosable.length > 1 && choosable.length < siteRules.length && <p>{words.setMost}</p>}
        {owner !== undefined && <p>{words.because(owner)}</p>}
        {owner === undefined && holding.rule === 'on-click' && choosable.includes('automatic') && <p>{words.asks(name)}</p>}
      </div>
    </fieldset>
  );
}
