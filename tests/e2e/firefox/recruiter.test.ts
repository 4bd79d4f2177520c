import { serveNine } from '../nine.ts';
import { goTheRecruitersWay } from '../recruiter.ts';
import { inFirefox, test } from './extension.ts';
import { wayIn } from './way.ts';

inFirefox('in Firefox', () => {
  test('a recruiter reads a page of nine credentials and prints a report, by keyboard only', { timeout: 240_000 }, async ({ world, firefox }) => {
    await goTheRecruitersWay(wayIn(firefox), await serveNine(world.server));
  });
});
