import { describe, expect, it } from 'vitest';
import { hideNames, meaningWithout, withoutPeople } from '@/utils/explain/without-people';
import { done, recordWith, sevenFound, summaryWith } from '../components/summaries';
import { quickly } from '../harness/quickly';
import { achievement } from './collection/held';

describe('a name', () => {
  const hide = hideNames(['Åsa von Öberg-Lind', 'Bo Ek'], '…');
  it.each([
    ['Intyg för Åsa von Öberg-Lind', 'Intyg för …'],
    ['Åsa af Öberg', '… af …'],
    ['ÅSA ÖBERG', '…'],
    ['Asa Oberg', '…'],
    ['Öberg, Åsa', '…'],
    ['Åsas intyg', '… intyg'],
    ['Lind’s credential', '… credential'],
    ['asa-oberg.pdf', '….pdf'],
    ['Bo Ek har gått kursen', '… har gått kursen'],
    ['O\u0308berg', '…'],
    ['Lindansare i Bo', 'Lindansare i Bo'],
    ['Hantverk av ek', 'Hantverk av ek'],
    ['Elsäkerhet', 'Elsäkerhet'],
  ])('in %j is hidden, and nothing else is', (text, expected) => {
    expect(hide(text)).toBe(expected);
  });

  it.each(['.*', '(', '[a-z]+', '', '   ', '$&'])('that is written %j hides nothing and breaks nothing', (name) => {
    expect(hideNames([name], '…')('Svetsning (a) $& 1')).toBe('Svetsning (a) $& 1');
  });

  it('of many words is hidden in no time', async () => {
    const names = Array.from({ length: 5000 }, (_, index) => `Anna${'a'.repeat(index % 50)} Berg`);
    await quickly(50, () => hideNames(names, '…')('anna '.repeat(2000)));
  });
});

describe('a name that is written together', () => {
  const hide = hideNames(['Anna Lindqvist', 'Åsa von Öberg-Lind', 'Bo Stad', 'Karl Stad', 'Per Son', 'Søren Łukasz'], '…');
  it.each([
    ['annalindqvist', '…'],
    ['AnnaLindqvist', '…'],
    ['ANNALINDQVIST', '…'],
    ['lindqvistanna', '…'],
    ['alindqvist', '…'],
    ['annalindqvists sida', '… sida'],
    ['www.annalindqvistportfolio.se', 'www.….se'],
    ['linkedin.com/in/annalindqvist-4711', 'linkedin.com/in/…-4711'],
    ['anna.lindqvist83', '…'],
    ['anna83', '…'],
    ['1983lindqvist', '…'],
    ['annalindqvist1983', '…'],
    ['Annalindqvist83', '…'],
    ['Intyg för anna.lindqvist83@post.example', 'Intyg för …@post.example'],
    ['annal83@post.example', '…@post.example'],
    ['@annal', '@…'],
    ['asaoberg', '…'],
    ['asavonoberglind@post.example', '…@post.example'],
    ['sorenlukasz', '…'],
    ['bostad@post.example', '…@post.example'],
  ])('in %j is hidden', (text, expected) => {
    expect(hide(text)).toBe(expected);
  });

  it.each([
    'Bostad och bostadsrätt',
    'Karlstads universitet',
    'Karlstad',
    'person, personal, Person',
    'En annan lindrig plan',
    'Kursen 2024, SeQF 5, ISO9001',
    'planering@skola.example',
    'analys av personuppgifter',
  ])('is not seen in the ordinary words of %j', (text) => {
    expect(hide(text)).toBe(text);
  });

  it.each([
    'https://x.example/annalindqvist',
    'https://x.example/Annalindqvist',
    'https://x.example/in/anna.lindqvist83',
    'https://annalindqvist.example/',
  ])('makes %s an address that is left out', (url) => {
    const more = [url, 'https://x.example/annan/lind'].map((one) => ({ words: [], url: one, level: null }));
    const hidden = meaningWithout({ achievements: [achievement({ more })] }, hideNames(['Anna Lindqvist'], '…'));
    expect(hidden.achievements[0]?.more.map((one) => one.url)).toEqual([null, 'https://x.example/annan/lind']);
  });

  it('of many is looked for in no time', async () => {
    const names = Array.from({ length: 5000 }, (_, index) => `Anna${'a'.repeat(index % 50)} Berg Lind Svan Ek`);
    await quickly(50, () => hideNames(names, '…')('annabergaabba83 '.repeat(2000)));
  });
});

