import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Browser = 'chrome' | 'firefox';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));

/** The folder of a build: the one for the end-to-end tests (test hosts granted, automatic checking on), or the product. */
export const outputOf = (browser: Browser, variant: 'e2e' | 'product' = 'e2e'): string =>
  `${root}.output/${browser}-mv3${variant === 'e2e' ? '-e2e' : ''}`;

/** Builds the extension, unless `REUSE_BUILD=1` and it is there. Fails: throws with the build's own words. */
export function build(browser: Browser, variant: 'e2e' | 'product' = 'e2e'): string {
  const output = outputOf(browser, variant);
  if (process.env.REUSE_BUILD === '1' && existsSync(`${output}/manifest.json`)) return output;
  execFileSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: root,
    env: { ...process.env, E2E: variant === 'e2e' ? '1' : '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return output;
}
