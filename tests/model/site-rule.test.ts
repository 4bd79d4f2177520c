import { describe, expect, it } from 'vitest';
import { EXAMPLE_PAGE } from '@/utils/model/example-page';
import { covers } from '@/utils/model/match-pattern';
import { defaultSettings, type Settings, siteRules } from '@/utils/model/settings';
import { chosenFor, holdingFor, hostsOf, ruleElsewhere, siteOf } from '@/utils/model/site-rule';

const ALL = 'https://*/*';
const SITE = 'https://skola.example/*';
const holding = (host: string, chosen: Partial<Settings>, allowed: string[]) => {
  const { rule, byItself, draws } = holdingFor(host, { ...defaultSettings, ...chosen }, allowed);
  return [rule, byItself ? 'by itself' : 'on a click', draws ? 'with marks' : 'no marks'];
};

it('has no other rule where its name is written with a dot at the end, which leads to the same server', () => {
  const rules = { 'skola.example': 'never', 'panel.example': 'panel-only' } as const;
  expect(holding('skola.example.', { rules }, [ALL])).toEqual(holding('skola.example', { rules }, [ALL]));
  expect(holding('www.skola.example.', { rules }, [ALL])[0]).toBe('never');
  expect(holding('panel.example.', { rules }, [ALL])[2]).toBe('no marks');
  expect(['linkedin.com.', 'www.linkedin.com.', 'se.linkedin.com.'].map((host) => holding(host, {}, [ALL])[2])).toEqual([
    'no marks',
    'no marks',
    'no marks',
  ]);
  expect(holding('skola.example.', { askedOnly: ['skola.example'] }, [SITE])).toEqual(['on-click', 'on a click', 'with marks']);
});

it.each(siteRules)('rules are for websites: our own example page is read on a visit and drawn into where %s holds', (elsewhere) => {
  const policy = { rules: {}, providers: {}, elsewhere };
  expect(holding(EXAMPLE_PAGE, { elsewhere, policy }, [ALL])).toEqual(['on-click', 'on a click', 'with marks']);
});

