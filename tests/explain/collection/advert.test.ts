import { describe, expect, it } from 'vitest';
import { type Asked, advertCode, advertText, askedByCredential, askedByTarget, isModel } from '@/utils/explain/collection/advert';
import { readTarget } from '@/utils/explain/collection/target';
import { levelByUri } from '@/utils/explain/level/frameworks';
import type { Wanted } from '@/utils/model/collection';
import { shownVerdicts } from '@/utils/model/verdict';
import { target } from '../../components/case';
import { achievement, concept, held, levelOf } from './held';

const ESCO = 'http://data.europa.eu/esco/skill/a';
const wish = (text: string, concept: string | null = null): Wanted => ({ text, concept, part: 'skills' });
const asked: Asked = { title: 'Driftingenjör', wanted: [wish('Värmesystem', ESCO), wish('Styr- och reglerteknik')], level: 5 };
type Node = { [key: string]: unknown };
const json = (code: string): Node => JSON.parse(/^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(code)?.[1] ?? '') as Node;

describe('an advert as text', () => {
  it('says what one needs to be able to do, at which level, and that it counts wherever it was learned', () => {
    expect(advertText(asked, 'sv')).toBe(
      [
        'Driftingenjör',
        'Det här behöver du kunna:\n- Värmesystem\n- Styr- och reglerteknik',
        'Nivå: SeQF 5, samma som EQF 5. Specialiserat yrkeskunnande. Nivån gäller kunnandet, hur du än har lärt dig det.',
        'Visa gärna vad du kan med betyg, intyg eller digitala bevis, oavsett var du har lärt dig det.',
      ].join('\n\n'),
    );
    expect(advertText(asked, 'en')).toContain('Level: SeQF 5, the same as EQF 5. Specialised expertise.');
  });

  it('has no level where none is asked for, and tells experience as time', () => {
    const text = advertText(askedByTarget(target), 'sv');
    expect(text).not.toContain('SeQF');
    expect(text).toContain('Erfarenhet: 24 månader.');
    expect(text).not.toContain('- 24');
  });
});

describe('an advert as data', () => {
  it('has each competence as a term, and the level as the terms of both frameworks', () => {
    expect(json(advertCode(asked, 'sv'))).toEqual({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Driftingenjör',
      description: advertText(asked, 'sv'),
      skills: [
        { '@type': 'DefinedTerm', '@id': ESCO, name: 'Värmesystem' },
        { '@type': 'DefinedTerm', name: 'Styr- och reglerteknik' },
      ],
      educationRequirements: {
        '@type': 'EducationalOccupationalCredential',
        educationalLevel: [
          {
            '@type': 'DefinedTerm',
            '@id': 'http://data.europa.eu/snb/qdr/c_b44f7367',
            name: 'SeQF nivå 5',
            termCode: '5',
            inDefinedTermSet: 'http://data.europa.eu/snb/qdr/25831c2',
          },
          {
            '@type': 'DefinedTerm',
            '@id': 'http://data.europa.eu/snb/eqf/5',
            name: 'EQF nivå 5',
            termCode: '5',
            inDefinedTermSet: 'http://data.europa.eu/snb/eqf/25831c2',
          },
        ],
      },
    });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('names level %i by the addresses that our own reader knows', (level) => {
    const { educationRequirements } = json(advertCode({ ...asked, level }, 'en')) as { educationRequirements: { educationalLevel: Node[] } };
    const read = educationRequirements.educationalLevel.map((term) => levelByUri(String(term['@id'])));
    expect(read).toMatchObject([
      { framework: 'SeQF', level: String(level) },
      { framework: 'EQF', level: String(level) },
    ]);
  });

  it('is read back by our own target as what it was made after, in the page that it was pasted into', () => {
    const before = { ...askedByTarget(target), level: 6 };
    const read = readTarget(`<!doctype html><title>Jobb</title><body>${advertCode(before, 'sv')}<p>Sök!</p>`);
    expect(read.ok && [read.value.kind, read.value.title, read.value.wanted]).toEqual(['advert', target.title, target.wanted]);
  });

  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]>',
    '\u2028\u2029',
    '"quoted" \\ back',
    '"https://www.w3.org/ns/credentials/v2"',
    'https://www.w3.org/ns/credentials/v2',
  ])('cannot be left by a competence that is called %j', (name) => {
    const code = advertCode({ title: name, wanted: [wish(name)], level: null }, 'sv');
    expect(code.match(/[<>]/g)).toHaveLength(4);
    expect(code).toMatch(/^<script type="application\/ld\+json">/);
    expect(json(code)).toMatchObject({ title: name, skills: [{ name }] });
  });
});

describe('what a credential stands for in an advert', () => {
  const skilled = achievement({ skills: [concept('Svetsning', ESCO), concept('Svetsning', ESCO), concept('Lödning')] });

  it('is its skills, each once, with its level', () => {
    const one = held('Svetsare', 'verified', { achievements: [skilled], level: levelOf(4) });
    expect(askedByCredential(one, 'sv')).toEqual({ title: 'Svetsare', wanted: [wish('Svetsning', ESCO), wish('Lödning')], level: 4 });
  });

  it('is its learning outcomes where it names no skills, and else its name', () => {
    const learnt = achievement({ outcomes: [{ words: [{ text: 'kan svetsa', language: 'sv' }], kind: 'outcome', skills: [] }] });
    expect(askedByCredential(held('Svetsare', 'verified', { achievements: [learnt] }), 'sv').wanted).toEqual([wish('kan svetsa')]);
    expect(askedByCredential(held('Svetsare', 'verified'), 'sv').wanted).toEqual([wish('Svetsare')]);
  });

  it('has no level that nobody signed, and nobody’s name', () => {
    const one = held('Svetsare', 'unsigned', { achievements: [skilled], level: levelOf(8), recipient: 'Sara Lindqvist' });
    expect(askedByCredential(one, 'sv').level).toBeNull();
    expect(advertCode(askedByCredential(one, 'sv'), 'sv')).not.toMatch(/Sara|Lindqvist/);
  });

  it('is nothing where it was proved wrong or could not be checked', () => {
    expect(shownVerdicts.filter((verdict) => !isModel(held('x', verdict)))).toEqual(['invalid', 'unverifiable']);
  });
});
