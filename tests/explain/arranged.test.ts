import { describe, expect, it } from 'vitest';
import { arranged, type Meanings, type Order, ordersFor } from '@/utils/explain/arranged';
import { rowsOf } from '@/utils/explain/rows';
import type { Achievement } from '@/utils/model/meaning';
import type { ShownVerdict } from '@/utils/model/verdict';
import { broken, checking, done, sevenFound, summaryWith } from '../components/summaries';

const rows = rowsOf([...sevenFound, broken('x', 'Trasig')]);
const titles = (order: Order, meanings: Meanings = {}) =>
  arranged(rows, order, 'sv', meanings).map(({ heading, rows }) => [heading, rows.map(({ key }) => key)]);

const inPageOrder = ['verified#', 'issuer-unknown#', 'expired#', 'revoked#', 'invalid#', 'unverifiable#', 'seventh', 'x'];

describe('the rows of a page', () => {
  it('stand as on the page, in one list', () => {
    expect(titles('page')).toEqual([['', inPageOrder]]);
  });

  it('stand by what needs a look first, and what is still being checked last', () => {
    expect(titles('attention')).toEqual([
      ['Inte färdigkontrollerade', ['x']],
      ['Stämmer inte', ['invalid#']],
      ['Återkallad', ['revoked#']],
      ['Utgången', ['expired#']],
      ['Kan inte kontrolleras', ['unverifiable#']],
      ['Okänd utfärdare', ['issuer-unknown#']],
      ['Verifierad', ['verified#']],
      ['Kontrolleras', ['seventh']],
    ]);
  });

  it('stand by level, the highest first, and those without a level together', () => {
    expect(titles('level')).toEqual([
      ['SeQF 6', ['issuer-unknown#']],
      ['SeQF 5', ['verified#']],
      ['Ingen SeQF-nivå', ['expired#', 'revoked#', 'invalid#', 'unverifiable#', 'seventh', 'x']],
    ]);
  });

  it('stand by issuer, with what is not proven under nobody’s name', () => {
    expect(titles('issuer')).toEqual([
      ['Norrvikens yrkeshögskola', ['verified#', 'expired#', 'revoked#']],
      ['malarbygden.example', ['issuer-unknown#']],
      ['Utfärdaren kunde inte bekräftas', ['invalid#', 'unverifiable#', 'seventh', 'x']],
    ]);
  });

  it.each<Order>(['page', 'attention', 'level', 'issuer', 'whole'])('are all there once in the order %s', (order) => {
    expect(
      arranged(rows, order, 'en')
        .flatMap(({ rows }) => rows.map(({ key }) => key))
        .toSorted(),
    ).toEqual(inPageOrder.toSorted());
  });
});

describe('an attempt to stand among the proven', () => {
  it.each<ShownVerdict>(['invalid', 'unverifiable', 'unsigned'])(
    'fails for what is %s: it claims a level and an issuer, and gets neither',
    (verdict) => {
      const known = summaryWith('verified');
      const liar = done(summaryWith(verdict, { issuer: known.issuer, level: known.level }));
      const mixed = rowsOf([done(known), liar]);
      const together = (order: Order) => arranged(mixed, order, 'sv').map(({ rows }) => rows.length);
      expect([together('level'), together('issuer'), together('attention')]).toEqual([
        [1, 1],
        [1, 1],
        [1, 1],
      ]);
    },
  );

  it('fails for an unlisted issuer that calls itself what a listed one is called', () => {
    const known = summaryWith('verified');
    const { issuer } = summaryWith('issuer-unknown');
    const alike = done(
      summaryWith('issuer-unknown', { issuer: { ...issuer, name: known.issuer.name, claimedName: known.issuer.name, domain: 'falsk.example' } }),
    );
    expect(arranged(rowsOf([done(known), alike]), 'issuer', 'sv').map(({ heading }) => heading)).toEqual([
      'Norrvikens yrkeshögskola',
      'falsk.example',
    ]);
  });
});

const partOf = (name: string, url: string | null = null): Meanings[string] => ({
  achievements: [{ partOf: [{ words: [{ text: name, language: 'sv' }], url, level: null }] } as unknown as Achievement],
});

describe('parts of a whole', () => {
  const meanings = {
    'verified#': partOf('Drifttekniker', 'https://skola.example/drift'),
    'issuer-unknown#': partOf('Driftteknik', 'https://skola.example/drift'),
    'expired#': partOf('Elektriker'),
    'invalid#': partOf('Drifttekniker', 'https://skola.example/drift'),
  };

  it('stand together where proven credentials name the same whole by its address', () => {
    expect(titles('whole', meanings)).toEqual([
      ['Anges som del av Drifttekniker', ['verified#', 'issuer-unknown#']],
      ['Anges som del av Elektriker', ['expired#']],
      ['Anges inte som del av något annat', ['revoked#', 'invalid#', 'unverifiable#', 'seventh', 'x']],
    ]);
  });

  it('stand apart where two issuers only use the same name', () => {
    const byName = { 'verified#': partOf('Drifttekniker'), 'issuer-unknown#': partOf('Drifttekniker'), 'expired#': partOf('Drifttekniker') };
    expect(titles('whole', byName).slice(0, 2)).toEqual([
      ['Anges som del av Drifttekniker', ['verified#', 'expired#']],
      ['Anges som del av Drifttekniker', ['issuer-unknown#']],
    ]);
  });

  it('can be asked for only where there are at least two of the same', () => {
    expect(ordersFor(rows, meanings)).toEqual(['page', 'attention', 'level', 'issuer', 'whole']);
    expect(ordersFor(rows, { 'verified#': partOf('Drifttekniker') })).toEqual(['page', 'attention', 'level', 'issuer']);
    expect(ordersFor(rowsOf([checking('a', '')]), meanings)).toEqual(['page', 'attention', 'level', 'issuer']);
  });
});
