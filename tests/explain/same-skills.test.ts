import { describe, expect, it } from 'vitest';
import { sameAs, skillLines } from '@/utils/explain/same-skills';
import type { Concept } from '@/utils/model/meaning';
import { achievement, concept } from './collection/held';

const ESCO = 'http://data.europa.eu/esco/skill/';
const english = (text: string, id: string | null = null): Concept => ({ id, words: [{ text, language: 'en' }], framework: null });

describe('a skill is the same as another', () => {
  it.each<[string, Concept, Concept, ReturnType<typeof sameAs>]>([
    ['by its address, whatever it is called', concept('Svetsning', `${ESCO}a`), english('welding', `${ESCO}a`), 'concept'],
    ['by its address with http or https', concept('Svetsning', `${ESCO}a`), concept('Svets', `${ESCO.replace('http:', 'https:')}a`), 'concept'],
    ['by its words, whatever their case', concept('Svetsning'), concept('svetsning'), 'words'],
    [
      'by its words, where the addresses are of two vocabularies',
      concept('Svetsning', `${ESCO}a`),
      concept('Svetsning', 'https://x.example/9'),
      'words',
    ],
    ['not by words that are nearly so', concept('Svetsning'), concept('Svetsning, TIG'), null],
    ['not by a part of its address', concept('Svetsning', `${ESCO}a`), concept('Lödning', `${ESCO}ab`), null],
    ['not by having no words', { id: null, words: [], framework: null }, { id: null, words: [], framework: null }, null],
    ['by its words, whatever stands in them that cannot be seen', concept('Svets\u200Bning'), concept('Svetsning'), 'words'],
  ])('%s', (_how, one, other, by) => {
    expect(sameAs(one, [other])).toBe(by);
  });
});

it('counts the skills below an outcome, each once', () => {
  const welding = concept('Svetsning', `${ESCO}a`);
  const own = achievement({ skills: [welding], outcomes: [{ words: [], kind: 'outcome', skills: [welding, concept('Lödning')] }] });
  const other = achievement({ outcomes: [{ words: [], kind: 'outcome', skills: [english('welding', `${ESCO}a`)] }] });
  expect(skillLines(own, [other], 'sv').map(({ text, note }) => [text, note])).toEqual([
    ['Svetsning', 'Samma begrepp i båda'],
    ['Lödning', null],
  ]);
});
