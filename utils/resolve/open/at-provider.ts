import type { ProviderNamed, UnknownCode } from '../../model/outcome';
import { ok, problem, type Result } from '../../model/result';
import type { ProviderChoices } from '../../model/settings';
import { type ProviderLink, providerAt, type ShortLink } from '../../providers/link';
import type { Proves, Provider } from '../../providers/provider';
import { sourceOf } from '../providers/table';
import { pointerTo } from './hosted-badge';
import type { NotOpened } from './part';
import { refusal } from './refusal';

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
 * Fails: `provider-not-asked` where the reader has not said that this provider may be asked, which learns who is looked at; `provider-off` where the reader
 *        has said that it may not; `check-at-provider`, `check-with-code` where only a person can look; `short-link`, `wallet-offer`, `look-alike`;
 *        `not-a-credential` for what is nobody's award.
 */
export function atProvider(link: ProviderLink | ShortLink, choices: ProviderChoices): Result<{ address: string } | { badge: string }, NotOpened> {
  if (link.kind !== 'award') return notFollowed(OTHER[link.kind], link.url, link.provider);
  const { provider } = link;
  const source = sourceOf(link);
  if (source === null) return notFollowed(ELSEWHERE[provider.proves], link.isKeyed ? null : link.url, provider);
  const refused = refusal(choices[provider.id]);
  if (refused !== null) return notFollowed(refused, source.address, provider);
  return source.gives === 'credential' ? ok({ address: source.address }) : ok({ badge: pointerTo(source.address) });
}

/**
 * Why nothing is asked at an address on a provider's host, in a form that we do not know; null where it may be, and where it is no provider's. Else a page could
 * have a provider asked by writing its addresses in another way.
 */
export function refusedAt(url: string, choices: ProviderChoices): NotOpened | null {
  const provider = providerAt(url);
  if (provider === null) return null;
  const code = provider.asked === undefined ? ELSEWHERE[provider.proves] : refusal(choices[provider.id]);
  return code === null ? null : { code, url, provider: named(provider) };
}

const named = ({ id, name }: Provider): ProviderNamed => ({ id, name });

/** Without an address where that opens nothing any more. */
const notFollowed = (code: NotOpened['code'], url: string | null, provider: Provider | null): { ok: false; problem: NotOpened } =>
  problem({ code, ...(url !== null && { url }), ...(provider !== null && { provider: named(provider) }) });
