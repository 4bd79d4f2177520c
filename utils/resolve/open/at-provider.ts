import type { UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { ProviderLink, ShortLink } from '../../providers/link';
import type { Proves } from '../../providers/provider';
import { sourceOf } from '../providers/table';
import { pointerTo } from './hosted-badge';

/** What is said of a link that leads to no one's credential. */
const OTHER = {
  short: 'short-link',
  offer: 'wallet-offer',
  'look-alike': 'look-alike',
  template: 'not-a-credential',
  software: 'not-a-credential',
  profile: 'not-a-credential',
} as const;

/** What is said of a credential that a machine cannot have. */
const ELSEWHERE: Record<Proves, UnknownCode> = {
  signed: 'check-at-provider',
  'at-source': 'check-at-provider',
  page: 'check-at-provider',
  code: 'check-with-code',
};

/**
 * Where a provider's link can be followed: the address of a credential, or a hosted badge's text, which says nothing but where to ask.
 *
 * Fails: `provider-not-asked` where the reader has not said that this provider may be asked, which learns who is looked at; `check-at-provider`,
 *        `check-with-code` where only a person can look; `short-link`, `wallet-offer`, `look-alike`; `not-a-credential` for what is nobody's award. Each with the address that it is about.
 */
export function atProvider(
  link: ProviderLink | ShortLink,
  allowed: readonly string[],
): Result<{ address: string } | { badge: string }, { code: UnknownCode | 'not-a-credential'; url: string }> {
  if (link.kind !== 'award') return problem({ code: OTHER[link.kind], url: link.url });
  const source = sourceOf(link);
  if (source === null) return problem({ code: ELSEWHERE[link.provider.proves], url: link.url });
  if (!allowed.includes(link.provider.id)) return problem({ code: 'provider-not-asked', url: source.address });
  return source.gives === 'credential' ? ok({ address: source.address }) : ok({ badge: pointerTo(source.address) });
}