describe('a page without people', () => {
  const named = summaryWith('revoked', {
    title: 'Bästa svetsaren: Sara Lindqvist',
    issuer: { ...summaryWith('revoked').issuer, name: 'Sara Lindqvist', claimedName: 'Sara Lindqvist', known: false },
    types: ['VerifiableCredential', 'Sara-Lindqvist'],
    level: { ...summaryWith('revoked').level, statements: [{ framework: 'SeQF', level: '5', text: 'Sara har nått nivå 5' }] },
    outcomes: { ...summaryWith('revoked').outcomes, status: { kind: 'revoked', code: 'status-entry-set', text: 'Sara bad om det' } },
  });
  const entry = { ...done(named), finding: { ...named.finding, label: 'Saras intyg', also: [{ place: 'link' as const, label: 'Lindqvist' }] } };

  it('says nobody’s name anywhere that is shown', () => {
    const hidden = withoutPeople(recordWith([...sevenFound, entry]), 'sv');
    expect(JSON.stringify(hidden)).not.toMatch(/sara|lindqvist/i);
  });

  it('keeps everything else as it was', () => {
    const [first] = withoutPeople(recordWith(sevenFound), 'en').entries;
    expect(first).toEqual(done(summaryWith('verified', { title: 'Yrkeshögskoleexamen, driftingenjör', recipient: '(hidden name)' })));
  });

  it('says nothing of the page’s own words before it is known whose name they may hold', () => {
    const { entries } = withoutPeople(recordWith(sevenFound), 'sv');
    expect(entries.at(-1)?.finding.label).toBe('');
  });
});

const said = (text: string) => [{ text, language: 'sv' }];

it('what a credential means names nobody either, in a text or in an address', () => {
  const attached = ['https://skola.example/sara-lindqvist/arbete.pdf', 'https://skola.example/arbete.pdf'].map((url) => ({
    words: said('Saras arbete'),
    description: [],
    kind: null,
    url,
  }));
  const [hidden] = meaningWithout(
    { achievements: [achievement({ title: said('Svetsning, av Sara Lindqvist'), attached })] },
    hideNames(['Sara Lindqvist'], '…'),
  ).achievements;
  expect([hidden?.title, hidden?.attached.map(({ words, url }) => [words[0]?.text, url])]).toEqual([
    said('Svetsning, av …'),
    [
      ['… arbete', null],
      ['… arbete', 'https://skola.example/arbete.pdf'],
    ],
  ]);
});

it.each([
  ['an attachment’s kind', { attached: [{ words: [], description: [], kind: 'Saras foto', url: null }] }],
  ['an address in which the name is written in bytes', { more: [{ words: [], url: 'https://x.example/%C3%85sa%20%C3%96berg', level: null }] }],
  ['a concept’s address', { skills: [{ id: 'https://x.example/skills/sara-lindqvist', words: said('Svetsning'), framework: null }] }],
  ['a concept’s address that is all that is said', { skills: [{ id: 'https://x.example/%C3%85sa-%C3%96berg', words: [], framework: null }] }],
  ['the name of a vocabulary', { skills: [{ id: null, words: said('Svetsning'), framework: 'Sara Lindqvists ord' }] }],
])('no name is left in %s', (_where, changes) => {
  const hidden = meaningWithout({ achievements: [achievement(changes)] }, hideNames(['Sara Lindqvist', 'Åsa Öberg'], '…'));
  expect(JSON.stringify(hidden)).not.toMatch(/sara|lindqvist|%C3|Åsa|Öberg/i);
});

it('a name that two share, said without end, is looked for in no time', async () => {
  const text = `${'Anna Berg '.repeat(200)}Annax`;
  await quickly(50, () => hideNames(['Anna Berg', 'Berg Anna', 'Anna Berg Anna'], '…')(text));
});
