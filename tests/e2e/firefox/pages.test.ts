import { expect, test } from 'vitest';
import { pageFixtures } from '../../harness/page-fixture.ts';
import { inFirefox } from './extension.ts';
import { runPageInFirefox } from './page-run.ts';

inFirefox('in Firefox', () => {
  test.each(pageFixtures())(
    '$name: everything that is expected is found, nothing else, and nobody is asked before the reader allowed it',
    { timeout: 120_000 },
    async (fixture) => {
      const { own, before, after } = fixture.expected;
      expect(await runPageInFirefox(fixture)).toEqual({ unasked: [], own, before, after });
    },
  );
});
