import { describe, expect, it } from 'vitest';
import { optionsWords } from '@/utils/explain/words.options';
import { markGroups, welcomeWords } from '@/utils/explain/words.welcome';
import { shownVerdicts } from '@/utils/model/verdict';

/** Every text of a dictionary with the way to it. A function is asked with something that its every sentence can take. */
function texts(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String(node(...ARGUMENTS[node.length > 1 ? 'more' : 'one']))]];
  return Object.entries(node as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}
const ARGUMENTS = { one: ['X'], more: ['Y', 'id', 'Z'] };

/** The same in both languages: a language's own name, names of people and places in the example. */
const SAME = /language\.own|read\.(school|college)|panel\.(issuer|when)$/;

describe.each([
  ['options', optionsWords],
  ['welcome', welcomeWords],
])('the words of the %s page', (_page, dictionary) => {
  it('say something else in Swedish than in English, everywhere', () => {
    const english = new Map(texts(dictionary.en));
    const untranslated = texts(dictionary.sv).filter(([path, text]) => text === english.get(path) && !SAME.test(path));
    expect(untranslated).toEqual([]);
  });

  it('are never empty, and never carry a hole', () => {
    const holes = [...texts(dictionary.sv), ...texts(dictionary.en)].filter(
      ([, text]) => text.trim() === '' || /undefined|null|NaN|\[object/.test(text),
    );
    expect(holes).toEqual([]);
  });

  it('never call a checked signature validated: validation assesses a person', () => {
    const wrong = [...texts(dictionary.sv), ...texts(dictionary.en)].filter(([, text]) => /valider|validat(?!or)/i.test(text));
    expect(wrong).toEqual([]);
  });
});

describe('sentences with a number in them', () => {
  const { sv, en } = optionsWords;
  it.each([
    [0, 0, 0, 'Det här finns sparat på datorn: ingen lista och inga webbplatser.', 'Stored on this computer: no lists and no websites.'],
    [
      1,
      1,
      1,
      'Det här finns sparat på datorn: 1 lista, 1 webbplats och svar om 1 tjänst.',
      'Stored on this computer: 1 list, 1 website, and answers about 1 service.',
    ],
    [
      3,
      4,
      2,
      'Det här finns sparat på datorn: 3 listor, 4 webbplatser och svar om 2 tjänster.',
      'Stored on this computer: 3 lists, 4 websites, and answers about 2 services.',
    ],
  ])('count %i lists, %i websites and %i services as one would say it', (lists, sites, services, swedish, english) => {
    expect([sv.privacy.stored(lists, sites, services), en.privacy.stored(lists, sites, services)]).toEqual([swedish, english]);
  });

  it.each([
    [12, 1, '12 utfärdare importerade, 1 hoppades över.', '12 issuers imported, 1 skipped.'],
    [1, 0, '1 utfärdare importerad.', '1 issuer imported.'],
  ])('say that %i were imported and %i skipped', (issuers, skipped, swedish, english) => {
    expect([sv.lists.said.imported(issuers, skipped), en.lists.said.imported(issuers, skipped)]).toEqual([swedish, english]);
  });
});

describe('the marks on the welcome page', () => {
  it('are all there, each in one group only', () => {
    expect(Object.values(markGroups).flat().sort()).toEqual([...shownVerdicts].sort());
  });
});
