import { expect } from 'vitest';
import { words } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import { outputOf } from '../../harness/build.ts';
import { openFirefox } from '../../harness/firefox.ts';
import { inFirefox, test } from './extension.ts';

const { policy: told, sites } = optionsWords.sv;

inFirefox('in Firefox', () => {
  test('what an organisation sets by policy holds, with a lock, and what is wrong in it is told', async ({ world }) => {
    const policy = { language: 'sv', rules: { 'portal.example': 'never' }, elsewhere: 'on-click', providers: { badgr: 'often' }, hidePeople: 1 };
    const firefox = await openFirefox({ extension: outputOf('firefox'), port: world.server.port, policy });
    try {
      const options = await firefox.own('options');
      await options.waitForSelector('.set-by');
      const locked = await options.$$eval('select:disabled', (all) => all.map((one) => one.getAttribute('aria-label') ?? one.labels[0]?.textContent));
      expect(locked).toEqual([optionsWords.sv.language.label, sites.allRule, sites.ruleFor('portal.example')]);
      expect(await options.$$eval('.set-by', (all) => [...new Set(all.map(({ textContent }) => textContent))])).toEqual([words.sv.rules.set]);
      const faults = await options.$$eval('.notice li', (items) => items.map((item) => item.textContent));
      expect(faults).toEqual([told.part('hidePeople'), told.entry('providers', 'badgr')]);
    } finally {
      await firefox.close();
    }
  });
});
