import { compare, erase, gather, reportOn, takeBack, threePages } from '../counsellor.ts';
import { inFirefox, test } from './extension.ts';
import { wayIn } from './way.ts';

inFirefox('in Firefox', () => {
  test('a counsellor gathers from three pages, lays a list and an advert beside them, takes back, reports and erases, by keyboard only', {
    timeout: 240_000,
  }, async ({ world, firefox }) => {
    const way = wayIn(firefox);
    const sources = await threePages(world);
    const page = await gather(way, sources);
    await compare(way, page);
    await takeBack(way, page, sources);
    await reportOn(way, page, sources);
    await erase(way, page, sources);
  });
});
