import type { AddressProblem } from '@/utils/explain/words.options';
import { hostOf, isEverywhere } from '@/utils/model/match-pattern';
import { forbidding } from '@/utils/model/panel-only';
import { choosable } from '@/utils/model/policy';
import { ok, problem, type Result } from '@/utils/model/result';
import type { SiteRule } from '@/utils/model/settings';
import { type Choices, chosenFor, type Holding, holdingFor, hostsOf, siteOf } from '@/utils/model/site-rule';

/**
 * One line of the table of websites: `rule` has a rule that can be changed; `asked` may only be asked for keys and lists; `wide` is a grant for many hosts at once,
 * which only the browser or the build can have given.
 *
 * Shape: `choosable` is what the organisation lets be chosen. `isAsked`: may be asked beside its rule. `isOurs`: there is something to take away, a choice or a grant.
 */
export type SiteRow =
  | { kind: 'rule'; site: string; holding: Holding; isAsked: boolean; isOurs: boolean; choosable: readonly SiteRule[] }
  | { kind: 'asked'; site: string }
  | { kind: 'wide'; site: string };

/** The table of websites, in the order of the alphabet: every chosen site, every single grant, and those whose terms leave no choice. What holds for all others is not a row. */
export function siteRows(allowed: readonly string[], choices: Choices): SiteRow[] {
  const granted = allowed.filter((pattern) => !isEverywhere(pattern)).map(hostOf);
  const single = granted.filter((host) => !host.startsWith('*'));
  const wide: SiteRow[] = granted.filter((host) => host.startsWith('*')).map((site) => ({ kind: 'wide', site }));
  const sites = new Set([...Object.keys(choices.rules), ...single.map(siteOf), ...forbidding.map(({ site }) => site)]);
  return [...wide, ...[...sites].map(rowOf)].sort((one, other) => (one.site < other.site ? -1 : 1));

  function rowOf(site: string): SiteRow {
    const hosts = hostsOf(site);
    const isAsked = hosts.some((host) => choices.askedOnly.includes(host) && single.includes(host));
    const holdings = hosts.map((host) => holdingFor(host, choices, allowed));
    const isSet = Object.hasOwn(choices.policy?.rules ?? {}, site);
    const isChosen = chosenFor(site, choices) !== undefined && !isSet;
    const isGranted = hosts.some((host) => single.includes(host) && !choices.askedOnly.includes(host));
    if (isAsked && !isChosen && !isSet && !isGranted) return { kind: 'asked', site };
    const holding = holdings.find(({ byItself }) => byItself) ?? holdingFor(site, choices, allowed);
    return { kind: 'rule', site, holding, isAsked, isOurs: isChosen || isGranted || isAsked, choosable: choosable(site, choices) };
  }
}

/**
 * The host that somebody meant by what they typed: `exempel.se`, `https://exempel.se/cv` and ` Exempel.se ` are the same. A port says nothing: grants and rules are for all of a host's ports.
 *
 * Fails: `empty`, `not-https` (another scheme), `not-an-address` (not to be read as one, or with a star or a user name in it).
 */
export function readAddress(typed: string): Result<string, AddressProblem> {
  const text = typed.trim();
  if (text === '') return problem('empty');
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  if (hasScheme && !/^https:/i.test(text)) return problem('not-https');
  const url = URL.parse(hasScheme ? text : `https://${text}`);
  if (url === null || /[\s*@]/.test(text) || !/^[a-z0-9.-]+$|^\[[0-9a-f:]+\]$/.test(url.hostname)) return problem('not-an-address');
  return ok(url.hostname);
}
