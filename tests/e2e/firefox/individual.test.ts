import { brokenPage, link, look, mend, nothingKept, warned } from '../individual.ts';
import { inFirefox, test } from './extension.ts';
import { wayIn } from './way.ts';

inFirefox('in Firefox', () => {
  test('a person whose page shows nothing sees why, what others learn and what is missing, and mends the page, by keyboard only', {
    timeout: 240_000,
  }, async ({ world, firefox }) => {
    const way = wayIn(firefox);
    const code = await brokenPage(way, world);
    await warned(way);
    const page = await look(way, code);
    await mend(way, world, page);
    await link(way, world, page);
    await nothingKept(way, page);
  });
});
