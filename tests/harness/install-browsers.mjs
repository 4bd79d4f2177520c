// Finds a Chromium and a Firefox, or installs them: Playwright's own Chromium, and on Debian as root the distribution's packages.
// Without a Chromium there is nothing to show or to test: then it says what to install and stops. Firefox is needed for its own tests only.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumPath, firefoxPath } from './browsers.ts';

const DOWNLOAD_LIMIT = 300_000; // milliseconds
const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const ways = [
  ['No Chromium found that starts. Trying to download the one that Playwright brings …', () => playwright('install', 'chromium')],
  ...(isDebianRoot
    ? [
        ['That was not enough. Installing the packages chromium and firefox-esr …', () => aptInstall('chromium', 'firefox-esr')],
        ["That was not enough. Installing the libraries that Playwright's Chromium needs …", () => playwright('install-deps', 'chromium')],
      ]
    : []),
];
for (const [saying, install] of ways) {
  if (await chromiumStarts()) break;
  console.log(saying);
  install();
}
if (!(await chromiumStarts())) {
  console.error('\nNo Chromium, and none could be installed. Please install Chromium (https://www.chromium.org/getting-involved/download-chromium/,');
  console.error(
    'on Debian: apt-get install chromium), or say where it is: CHROME_BIN=/path/to/chromium. Google Chrome will not do: it loads no unpacked extensions.',
  );
  process.exit(1);
}

if (firefoxPath() === undefined && isDebianRoot) aptInstall('firefox-esr');
if (firefoxPath() === undefined) {
  console.warn('\n*** No Firefox found: everything that needs Firefox will be left out. ***');
  console.warn('*** Install Firefox, or say where it is: FIREFOX_BIN=/path/to/firefox. With CI=true its absence is an error. ***\n');
}

/** Is there one, and does it really start (a download without its system libraries does not)? */
async function chromiumStarts() {
  const executablePath = chromiumPath();
  if (executablePath === undefined) return false;
  try {
    const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    await browser.close();
    return true;
  } catch (error) {
    console.warn(`${executablePath} does not start: ${String(error).split('\n', 1)[0]}`);
    return false;
  }
}

function playwright(...words) {
  run(process.execPath, fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url)), ...words);
}

function aptInstall(...packages) {
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
}

function run(command, ...words) {
  spawnSync(command, words, { stdio: 'inherit', timeout: DOWNLOAD_LIMIT, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
