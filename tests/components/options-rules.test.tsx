import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/components/options/draft-issuer';
import { readAddress, siteRows } from '@/components/options/sites';
import { isEverywhere } from '@/utils/model/match-pattern';
import { siteRules } from '@/utils/model/settings';
import type { Holding } from '@/utils/model/site-rule';

describe('an address that somebody types', () => {
  it.each([
    ['exempel.se', 'exempel.se'],
    ['  Exempel.SE ', 'exempel.se'],
    ['https://exempel.se/cv?namn=sara#kurser', 'exempel.se'],
    ['exempel.se/cv', 'exempel.se'],
    ['https://localhost:8443/cv', 'localhost'],
    ['räksmörgås.se', 'xn--rksmrgs-5wao1o.se'],
  ])('%s is the website %s', (typed, host) => {
    expect(readAddress(typed)).toEqual({ ok: true, value: host });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://exempel.se', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['min bank', 'not-an-address'],
    ['*', 'not-an-address'],
    ['*.se', 'not-an-address'],
    ['sara@exempel.se', 'not-an-address'],
    ['exempel.se:99999', 'not-an-address'],
  ])('%s is none: %s', (typed, problem) => {
    expect(readAddress(typed)).toEqual({ ok: false, problem });
  });
});

const rule = (site: string, holding: Holding, rest: { isAsked?: boolean; isOurs?: boolean } = {}) => ({
  kind: 'rule',
  site,
  holding,
  isAsked: false,
  isOurs: true,
  choosable: siteRules,
  ...rest,
});

describe('the table of websites', () => {
  it('has a row for each chosen site, each single grant, and each site that forbids to be drawn into; none for the grant for all', () => {
    const allowed = ['https://*/*', 'https://www.skola.example/*', 'https://nyckel.example/*', 'https://delad.example/*', 'https://*.test/*'];
    const rules = { 'bank.example': 'never', 'delad.example': 'on-click' } as const;
    const rows = siteRows(allowed, { rules, elsewhere: 'on-click', askedOnly: ['nyckel.example', 'delad.example'] });
    expect(rows).toEqual([
      { kind: 'wide', site: '*.test' },
      rule('bank.example', { rule: 'never', byItself: false, draws: false }),
      rule('delad.example', { rule: 'on-click', byItself: false, draws: true }, { isAsked: true }),
      rule('linkedin.com', { rule: 'panel-only', byItself: false, draws: false }, { isOurs: false }),
      { kind: 'asked', site: 'nyckel.example' },
      rule('skola.example', { rule: 'automatic', byItself: true, draws: true }),
    ]);
  });

  it('has the organisation’s choice as none of the reader’s, and what may be chosen beside it', () => {
    const policy = { rules: { 'bank.example': 'never' }, elsewhere: 'on-click', providers: {} } as const;
    const rows = siteRows([], { rules: { 'bank.example': 'never', 'tyst.example': 'panel-only' }, elsewhere: 'on-click', askedOnly: [], policy });
    expect(rows.map((row) => (row.kind === 'rule' ? [row.site, row.isOurs, row.choosable] : row.kind))).toEqual([
      ['bank.example', false, ['never']],
      ['linkedin.com', false, ['on-click', 'panel-only', 'never']],
      ['tyst.example', true, ['on-click', 'panel-only', 'never']],
    ]);
  });

  it.each([
    ['https://*/*', true],
    ['*://*/*', true],
    ['https://*.example/*', false],
    ['https://skola.example/*', false],
  ])('takes %s for every website: %s', (pattern, all) => {
    expect(isEverywhere(pattern)).toBe(all);
  });
});

describe('an issuer that somebody types', () => {
  const draft = { name: ' Skolan ', id: ' did:web:skola.example ', note: '', country: 'se' };

  it('loses the spaces around it, and what was left empty', () => {
    expect(checkDraft(draft, [])).toEqual({ ok: true, value: { id: 'did:web:skola.example', name: 'Skolan', country: 'SE' } });
  });

  it('keeps what the form does not show when it is changed, and loses what was emptied', () => {
    const before = {
      id: 'did:web:gammal.example',
      name: 'Gammal',
      url: 'https://gammal.example/',
      certificates: ['AAAA'],
      note: 'struken',
      country: 'NO',
    };
    expect(checkDraft({ ...draft, country: '' }, [], before)).toEqual({
      ok: true,
      value: { id: 'did:web:skola.example', name: 'Skolan', url: 'https://gammal.example/', certificates: ['AAAA'] },
    });
  });

  it('keeps the id of an entry that is known by its certificates alone, and is no id that one could type', () => {
    const before = { id: `x5c:${'0'.repeat(64)}`, name: 'Gammal', certificates: ['AAAA'] };
    expect(checkDraft({ ...draft, id: before.id, country: '' }, [], before)).toEqual({ ok: true, value: { ...before, name: 'Skolan' } });
    expect(checkDraft({ ...draft, id: before.id }, [])).toEqual({ ok: false, problem: { id: 'id-not-known-kind' } });
  });

  it.each([
    'did:web:skola.example%3A8443:kurser',
    'did:key:z6MkhaXg',
    'did:jwk:eyJrdHkiOiJFQyJ9',
    'https://skola.example/utfardare',
    'https://skola.example/a?b=1',
  ])('may be called %s', (id) => {
    expect(checkDraft({ ...draft, id }, [])).toEqual({ ok: true, value: { id, name: 'Skolan', country: 'SE' } });
  });

  it.each([
    ['', 'id-missing'],
    ['skola.example', 'id-not-known-kind'],
    ['did:web', 'id-not-known-kind'],
    ['did:web:', 'id-not-known-kind'],
    ['DID:web:skola.example', 'id-not-known-kind'],
    ['did:web:skola.example#key-1', 'id-has-more-than-did'],
    ['did:web:skola.example/kurser', 'id-has-more-than-did'],
    ['http://skola.example', 'id-not-https'],
    ['https://sara:hemligt@skola.example', 'id-not-https'],
    ['did:web:finns.example', 'id-already-there'],
  ])('may not be called "%s": %s', (id, problem) => {
    expect(checkDraft({ ...draft, id }, ['did:web:finns.example'])).toEqual({ ok: false, problem: { id: problem } });
  });

  it('is told everything that is wrong at once', () => {
    expect(checkDraft({ name: ' ', id: '', note: '', country: 'Sverige' }, [])).toEqual({
      ok: false,
      problem: { name: 'name-missing', id: 'id-missing', country: 'country-unknown' },
    });
  });
});