describe('what holds on a site', () => {
  it.each<[string, Partial<Settings>, string[], string[]]>([
    ['nothing by itself before anything is chosen', {}, [], ['on-click', 'on a click', 'with marks']],
    ['automatic with a grant', {}, [SITE], ['automatic', 'by itself', 'with marks']],
    ['automatic with the grant for all', {}, [ALL], ['automatic', 'by itself', 'with marks']],
    ['a click, where the grant is for asking only', { askedOnly: ['skola.example'] }, [SITE], ['on-click', 'on a click', 'with marks']],
    [
      'a click, where automatic was chosen and the grant is for asking only',
      { rules: { 'skola.example': 'automatic' }, askedOnly: ['skola.example'] },
      [SITE],
      ['on-click', 'on a click', 'with marks'],
    ],
    ['automatic, where it may be asked and all are allowed', { askedOnly: ['skola.example'] }, [SITE, ALL], ['automatic', 'by itself', 'with marks']],
    [
      'a click, where automatic was chosen and the browser took the grant back',
      { rules: { 'skola.example': 'automatic' } },
      [],
      ['on-click', 'on a click', 'with marks'],
    ],
    [
      'a click, where that was chosen, whatever is granted',
      { rules: { 'skola.example': 'on-click' } },
      [SITE, ALL],
      ['on-click', 'on a click', 'with marks'],
    ],
    ['the panel by itself, with a grant', { rules: { 'skola.example': 'panel-only' } }, [SITE], ['panel-only', 'by itself', 'no marks']],
    ['the panel on a click, without', { rules: { 'skola.example': 'panel-only' } }, [], ['panel-only', 'on a click', 'no marks']],
    ['nothing at all, whatever is granted', { rules: { 'skola.example': 'never' } }, [SITE, ALL], ['never', 'on a click', 'no marks']],
    ['what was chosen for all others', { elsewhere: 'never' }, [ALL], ['never', 'on a click', 'no marks']],
    ['automatic with its own grant, whatever was chosen for all others', { elsewhere: 'never' }, [SITE], ['automatic', 'by itself', 'with marks']],
    [
      'a click, where all others are, and only the grant for all is there',
      { elsewhere: 'on-click' },
      [ALL],
      ['on-click', 'on a click', 'with marks'],
    ],
    [
      'its own rule before that for all others',
      { elsewhere: 'never', rules: { 'skola.example': 'automatic' } },
      [ALL],
      ['automatic', 'by itself', 'with marks'],
    ],
    ['a rule that was chosen on its www', { rules: { 'skola.example': 'never' } }, [SITE], ['never', 'on a click', 'no marks']],
  ])('is %s', (_what, chosen, allowed, expected) => {
    expect(holding('skola.example', chosen, allowed)).toEqual(expected);
  });

  it.each<[string, Partial<Settings>, string[], string[]]>([
    ['from the start', {}, [], ['panel-only', 'on a click', 'no marks']],
    ['with a grant', {}, ['https://www.linkedin.com/*'], ['panel-only', 'by itself', 'no marks']],
    ['where automatic was chosen', { rules: { 'linkedin.com': 'automatic' } }, [ALL], ['panel-only', 'by itself', 'no marks']],
    ['where automatic was chosen for all', { elsewhere: 'automatic' }, [ALL], ['panel-only', 'by itself', 'no marks']],
    ['where all others are read on a click', { elsewhere: 'on-click' }, [ALL], ['panel-only', 'on a click', 'no marks']],
    ['where a click was chosen', { rules: { 'linkedin.com': 'on-click' } }, [ALL], ['on-click', 'on a click', 'no marks']],
    ['where it is never read', { rules: { 'linkedin.com': 'never' } }, [ALL], ['never', 'on a click', 'no marks']],
  ])('draws nothing on LinkedIn %s', (_when, chosen, allowed, expected) => {
    expect(holding('www.linkedin.com', chosen, allowed)).toEqual(expected);
  });

  it.each(['notlinkedin.com', 'linkedin.com.example', 'linkedin.org'])('draws on %s, which only looks like it', (host) => {
    expect(holding(host, {}, [])).toEqual(['on-click', 'on a click', 'with marks']);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasownproperty'])('has no choice for the host %s that nobody made', (host) => {
    expect(chosenFor(host, defaultSettings)).toBeUndefined();
  });
});

describe('a site', () => {
  it.each([
    ['skola.example', 'skola.example', ['skola.example', 'www.skola.example']],
    ['www.skola.example', 'skola.example', ['skola.example', 'www.skola.example']],
    ['anna.skola.example', 'anna.skola.example', ['anna.skola.example', 'www.anna.skola.example']],
    ['www.example', 'www.example', ['www.example', 'www.www.example']],
    ['localhost', 'localhost', ['localhost']],
    ['127.0.0.1', '127.0.0.1', ['127.0.0.1']],
    ['[2001:db8::1]', '[2001:db8::1]', ['[2001:db8::1]']],
  ])('of the host %s is %s, with the hosts %j', (host, site, hosts) => {
    expect([siteOf(host), hostsOf(site)]).toEqual([site, hosts]);
  });

  it.each([
    [ALL, 'skola.example', true],
    ['https://*.skola.example/*', 'skola.example', true],
    ['https://*.skola.example/*', 'anna.skola.example', true],
    ['https://*.skola.example/*', 'annaskola.example', false],
    [SITE, 'www.skola.example', false],
  ])('is covered by %s: %s, %s', (pattern, host, is) => {
    expect(covers(pattern, host)).toBe(is);
  });
});

describe('what holds elsewhere', () => {
  it.each<[Settings['elsewhere'], string[], string]>([
    [null, [], 'on-click'],
    [null, [SITE], 'on-click'],
    [null, [ALL], 'automatic'],
    ['automatic', [], 'on-click'],
    ['on-click', [ALL], 'on-click'],
    ['panel-only', [], 'panel-only'],
    ['never', [ALL], 'never'],
  ])('with the choice %s and the grants %j is %s', (elsewhere, allowed, rule) => {
    expect(ruleElsewhere({ ...defaultSettings, elsewhere }, allowed)).toBe(rule);
  });
});
