import type { Policy, Settings } from './settings';
import { type SiteRule, siteRules } from './settings';
import { siteOf } from './site-rule';

/** The parts of a policy, by the names that they have in it. */
export const policyParts = ['language', 'rules', 'elsewhere', 'providers', 'hidePeople', 'collections'] as const satisfies readonly (keyof Policy)[];
export type PolicyPart = (typeof policyParts)[number];

/** What of a policy could not be read: the whole of a part, or one entry of it. The rest of the policy counts. */
export type PolicyFault = { part: PolicyPart; entry?: string };

/** The settings in force: the reader's choices, with what the organisation sets over them. */
export function underPolicy(settings: Settings, policy: Policy): Settings {
  const { language, rules, elsewhere, providers, hidePeople } = policy;
  if (Object.keys(policy).length === 2 && Object.keys({ ...rules, ...providers }).length === 0) return settings;
  return {
    ...settings,
    ...(language !== undefined && { language }),
    ...(elsewhere !== undefined && { elsewhere }),
    ...(hidePeople !== undefined && { hidePeople }),
    rules: { ...Object.fromEntries(Object.entries(settings.rules).filter(([, rule]) => isAtMost(rule, elsewhere))), ...rules },
    providers: { ...settings.providers, ...providers },
    policy,
  };
}

/** The rules that the reader may choose for a site: the one that the organisation sets, those that read no more than it allows elsewhere, or all. */
export function choosable(site: string, { policy }: Pick<Settings, 'policy'>): readonly SiteRule[] {
  const set = policy !== undefined && Object.hasOwn(policy.rules, siteOf(site)) ? policy.rules[siteOf(site)] : undefined;
  return set === undefined ? siteRules.filter((rule) => isAtMost(rule, policy?.elsewhere)) : [set];
}

/** The same for all other sites. */
export const choosableElsewhere = ({ policy }: Pick<Settings, 'policy'>): readonly SiteRule[] =>
  policy?.elsewhere === undefined ? siteRules : [policy.elsewhere];

/** Does the organisation alone decide, so that the reader has nothing to choose? */
export const isDecided = (choosable: readonly SiteRule[]): boolean => choosable.length === 1;

/** May credentials be kept in cases? What is kept already can be read and erased whatever the answer is. */
export const mayCollect = ({ collections }: Partial<Policy>): boolean => collections !== 'off';

/** Does a rule read no more than another, if there is one? */
const isAtMost = (rule: SiteRule, most: SiteRule | undefined): boolean => most === undefined || siteRules.indexOf(rule) >= siteRules.indexOf(most);
