import { words } from '@/utils/explain/words';
import { openBadge, seqfLevel } from '../../harness/achievement.ts';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { school } from '../../harness/demo/people.ts';
import { servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const URL_OF_PAGE = 'https://sida.test/';

test('the panel tells what a signed credential means, from its page to its rows', async ({ world, chromium }) => {
  const field = { type: ['Alignment'], targetName: 'Electricity and energy', targetUrl: 'http://data.europa.eu/snb/isced-f/0713' };
  const badge = openBadge({
    id: 'urn:uuid:1',
    issuer: { id: school.did, name: school.name },
    title: 'Elsäkerhet',
    description: 'Arbetar säkert med el.',
    alignment: [seqfLevel(5), field],
  });
  const signed = await school.signDataIntegrity(badge);
  servePage(world.server, URL_OF_PAGE, `<h1>Sara Lindqvist</h1><script type="application/vc">${JSON.stringify(signed)}</script>`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await panel.bringToFront();
  await waitForShown(panel, 1);
  await panel.getByRole('button', { name: 'Allt om intyget' }).click();

  const { row, notStated } = words.sv.meaning;
  const told = panel.locator('section[aria-labelledby=claims] dl.facts > div');
  await expect(told.filter({ hasText: row.description })).toContainText('Arbetar säkert med el.');
  await expect(told.filter({ hasText: row.field })).toContainText('El och energi');
  await expect(told.filter({ hasText: row.supervision })).toContainText(notStated);
});
