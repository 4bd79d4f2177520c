import { expect, test } from '@playwright/test';
import { pageFixtures } from '../../harness/page-fixture.ts';
import { runPage } from '../page-run.ts';

for (const fixture of pageFixtures()) {
  test(`${fixture.name}: everything that is expected is found, nothing else, and nobody is asked before the reader allowed it`, async () => {
    const { own, before, after } = fixture.expected;
    expect(await runPage(fixture)).toEqual({ unasked: [], telling: [], kept: [], changes: 0, own, before, after });
  });
}
