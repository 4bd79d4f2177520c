import { readFileSync } from 'node:fs';
import { openOwnPage, tabOf } from '../../harness/chromium.ts';
import { serveNine } from '../nine.ts';
import { goTheRecruitersWay } from '../recruiter-way.ts';
import { expect, test } from './extension.ts';

for (const language of ['sv', 'en'] as const) {
  test.describe(() => {
    test.use({ language });
    test(`a recruiter reads a page of nine credentials and prints a report, by keyboard only (${language})`, async ({ world, chromium }) => {
      test.setTimeout(120_000);
      const nine = await serveNine(world.server);
      const tab = await chromium.context.newPage();
      await tab.goto(nine.url);
      const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
      await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
      await goTheRecruitersWay(
        {
          panel,
          language,
          opened: async (act) => (await Promise.all([chromium.context.waitForEvent('page'), act()]))[0],
          saved: async (act) => {
            const pages = chromium.context.pages();
            const [file] = await Promise.all([Promise.race(pages.map((page) => page.waitForEvent('download'))), act()]);
            return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
          },
          printed: (page) => page.pdf({ preferCSSPageSize: true }),
        },
        nine,
      );
    });
  });
}
