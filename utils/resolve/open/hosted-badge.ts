import { badgeIn } from '../../formats/open-badges-2/recognise';
import { textOf } from '../../model/claims';
import type { ProviderNamed } from '../../model/outcome';
import type { ProviderChoices } from '../../model/settings';
import { providerLink } from '../../providers/link';
import { sourceOf } from '../providers/table';
import { refusal } from './refusal';

/** A hosted badge of which only the address is known: it says nothing but where to ask. https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion */
export const pointerTo = (id: string): string => JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id });

/** Why a hosted badge's server is not asked: it is a provider's, and the reader has not said that this one may be. */
export type BadgeNotAsked = { code: 'provider-not-asked' | 'provider-off'; url: string; provider: ProviderNamed };

/** Whether the text of a credential is a hosted badge whose provider may not be asked about it, however it came to us; null where nothing stands in the way. */
export function badgeNotAsked(raw: string, choices: ProviderChoices): BadgeNotAsked | null {
  const badge = badgeIn(raw);
  const address = badge?.kind === 'hosted' ? textOf(badge.node, 'id') : null;
  const link = address === null ? null : providerLink(address);
  if (address === null || link?.kind !== 'award') return null;
  const { id, name } = link.provider;
  const code = refusal(choices[id]);
  return code === null ? null : { code, url: sourceOf(link)?.address ?? link.url, provider: { id, name } };
}
