import { changeSettings } from './settings';

/** Reads nothing on a host from now on. */
export const pause = (host: string): Promise<void> =>
  changeSettings(({ paused }) => ({ paused: [...paused.filter((other) => other !== host), host] }));

/** Reads the host again. */
export const resume = (host: string): Promise<void> => changeSettings(({ paused }) => ({ paused: paused.filter((other) => other !== host) }));
