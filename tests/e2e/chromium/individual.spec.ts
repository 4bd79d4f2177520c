import { brokenPage, link, look, mend, nothingKept, warned } from '../individual.ts';
import { test } from './extension.ts';
import { wayIn } from './way.ts';

test('a person whose page shows nothing sees why, what others learn and what is missing, and mends the page, by keyboard only', async ({
  world,
  chromium,
  language,
}) => {
  test.setTimeout(240_000);
  const way = wayIn(chromium, language);
  const code = await brokenPage(way, world);
  await warned(way);
  const page = await look(way, code);
  await mend(way, world, page);
  await link(way, world, page);
  await nothingKept(way, page);
});
