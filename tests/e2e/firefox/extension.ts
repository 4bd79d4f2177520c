import { test as base, describe } from 'vitest';
import { firefoxPath } from '../../harness/browsers.ts';
import { outputOf } from '../../harness/build.ts';
import { trustList } from '../../harness/demo/people.ts';
import { startWorld, type World } from '../../harness/demo/world.ts';
import { type Firefox, openFirefox } from '../../harness/firefox.ts';

/** A group of tests that needs Firefox: left out where there is none (the setup has said so). */
export const inFirefox = describe.skipIf(firefoxPath() === undefined);

/** Each test gets the demo's world, and a Firefox with the extension in it whose reader trusts the demo's list. `variant: 'product'` is what is shipped. */
export const test = base.extend<{ world: World; variant: 'e2e' | 'product'; firefox: Firefox }>({
  variant: 'e2e',
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the names of what a fixture needs from here.
  world: async ({}, use) => {
    const world = await startWorld();
    await use(world);
    await world.server.close();
  },
  firefox: async ({ world, variant }, use) => {
    const firefox = await openFirefox({ extension: outputOf('firefox', variant), port: world.server.port });
    await firefox.setTrustLists([trustList]);
    await use(firefox);
    await firefox.close();
  },
});
