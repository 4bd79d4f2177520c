import { patternOf } from '../model/match-pattern';
import { granted, request } from './permissions';
import { changeSettings } from './settings';

/**
 * Asks the reader whether these hosts may be asked, and nothing more: no page of theirs is read because of it. Must be called at once in a click.
 * That it is no more than this is written down before the browser answers, since the grant takes effect with the answer. A host that was allowed before stays what it was.
 */
export async function requestToAsk(hosts: readonly string[]): Promise<boolean> {
  const held = Promise.all(hosts.map((host) => granted(`https://${host}/`)));
  const asked = request(hosts.map(patternOf));
  const isHeld = await held;
  const added = hosts.filter((_host, index) => isHeld[index] !== true);
  await changeSettings(({ askedOnly }) => ({ askedOnly: [...askedOnly.filter((host) => !added.includes(host)), ...added] }));
  const allowed = await asked;
  if (!allowed) await notAskedOnly(added);
  return allowed;
}

/** These hosts are not only asked: a choice for their pages was made, or the grant was given back. */
export const notAskedOnly = (hosts: readonly string[]): Promise<void> =>
  changeSettings(({ askedOnly }) => ({ askedOnly: askedOnly.filter((host) => !hosts.includes(host)) }));
