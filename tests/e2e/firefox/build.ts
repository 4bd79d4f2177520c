import { firefoxPath } from '../../harness/browsers.ts';
import { build } from '../../harness/build.ts';

/** Vitest's setup: both builds that the tests open. Without a Firefox the tests are left out, loudly; where CI=true that is an error. */
export default function buildForFirefox(): void {
  if (firefoxPath() !== undefined) {
    build('firefox', 'e2e');
    build('firefox', 'product');
    return;
  }
  const message = 'No Firefox found: NOTHING was tested in Firefox. Install it, or set FIREFOX_BIN.';
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(`\n*** ${message} ***\n`);
}
