import { describe, expect } from 'vitest';
import { words } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import { outputOf } from '../../harness/build.ts';
import { ADDON, type FirefoxAsked, openFirefox } from '../../harness/firefox.ts';
import { canHavePoliciesJson } from '../../harness/policies.ts';
import { inFirefox, test } from './extension.ts';

const { policy: told, sites } = optionsWords.sv;
const POLICY = {
  language: 'sv',
  rules: { 'portal.example': 'never' },
  elsewhere: 'on-click',
  providers: { badgr: 'often' },
  hidePeople: 1,
  collections: 'off',
};

/** The same policy in the file that Firefox reads for itself too. */
const policiesJson = (policy: object): object => ({ '3rdparty': { Extensions: { [ADDON]: policy } } });

/** What stands locked in the options, with what words, and what is told to be wrong. */
async function inOptions(port: number, set: Pick<FirefoxAsked, 'policy' | 'policies'>) {
  const firefox = await openFirefox({ extension: outputOf('firefox'), port, ...set });
  try {
    const options = await firefox.own('options');
    await options.waitForSelector('.set-by');
    const collection = await firefox.own('collection');
    await collection.waitForSelector('.set-by');
    return {
      collection: await collection.$eval('.set-by', ({ textContent }) => textContent),
      locked: await options.$$eval('select:disabled', (all) => all.map((one) => one.getAttribute('aria-label') ?? one.labels[0]?.textContent)),
      said: await options.$$eval('.set-by', (all) => [...new Set(all.map(({ textContent }) => textContent))]),
      faults: await options.$$eval('.notice li', (items) => items.map((item) => item.textContent)),
    };
  } finally {
    await firefox.close();
  }
}

const expected = {
  collection: words.sv.collection.trouble['turned-off'],
  locked: [optionsWords.sv.language.label, sites.allRule, sites.ruleFor('portal.example')],
  said: [words.sv.rules.set, words.sv.collection.trouble['turned-off']],
  faults: [told.part('hidePeople'), told.entry('providers', 'badgr')],
};

inFirefox('what an organisation sets by policy holds in Firefox, with a lock, and what is wrong in it is told', () => {
  test('from a native manifest', async ({ world }) => {
    expect(await inOptions(world.server.port, { policy: POLICY })).toEqual(expected);
  });

  const isPossible = canHavePoliciesJson();
  if (!isPossible) console.warn('\n*** A policies.json of its own can be given to a Firefox only by root on Linux: NOT tried. ***\n');
  describe.skipIf(!isPossible)('where a policies.json can be given to one Firefox alone', () => {
    test('from policies.json', async ({ world }) => {
      expect(await inOptions(world.server.port, { policies: policiesJson(POLICY) })).toEqual(expected);
    });

    test('from policies.json where there are both', async ({ world }) => {
      const other = { language: 'en', elsewhere: 'never' };
      expect(await inOptions(world.server.port, { policies: policiesJson(POLICY), policy: other })).toEqual(expected);
    });
  });
});
