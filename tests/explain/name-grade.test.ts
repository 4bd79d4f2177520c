import { describe, expect, it } from 'vitest';
import { compareNames, type NameDifference, type NameGrade } from '@/utils/explain/name-grade';
import { romanised } from '@/utils/explain/romanised';
import { quickly } from '../harness/quickly';

describe('two names', () => {
  it.each<[string, string, NameGrade, NameDifference[]]>([
    ['Sara Lindqvist', 'Sara Lindqvist', 'same', []],
    ['Sara Lindqvist', 'SARA  LINDQVIST', 'same', []],
    ['Lindqvist, Sara', 'Sara Lindqvist', 'same', ['order']],
    ['Anna-Karin Ek', 'Anna Karin Ek', 'same', []],
    ['Åsa Öberg', 'A\u030Asa O\u0308berg', 'same', []],
    ['Shane O’Brien', "Shane O'Brien", 'same', []],
    ['张伟', '张伟', 'same', []],
    ['Åsa Öberg', 'Asa Oberg', 'nearly', ['accents']],
    ['Jürgen Müller', 'Juergen Mueller', 'nearly', ['accents']],
    ['Søren Ågård', 'Soeren Aagaard', 'nearly', ['accents']],
    ['Łukasz Żak', 'Zak Lukasz', 'nearly', ['accents']],
    ['Annakarin Ek', 'Anna Karin Ek', 'nearly', ['spacing']],
    ['Юлия Петрова', 'Julija Petrova', 'nearly', ['letters']],
    ['Олександр Шевченко', 'Oleksandr Shevchenko', 'nearly', ['letters']],
    ['Γιώργος Παππάς', 'Giorgos Pappas', 'nearly', ['letters']],
    ['Sara Maria Lindqvist', 'Sara Lindqvist', 'nearly', ['more']],
    ['Sara M. Lindqvist', 'Sara Maria Lindqvist', 'nearly', ['initials']],
    ['S. Lindqvist', 'Sara Lindqvist', 'partly', ['initials']],
    ['Sara Lindqvist', 'Sara Berg', 'partly', ['more']],
    ['Sara', 'Sara Lindqvist', 'partly', ['more']],
    ['Sara Lindqvist', 'Sara Lindkvist', 'partly', ['more']],
    ['Sara Lindqvist', 'Bo Ek', 'different', []],
    ['S. L.', 'Sara Lindqvist', 'different', []],
    ['Sara', 'Sarah', 'different', []],
  ])('%j and %j are graded %s', (signed, typed, grade, differences) => {
    expect(compareNames(signed, typed)).toEqual({ grade, differences });
    expect(compareNames(typed, signed)).toEqual({ grade, differences });
  });

  it.each([
    ['张伟', 'Zhang Wei'],
    ['محمد', 'Mohammed'],
  ])('%j and %j are not called different, since we cannot compare their letters', (signed, typed) => {
    expect(compareNames(signed, typed)).toEqual({ grade: null });
  });

  it.each([
    ['', 'Sara'],
    ['Sara', '  '],
    ['Sara', '—.,'],
  ])('%j and %j: there is nothing to compare', (signed, typed) => {
    expect(compareNames(signed, typed)).toBeNull();
  });
});

describe('an attempt to be somebody', () => {
  it.each<[string, string, NameGrade]>([
    ['a letter that only looks the same', 'S\u0430ra Lindqvist', 'nearly'],
    ['a whole list of names', 'Sara Lindqvist Bo Ek Anna Berg Karl Ström', 'partly'],
    ['every initial', 'A B C D E F G H I J K L M N O P Q R S T', 'different'],
    ['unseen signs', 'Sara\u200B Lind\u202Eqvist', 'same'],
  ])('by %s is not graded the same, unless it is', (_how, signed, grade) => {
    expect(compareNames(signed, 'Sara Lindqvist')?.grade).toBe(grade);
  });

  it('by a name without end takes no time', async () => {
    await quickly(50, () => compareNames('aa '.repeat(100_000), 'ae '.repeat(100_000)));
  });
});

it.each([
  ['Ørsted', 'orsted'],
  ['Þór', 'thor'],
  ['Straße', 'strasse'],
  ['Щербак', 'shcherbak'],
  ['Їжак', 'izhak'],
  ['Ђорђе', 'djordje'],
  ['Ψυχή', 'psychi'],
  ['李', null],
])('%s is %s in Latin letters', (word, expected) => {
  expect(romanised(word)).toBe(expected);
});
