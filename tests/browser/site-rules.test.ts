import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestToAsk } from '@/utils/browser/asked-only';
import { changeSettings, readSettings } from '@/utils/browser/settings';
import { chooseElsewhere, chooseRule, forgetSite, readByItself, resume } from '@/utils/browser/site-rules';
import { patternOf } from '@/utils/model/match-pattern';
import type { Settings } from '@/utils/model/settings';

const ALL = 'https://*/*';

let granted: Set<string>;
let answer: boolean;
let order: string[];

beforeEach(() => {
  fakeBrowser.reset();
  granted = new Set();
  answer = true;
  order = [];
  const request = vi.fn(async ({ origins }: { origins: string[] }) => {
    order.push(`asked for ${origins.join(' ')}`);
    if (answer) for (const origin of origins) granted.add(origin);
    return answer;
  });
  const remove = async ({ origins }: { origins: string[] }) => {
    if (origins.includes('https://*.test/*')) throw new Error('You cannot remove required permissions.');
    for (const origin of origins) granted.delete(origin);
    order.push(`gave back ${origins.join(' ')}`);
    return true;
  };
  const contains = async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin));
  Object.assign(fakeBrowser.permissions, { request, remove, contains, getAll: async () => ({ origins: [...granted] }) });
});

const choices = async () => {
  const { rules, elsewhere, askedOnly } = await readSettings();
  return { rules, elsewhere, askedOnly };
};
const begin = (chosen: Partial<Settings>, ...hosts: string[]) => {
  for (const host of hosts) granted.add(patternOf(host));
  return changeSettings(() => chosen);
};

describe('a rule for a site', () => {
  it('that needs a grant asks the browser at once, for the site with and without www', async () => {
    const chosen = chooseRule('www.skola.example', 'automatic');
    expect(order).toEqual(['asked for https://skola.example/* https://www.skola.example/*']);
    expect(await chosen).toBe(true);
    expect(await choices()).toEqual({ rules: { 'skola.example': 'automatic' }, elsewhere: null, askedOnly: [] });
  });

  it('asks for no www below a domain, where there seldom is one', async () => {
    await chooseRule('anna.skola.example', 'automatic');
    await chooseRule('127.0.0.1', 'automatic');
    expect([...granted]).toEqual(['https://anna.skola.example/*', 'https://127.0.0.1/*']);
  });

  it('is written down before the browser answers: the popup may be gone by then', async () => {
    const { promise, resolve: say } = Promise.withResolvers<boolean>();
    Object.assign(fakeBrowser.permissions, { request: () => promise });
    const chosen = chooseRule('skola.example', 'automatic');
    await vi.waitFor(async () => expect((await choices()).rules).toEqual({ 'skola.example': 'automatic' }));
    say(false);
    expect(await chosen).toBe(false);
    expect((await choices()).rules).toEqual({});
  });

  it('stays what it was where the browser says no, and where it does not let us ask', async () => {
    const before = { rules: { 'skola.example': 'never' as const }, elsewhere: null, askedOnly: ['skola.example'] };
    await begin(before);
    answer = false;
    expect(await chooseRule('skola.example', 'automatic')).toBe(false);
    Object.assign(fakeBrowser.permissions, { request: () => Promise.reject(new Error('may only be called from a user input handler')) });
    expect(await chooseRule('skola.example', 'automatic')).toBe(false);
    expect(await choices()).toEqual(before);
  });

  it.each(['on-click', 'never'] as const)('gives the grant back that %s has no use for, but for one for asking', async (rule) => {
    await begin({ askedOnly: ['www.skola.example'] }, 'skola.example', 'www.skola.example', 'annan.example', '*.test');
    expect(await chooseRule('skola.example', rule)).toBe(true);
    expect([...granted]).toEqual([patternOf('www.skola.example'), patternOf('annan.example'), patternOf('*.test')]);
  });

  it('keeps the grant where it only says that nothing is drawn, and asks for none', async () => {
    await begin({}, 'skola.example');
    await chooseRule('skola.example', 'panel-only');
    expect([order, granted.size]).toEqual([[], 1]);
  });

  it('can have its pages read by themselves and all of it in the panel', async () => {
    await readByItself('www.linkedin.com', 'panel-only');
    expect([(await choices()).rules, granted.size]).toEqual([{ 'linkedin.com': 'panel-only' }, 2]);
  });

  it('that makes it automatic counts a grant for asking as one for reading too, once the reader has said so', async () => {
    await requestToAsk(['skola.example']);
    await chooseRule('skola.example', 'automatic');
    expect((await choices()).askedOnly).toEqual([]);
  });

  it('is forgotten with every grant, the grants first: while one stands, it would count as a choice', async () => {
    await begin({ rules: { 'skola.example': 'never', 'annan.example': 'never' }, askedOnly: ['skola.example'] }, 'skola.example', 'annan.example');
    const kept = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (values) => void order.push(`wrote ${Object.keys(values)}`));
    await forgetSite('www.skola.example');
    expect(order).toEqual(['gave back https://skola.example/*', 'wrote settings', 'wrote settings']);
    kept.mockRestore();
    await forgetSite('www.skola.example');
    expect(await choices()).toEqual({ rules: { 'annan.example': 'never' }, elsewhere: null, askedOnly: [] });
    expect([...granted]).toEqual([patternOf('annan.example')]);
  });

  it.each([
    [null, {}],
    ['automatic', {}],
    ['never', { 'skola.example': 'on-click' }],
  ] as const)('that says never is taken back, where all others are %s', async (elsewhere, rules) => {
    await begin({ elsewhere, rules: { 'skola.example': 'never' } });
    await resume('skola.example');
    expect((await choices()).rules).toEqual(rules);
  });
});

describe('the rule for all others', () => {
  it('asks the browser at once for all sites, and stays what it was where it says no', async () => {
    await begin({ elsewhere: 'panel-only' });
    answer = false;
    const chosen = chooseElsewhere('automatic');
    expect(order).toEqual([`asked for ${ALL}`]);
    expect(await chosen).toBe(false);
    expect((await choices()).elsewhere).toBe('panel-only');
    answer = true;
    expect(await chooseElsewhere('automatic')).toBe(true);
    expect((await choices()).elsewhere).toBe('automatic');
  });

  it.each([
    ['on-click', false],
    ['never', false],
    ['panel-only', true],
  ] as const)('%s keeps the grant for all: %s, and every grant for one site', async (rule, keeps) => {
    await begin({}, '*', 'skola.example');
    expect(await chooseElsewhere(rule)).toBe(true);
    expect([granted.has(ALL), granted.has(patternOf('skola.example'))]).toEqual([keeps, true]);
  });
});
