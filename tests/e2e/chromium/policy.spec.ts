import type { browser } from 'wxt/browser';
import { words } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import { outputOf } from '../../harness/build.ts';
import { type Chromium, openChromium, openOwnPage, pressToolbarButton, tabInFront, waitForShown } from '../../harness/chromium.ts';
import { canHavePolicies } from '../../harness/policies.ts';
import { expect, test } from './extension.ts';

/** Inside the extension's own worker. */
declare const chrome: typeof browser;

const { rules } = words.en;
const { sites } = optionsWords.en;

test.describe('what an organisation sets by policy', () => {
  test.skip(!canHavePolicies(), 'Policies of its own can be given to a Chromium only by root on Linux, with /etc/chromium there.');

  test('holds over what the reader chose: its websites, its services, its language; and what is wrong in it is told', async ({ world }) => {
    const [first] = world.pages;
    if (first === undefined) throw new Error('The demo has no pages.');
    const { hostname: host } = new URL(first.url);
    const policy = {
      language: 'en',
      rules: { [host]: 'never' },
      elsewhere: 'on-click',
      providers: { credly: 'off', badgr: 'often' },
      hidePeople: true,
    };
    await withPolicy(world.server.port, policy, async (chromium) => {
      const tab = await chromium.context.newPage();
      await tab.goto(first.url);
      await pressToolbarButton(chromium, tab);
      const panel = await openOwnPage(chromium, 'sidepanel', await tabInFront(chromium.worker, tab));
      await expect(panel.getByText(rules.setOff)).toBeVisible();
      await expect(panel.getByRole('button')).toHaveCount(0);
      const scripts = await chromium.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      expect(scripts).toEqual([]);
      expect(await tab.locator('body *').evaluateAll((all) => all.filter(({ localName }) => localName.includes('-')).length)).toBe(0);

      const options = await openOwnPage(chromium, 'options');
      await expect(options.getByRole('combobox', { name: sites.ruleFor(host) })).toBeDisabled();
      await expect(options.getByRole('combobox', { name: sites.allRule })).toBeDisabled();
      await expect(options.locator('.notice li')).toHaveText([optionsWords.en.policy.entry('providers', 'badgr')]);
      expect(await chromium.worker.evaluate(() => chrome.storage.local.get('settings'))).not.toMatchObject({ settings: { language: 'en' } });
    });
  });

  test('lets nothing be kept in cases where it says so, not even by a page of ours that asks the browser itself', async ({ world }) => {
    await withPolicy(world.server.port, { collections: 'off' }, async (chromium) => {
      const [first] = world.pages;
      if (first === undefined) throw new Error('The demo has no pages.');
      const tab = await chromium.context.newPage();
      await tab.goto(first.url);
      const panel = await openOwnPage(chromium, 'sidepanel', await tabInFront(chromium.worker, tab));
      const add = panel.getByRole('button', { name: words.sv.collection.add.open });
      await expect(add).toBeDisabled();
      await expect(add).toHaveAccessibleDescription(words.sv.collection.trouble['turned-off']);

      const collection = await openOwnPage(chromium, 'collection');
      await expect(collection.locator('.set-by')).toHaveText(words.sv.collection.trouble['turned-off']);
      await expect(collection.getByRole('textbox')).toHaveCount(0);
      const stored = await panel.evaluate(async () => {
        await chrome.storage.managed.set({ collections: 'on' }).catch(() => undefined); // nobody but the browser writes there
        const ask = { tabId: 1, caseId: 'a', name: 'Sara' };
        for (const kind of ['collect', 'gather', 'addCase']) await chrome.runtime.sendMessage({ from: 'own', kind, ask }).catch(() => undefined);
        return [
          await chrome.storage.managed.get('collections'),
          Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('collect')),
        ];
      });
      expect(stored).toEqual([{ collections: 'off' }, []]);
    });
  });

  test('of which nothing is said leaves the reader’s choices as they are', async ({ world }) => {
    await withPolicy(world.server.port, { trustLists: [] }, async (chromium) => {
      const [first] = world.pages;
      if (first === undefined) throw new Error('The demo has no pages.');
      const tab = await chromium.context.newPage();
      await tab.goto(first.url);
      const panel = await openOwnPage(chromium, 'sidepanel', await tabInFront(chromium.worker, tab));
      expect((await waitForShown(panel, first.holds.length)).length).toBe(first.holds.length);
      const options = await openOwnPage(chromium, 'options');
      await expect(options.locator('.set-by, .notice')).toHaveCount(0);
    });
  });
});

/** A Chromium whose organisation sets this, and whose reader has chosen Swedish. */
async function withPolicy(port: number, policy: object, work: (chromium: Chromium) => Promise<void>): Promise<void> {
  const chromium = await openChromium({ extension: outputOf('chrome'), port, headless: true, language: 'sv', policy });
  await work(chromium).finally(() => chromium.close());
}
