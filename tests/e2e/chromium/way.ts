import { readFileSync } from 'node:fs';
import type { Language } from '@/utils/model/settings';
import { type Chromium, openOwnPage, tabOf } from '../../harness/chromium.ts';
import type { Way } from '../screen.ts';

/** A person's way through Chromium. */
export const wayIn = (chromium: Chromium, language: Language): Way => ({
  language,
  visit: async (url) => {
    const tab = await chromium.context.newPage();
    await tab.goto(url);
    return tabOf(chromium.worker, tab);
  },
  own: (name, tab) => openOwnPage(chromium, name, tab),
  opened: async (name) => {
    const isIt = (url: string): boolean => url.includes(`/${name}.html`);
    const open = chromium.context.pages().find((page) => isIt(page.url()));
    return open ?? chromium.context.waitForEvent('page', (page) => isIt(page.url()));
  },
  saved: async (act) => {
    const coming = chromium.context.pages().map((page) => page.waitForEvent('download'));
    const [file] = await Promise.all([Promise.any(coming), act()]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  },
});
