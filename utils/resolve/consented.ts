import type { Net } from '../model/net';
import { problem } from '../model/result';
import type { ProviderChoices } from '../model/settings';
import { providerLink } from '../providers/link';

/**
 * A network that asks no provider about an award before the reader has said that this provider may be asked, whoever names the address: a badge on its way to its
 * issuer, a key's name, a status entry. What a provider is asked about everybody (keys, issuers, lists) is not held back.
 *
 * Fails: with `needs-permission`, and nothing is asked.
 */
export const consented = (net: Net, choices: ProviderChoices): Net => ({
  get: async (url, want) => {
    const link = providerLink(url);
    return link?.kind === 'award' && choices[link.provider.id] !== 'on' ? problem('needs-permission') : net.get(url, want);
  },
});
