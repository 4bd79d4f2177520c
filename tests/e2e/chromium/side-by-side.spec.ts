import { words } from '@/utils/explain/words';
import { openBadge, seqfLevel } from '../../harness/achievement.ts';
import { openOwnPage, tabOf, waitForShown } from '../../harness/chromium.ts';
import { school } from '../../harness/demo/people.ts';
import { focused, pressOn, tabTo } from '../keyboard.ts';
import { servePage } from '../pages.ts';
import { expect, test } from './extension.ts';

const { sideBySide, detail, overview, screen, meaning } = words.sv;
const URL_OF_PAGE = 'https://sida.test/';
const WELDING = {
  type: ['Alignment'],
  targetName: 'Svetsning',
  targetUrl: 'http://data.europa.eu/esco/skill/svetsning',
  targetType: 'ceasn:Competency',
};

/** A signed credential with a level, perhaps altered after it was signed. */
async function item(title: string, level: number, isAltered = false): Promise<string> {
  const badge = openBadge({
    id: `urn:uuid:${crypto.randomUUID()}`,
    issuer: { id: school.did, name: school.name },
    title,
    alignment: [seqfLevel(level), WELDING],
  });
  const signed = JSON.stringify(await school.signDataIntegrity(badge));
  return `<article><h3>${title}</h3><script type="application/vc">${isAltered ? signed.replaceAll('/qdr/c_', '/qdr/d_') : signed}</script></article>`;
}

test('two credentials of a page are laid side by side, and left again to where one came from, by keyboard alone', async ({ world, chromium }) => {
  const items = [await item('Svetsarprövning', 4), await item('Driftingenjör', 5), await item('Mästarbrev', 8, true)];
  servePage(world.server, URL_OF_PAGE, `<h1>Sara Lindqvist</h1>${items.join('')}`);
  const tab = await chromium.context.newPage();
  await tab.goto(URL_OF_PAGE);
  const panel = await openOwnPage(chromium, 'sidepanel', await tabOf(chromium.worker, tab));
  await panel.bringToFront();
  await waitForShown(panel, 3);
  const cells = (row: string) => panel.locator(`.sides tbody[data-row=${row}] td`);

  await pressOn(panel, 'button', /Svetsarprövning/);
  await pressOn(panel, 'button', screen.everything);
  await pressOn(panel, 'button', sideBySide.open);
  await expect.poll(() => focused(panel)).toEqual({ role: 'combobox', name: sideBySide.which });
  await panel.keyboard.press('ArrowDown');
  await expect(panel.getByLabel(sideBySide.which, { exact: true })).toHaveValue(/./);
  await pressOn(panel, 'button', sideBySide.show);
  await expect.poll(() => focused(panel)).toEqual({ role: 'heading', name: sideBySide.heading });
  await expect(panel.locator('.sides thead th')).toHaveText(['Svetsarprövning', 'Utger sig för att vara ”Mästarbrev”']);
  await expect(cells('level').nth(0)).toContainText('Utfärdaren anger SeQF nivå 4.');
  await expect(cells('level').nth(1)).toContainText(sideBySide.notShown);
  await expect(cells('level').nth(1)).not.toContainText('8');
  await expect(panel.locator('.sides')).not.toContainText(sideBySide.same.concept);

  await pressOn(panel, 'button', sideBySide.back);
  await expect.poll(() => focused(panel)).toEqual({ role: 'button', name: sideBySide.open });
  await pressOn(panel, 'button', sideBySide.open);
  await pressOn(panel, 'button', sideBySide.show);
  await expect(panel.locator('.sides thead th')).toHaveText(['Svetsarprövning', 'Driftingenjör']);
  await expect(cells('skills')).toContainText([sideBySide.same.concept, sideBySide.same.concept]);
  await expect(cells('workload').nth(0)).toContainText(meaning.notStated);

  await pressOn(panel, 'button', 'Driftingenjör');
  await expect.poll(() => focused(panel)).toEqual({ role: 'heading', name: 'Driftingenjör' });
  await panel.keyboard.press('Shift+Tab');
  await expect.poll(() => focused(panel)).toEqual({ role: 'button', name: detail.back(3) });
  await panel.keyboard.press('Enter');
  await expect.poll(async () => (await focused(panel))?.name).toContain('Driftingenjör');

  await tabTo(panel, 'switch', overview.hide);
  await panel.keyboard.press('Space');
  await pressOn(panel, 'button', screen.everything);
  await pressOn(panel, 'button', sideBySide.open);
  await pressOn(panel, 'button', sideBySide.show);
  await expect(panel.getByRole('heading', { level: 1, name: sideBySide.heading })).toBeFocused();
  expect(await panel.locator('body').innerHTML()).not.toMatch(/Sara|Lindqvist/i);
});
