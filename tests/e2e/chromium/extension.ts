import { test as base } from '@playwright/test';
import { outputOf } from '../../harness/build.ts';
import { type Chromium, openChromium, setTrustLists } from '../../harness/chromium.ts';
import { trustList } from '../../harness/demo/people.ts';
import { startWorld, type World } from '../../harness/demo/world.ts';

/** What a test may choose: the browser's language, the product as it is shipped instead of the build for tests,
 * that the loopback server counts as a public address (for the product; the build for tests lets the test hosts through), that pages are kept for the way back, further names on the server, and hosts that the reader has allowed. */
type Options = { language: 'sv' | 'en'; variant: 'e2e' | 'product'; isPublic: boolean; keepsPages: boolean; hosts: string[]; grants: string[] };
type Given = {
  /** The demo's world, signed and served anew for each test. */
  world: World;
  /** A Chromium with the extension in it, whose reader trusts the demo's list. */
  chromium: Chromium;
};

export const test = base.extend<Options & Given>({
  language: ['sv', { option: true }],
  variant: ['e2e', { option: true }],
  isPublic: [false, { option: true }],
  keepsPages: [false, { option: true }],
  hosts: [[], { option: true }],
  grants: [[], { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from here.
  world: async ({}, use) => {
    const world = await startWorld();
    await use(world);
    await world.server.close();
  },
  chromium: async ({ world, language, variant, isPublic, keepsPages, hosts, grants }, use) => {
    const chromium = await openChromium({
      extension: outputOf('chrome', variant),
      port: world.server.port,
      headless: true,
      language,
      isPublic,
      keepsPages,
      hosts,
      grants,
    });
    await setTrustLists(chromium.worker, [trustList]);
    await use(chromium);
    await chromium.close();
  },
});

export { expect } from '@playwright/test';
