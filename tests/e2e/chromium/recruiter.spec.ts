import { serveNine } from '../nine.ts';
import { goTheRecruitersWay } from '../recruiter.ts';
import { test } from './extension.ts';
import { wayIn } from './way.ts';

for (const language of ['sv', 'en'] as const) {
  test.describe(() => {
    test.use({ language });
    test(`a recruiter reads a page of nine credentials and prints a report, by keyboard only (${language})`, async ({ world, chromium }) => {
      test.setTimeout(240_000);
      await goTheRecruitersWay(wayIn(chromium, language), await serveNine(world.server));
    });
  });
}
