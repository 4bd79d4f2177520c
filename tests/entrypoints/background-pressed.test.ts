import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pressed } from '@/entrypoints/background/pressed';
import { saveSettings } from '@/utils/browser/settings';
import { readTab } from '@/utils/browser/state';
import { defaultSettings } from '@/utils/model/settings';
import { type Browser, newBrowser } from '../browser/browser';
import { scripted } from './background-work';

const TAB = { id: 7, url: 'https://sida.test/cv' };

let browser: Browser;
/** The panels that were opened. */
let opened: string[];
beforeEach(() => {
  browser = newBrowser();
  opened = [];
  Object.assign(fakeBrowser, { sidePanel: { open: async ({ tabId }: { tabId: number }) => void opened.push(`panel ${tabId}`) } });
});

describe('the keys that check the page', () => {
  it('open the panel first, while the browser still counts them as a click, and have the page in front looked through', async () => {
    const pressing = pressed(scripted(), 'check-page', TAB);
    expect(opened).toEqual(['panel 7']);
    await pressing;
    expect(browser.executed).toMatchObject([{ target: { tabId: 7 } }]);
  });

  it('read nothing where nothing may be read: the panel says so', async () => {
    await saveSettings({ ...defaultSettings, rules: { 'sida.test': 'never' } });
    await pressed(scripted(), 'check-page', TAB);
    expect(browser.executed).toEqual([]);
    expect(await readTab(7)).toMatchObject({ host: 'sida.test', access: 'never' });
    expect(opened).toEqual(['panel 7']);
  });

  it.each([
    ['another of the browser’s own', '_execute_action', TAB],
    ['in no tab', 'check-page', undefined],
  ])('are no others: %s', async (_what, command, tab) => {
    await pressed(scripted(), command, tab);
    expect([opened, browser.executed]).toEqual([[], []]);
  });
});
