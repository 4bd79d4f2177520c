import { describe, expect, it } from 'vitest';
import { choosable, choosableElsewhere, isDecided, mayCollect, underPolicy } from '@/utils/model/policy';
import { defaultSettings, type Policy, type Settings, siteRules } from '@/utils/model/settings';
import { holdingFor } from '@/utils/model/site-rule';

const policy = (set: Partial<Policy>): Policy => ({ rules: {}, providers: {}, ...set });
const own: Settings = { ...defaultSettings, rules: { 'mine.example': 'automatic', 'quiet.example': 'panel-only' } };
const GRANTS = ['https://mine.example/*', 'https://granted.example/*', 'https://*/*'];

describe('a site under an organisation’s policy', () => {
  it.each([
    ['nothing is set', policy({}), { mine: 'automatic', granted: 'automatic', other: 'automatic' }],
    ['all others are never read', policy({ elsewhere: 'never' }), { mine: 'never', granted: 'never', other: 'never' }],
    ['all others are read on a click', policy({ elsewhere: 'on-click' }), { mine: 'on-click', granted: 'on-click', other: 'on-click' }],
    [
      'one is allowed, and no other',
      policy({ elsewhere: 'never', rules: { 'mine.example': 'automatic' } }),
      { mine: 'automatic', granted: 'never', other: 'never' },
    ],
    ['one is forbidden', policy({ rules: { 'mine.example': 'never' } }), { mine: 'never', granted: 'automatic', other: 'automatic' }],
  ] as const)('is read as it says, whatever the reader chose or granted: %s', (_what, set, rules) => {
    const settings = underPolicy(own, set);
    const ruleOn = (host: string) => holdingFor(host, settings, GRANTS).rule;
    expect({ mine: ruleOn('mine.example'), granted: ruleOn('granted.example'), other: ruleOn('other.example') }).toEqual(rules);
  });

  it('is not read by itself where the browser has granted nothing', () => {
    const settings = underPolicy(defaultSettings, policy({ rules: { 'cv.example': 'automatic' } }));
    expect(holdingFor('cv.example', settings, [])).toEqual({ rule: 'on-click', byItself: false, draws: true });
  });

  it('keeps what the reader chose when it reads less', () => {
    expect(underPolicy(own, policy({ elsewhere: 'on-click' })).rules).toEqual({ 'quiet.example': 'panel-only' });
  });
});

describe('what the reader may choose', () => {
  it.each([
    ['where nothing is set', policy({}), siteRules, siteRules],
    ['where the site is set', policy({ rules: { 'cv.example': 'panel-only' } }), ['panel-only'], siteRules],
    ['where all others are set', policy({ elsewhere: 'on-click' }), ['on-click', 'panel-only', 'never'], ['on-click']],
  ] as const)('is what reads no more than the organisation allows: %s', (_what, set, here, elsewhere) => {
    const settings = underPolicy(own, set);
    expect([choosable('www.cv.example', settings), choosableElsewhere(settings)]).toEqual([here, elsewhere]);
  });
});

const decided = (set: Partial<Policy>) => isDecided(choosable('cv.example', underPolicy(own, policy(set))));

it('is the organisation’s alone where it leaves one choice', () => {
  expect([decided({ rules: { 'cv.example': 'never' } }), decided({ elsewhere: 'never' }), decided({ elsewhere: 'on-click' }), decided({})]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it.each([
  [undefined, true],
  ['on', true],
  ['off', false],
] as const)('lets credentials be kept unless the word is off: %s, %s', (collections, may) => {
  expect(mayCollect(policy(collections === undefined ? {} : { collections }))).toBe(may);
});
