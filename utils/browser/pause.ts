import { readSettings, saveSettings } from './settings';

/** Reads nothing on a host from now on. */
export const pause = (host: string): Promise<void> => change((paused) => [...paused.filter((other) => other !== host), host]);

/** Reads the host again. */
export const resume = (host: string): Promise<void> => change((paused) => paused.filter((other) => other !== host));

async function change(of: (paused: string[]) => string[]): Promise<void> {
  const settings = await readSettings();
  await saveSettings({ ...settings, paused: of(settings.paused) });
}
