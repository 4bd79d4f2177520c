import type { Finding } from '../model/finding';
import { providerLink } from '../providers/link';
import { changeSettings } from './settings';

/** Writes down that the provider behind a finding may be asked from now on. Nothing for any other finding. */
export async function allowProviderOf({ carried }: Finding): Promise<void> {
  const provider = carried.kind === 'linked' ? providerLink(carried.url)?.provider : undefined;
  if (provider) await changeSettings(({ providers }) => ({ providers: { ...providers, [provider.id]: 'on' } }));
}
