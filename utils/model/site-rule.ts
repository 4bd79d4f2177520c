import { EXAMPLE_PAGE } from './example-page';
import { covers, hostOf, isEverywhere, nameOf } from './match-pattern';
import { forbidsDrawing } from './panel-only';
import type { Settings, SiteRule } from './settings';

/** What the reader chose, of which the rules speak. */
export type Choices = Pick<Settings, 'rules' | 'elsewhere' | 'askedOnly' | 'policy'>;

/** What holds on a host: the rule, whether its https pages are read by themselves, whether anything is drawn into them. */
export type Holding = { rule: SiteRule; byItself: boolean; draws: boolean };

/**
 * The site that a host belongs to, as rules know it: the host itself, and the same with `www.` before it. Other hosts of the same domain are sites of their own:
 * whether `a.example.com` and `b.example.com` are one owner's, only a list of public suffixes could tell.
 */
export const siteOf = (host: string): string => nameOf(host).replace(/^www\.(?=[^.]+\.)/, '');

/** The hosts of a site. */
export const hostsOf = (site: string): string[] => (/^[^.]+\..*[a-z]/.test(site) ? [site, `www.${site}`] : [site]);

/** What was chosen for a host's own site; undefined where nothing was. */
export const chosenFor = (host: string, { rules }: Pick<Choices, 'rules'>): SiteRule | undefined =>
  Object.hasOwn(rules, siteOf(host)) ? rules[siteOf(host)] : undefined;

/**
 * What holds on a host. `allowed` are the match patterns of the browser's grants.
 *
 * Shape: rules are for websites: our own example page is read and drawn into whatever they say. Elsewhere the reader's choice for the site comes first; then a grant for this host, which is a choice too (made in the browser's own settings, or before there
 *        were rules); then the choice for all others. Nothing is read by itself without a grant: `automatic` without one is `on-click`. A grant that was given so
 *        that the host can be asked for keys is none. A grant alone does not lift what an organisation allows elsewhere. Where the site forbids it nothing is drawn, whatever was chosen.
 */
export function holdingFor(host: string, choices: Choices, allowed: readonly string[]): Holding {
  if (host === EXAMPLE_PAGE) return { rule: 'on-click', byItself: false, draws: true };
  const grants = allowed.filter((pattern) => covers(pattern, host) && !isForAsking(pattern, choices));
  const chosen = chosenFor(host, choices);
  const isOnlyEverywhere = grants.every(isEverywhere) || choices.policy?.elsewhere !== undefined;
  const wanted = chosen ?? (isOnlyEverywhere ? (choices.elsewhere ?? 'automatic') : 'automatic');
  const byItself = grants.length > 0 && (wanted === 'automatic' || wanted === 'panel-only');
  if (wanted === 'never') return { rule: 'never', byItself: false, draws: false };
  if (forbidsDrawing(host) !== undefined) return { rule: chosen === 'on-click' ? 'on-click' : 'panel-only', byItself, draws: false };
  if (wanted === 'automatic' && !byItself) return { rule: 'on-click', byItself, draws: true };
  return { rule: wanted, byItself, draws: wanted !== 'panel-only' };
}

/** What holds on every site that has no rule and no grant of its own. */
export function ruleElsewhere({ elsewhere }: Choices, allowed: readonly string[]): SiteRule {
  const wanted = elsewhere ?? 'automatic';
  return wanted === 'automatic' && !allowed.some(isEverywhere) ? 'on-click' : wanted;
}

/** Was this grant given so that the host can be asked, and for nothing more? */
export const isForAsking = (pattern: string, { askedOnly }: Pick<Choices, 'askedOnly'>): boolean => askedOnly.includes(hostOf(pattern));
