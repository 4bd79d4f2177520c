import type { SiteRuleWords } from '@/utils/explain/words/site-rules';
import { isDecided } from '@/utils/model/policy';
import { type SiteRule, siteRules } from '@/utils/model/settings';

export type RuleSelectProps = {
  /** What is heard: the rule for what. */
  name?: string;
  id?: string;
  rule: SiteRule;
  /** May the site be drawn into? Without that `automatic` cannot be chosen. */
  markable: boolean;
  /** What the organisation lets be chosen. */
  choosable?: readonly SiteRule[];
  words: SiteRuleWords;
  /** Called in the click itself, so that the browser lets us ask. */
  onRule: (rule: SiteRule) => void;
};

/** A rule, to be changed. It stays as it is until the browser has answered. */
export function RuleSelect({ name, id, rule, markable, choosable = siteRules, words, onRule }: RuleSelectProps) {
  return (
    <select
      {...(id !== undefined && { id })}
      {...(name !== undefined && { 'aria-label': name })}
      value={rule}
      disabled={isDecided(choosable)}
      onChange={({ currentTarget }) => {
        const chosen = siteRules.find((one) => one === currentTarget.value);
        currentTarget.value = rule;
        if (chosen !== undefined && chosen !== rule) onRule(chosen);
      }}
    >
      {siteRules
        .filter((one) => markable || one !== 'automatic')
        .map((one) => (
          <option key={one} value={one} disabled={one !== rule && !choosable.includes(one)}>
            {words.name[one]}
          </option>
        ))}
    </select>
  );
}
