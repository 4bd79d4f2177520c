import type { Needed } from '../model/needed';
import type { ProviderChoice } from '../model/settings';
import { requestToAsk } from './asked-only';
import { changeSettings } from './settings';

/**
 * Lets be asked what is needed: the browser is asked for the hosts, and then it is written down which services may be asked from now on. Must be called at once
 * in a click. Gives whether the browser allowed it; else nothing is written down.
 */
export async function allowNeeded(needed: readonly Needed[]): Promise<boolean> {
  if (!(await requestToAsk([...new Set(needed.map(({ host }) => host))]))) return false;
  const services = needed.flatMap((one) => (one.what === 'provider' ? [one.provider.id] : []));
  for (const id of new Set(services)) await chooseProvider(id, 'on');
  return true;
}

/** Writes down whether a service may be asked: yes, never, or (null) only after the reader has been asked first. */
export const chooseProvider = (id: string, choice: ProviderChoice | null): Promise<void> =>
  changeSettings(({ providers: { [id]: _before, ...others } }) => ({ providers: choice === null ? others : { ...others, [id]: choice } }));
