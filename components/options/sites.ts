import type { AddressProblem } from '@/utils/explain/words.options';
import { hostOf, isEverywhere } from '@/utils/model/match-pattern';
import { ok, problem, type Result } from '@/utils/model/result';
import type { Settings } from '@/utils/model/settings';

/** The match pattern that means every website, as we ask for it. */
export const EVERYWHERE = 'https://*/*';

/** One website in the table: checked on every visit, paused, or only asked for keys and lists. `allowed`: the browser has a grant for it that can be given back. */
export type SiteRow = { host: string; mode: 'automatic' | 'paused' | 'askedOnly'; allowed: boolean };

/** The table of websites: every single grant and every paused host, in the order of the alphabet. The grant for all websites is not a row. */
export function siteRows(allowed: readonly string[], { paused, askedOnly }: Pick<Settings, 'paused' | 'askedOnly'>): SiteRow[] {
  const granted = new Set(allowed.filter((pattern) => !isEverywhere(pattern)).map(hostOf));
  const hosts = [...new Set([...granted, ...paused])].sort();
  return hosts.map((host) => ({ host, mode: modeOf(host), allowed: granted.has(host) }));

  function modeOf(host: string): SiteRow['mode'] {
    if (paused.includes(host)) return 'paused';
    return askedOnly.includes(host) ? 'askedOnly' : 'automatic';
  }
}

/**
 * The host that somebody meant by what they typed: `exempel.se`, `https://exempel.se/cv` and ` Exempel.se ` are the same. A port says nothing: grants and pauses are for all of a host's ports.
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
