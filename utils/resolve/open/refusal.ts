import type { ProviderChoice } from '../../model/settings';

/** Why a provider is not asked, by what the reader has chosen; null where it may be. */
export const refusal = (choice: ProviderChoice | undefined): 'provider-not-asked' | 'provider-off' | null => {
  if (choice === 'on') return null;
  return choice === 'off' ? 'provider-off' : 'provider-not-asked';
};
