import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const firstThere = (paths: (string | undefined)[]): string | undefined => paths.find((path) => path !== undefined && existsSync(path));

/** Playwright's own Chromium, where it has been installed. */
const playwrightChromium = (): string | undefined => {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
};

/** The Chromium to drive: `CHROME_BIN`, the distribution's, or Playwright's own. Undefined: none here. Branded Chrome will not do, it no longer loads unpacked extensions. */
export const chromiumPath = (): string | undefined =>
  firstThere([process.env.CHROME_BIN, '/usr/bin/chromium', '/usr/bin/chromium-browser', playwrightChromium()]);

/** The Firefox to drive: `FIREFOX_BIN`, the distribution's ESR, or an ordinary one. Undefined: none here. */
export const firefoxPath = (): string | undefined => firstThere([process.env.FIREFOX_BIN, '/usr/bin/firefox-esr', '/usr/bin/firefox']);
