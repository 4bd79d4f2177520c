import { readSettings, saveSettings } from './settings';

/** From now on these hosts may be asked, and nothing more: no page of theirs is read because of it. */
export const askOnly = (hosts: readonly string[]): Promise<void> => change((known) => [...known.filter((host) => !hosts.includes(host)), ...hosts]);

/** These hosts are not only asked: a choice for their pages was made, or the grant was given back. */
export const notAskedOnly = (hosts: readonly string[]): Promise<void> => change((known) => known.filter((host) => !hosts.includes(host)));

async function change(of: (hosts: string[]) => string[]): Promise<void> {
  const settings = await readSettings();
  await saveSettings({ ...settings, askedOnly: of(settings.askedOnly) });
}
