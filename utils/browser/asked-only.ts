import { patternOf } from '../model/match-pattern';
import { request } from './permissions';
import { changeSettings } from './settings';

/**
 * Asks the reader whether these hosts may be asked, and nothing more: no page of theirs is read because of it. Must be called at once in a click.
 * That it is no more than this is written down before the browser answers, since the grant takes effect with the answer.
 */
export async function requestToAsk(hosts: readonly string[]): Promise<boolean> {
  const asked = request(hosts.map(patternOf));
  await changeSettings(({ askedOnly }) => ({ askedOnly: [...askedOnly.filter((host) => !hosts.includes(host)), ...hosts] }));
  const allowed = await asked;
  if (!allowed) await notAskedOnly(hosts);
  return allowed;
}

/** These hosts are not only asked: a choice for their pages was made, or the grant was given back. */
export const notAskedOnly = (hosts: readonly string[]): Promise<void> =>
  changeSettings(({ askedOnly }) => ({ askedOnly: askedOnly.filter((host) => !hosts.includes(host)) }));
