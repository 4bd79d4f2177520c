import { describe, expect, it } from 'vitest';
import { words } from '@/utils/explain/words';

const { sv, en } = words;

/** What must not be held against anybody, by where it is said. */
describe('nothing that is missing is held against a person', () => {
  it.each<[string, string, string, RegExp, RegExp]>([
    [
      'no credential on the page',
      sv.screen.empty.text,
      en.screen.empty.text,
      /säger inget om personens kunnande/,
      /says nothing about what the person/,
    ],
    [
      'an issuer that nobody knows',
      sv.verdictSentence['issuer-unknown'],
      en.verdictSentence['issuer-unknown'],
      /betyder inte att intyget är falskt/,
      /does not mean the credential is false/,
    ],
    [
      'what cannot be checked',
      sv.verdictSentence.unverifiable,
      en.verdictSentence.unverifiable,
      /säger inget om intyget/,
      /says nothing about the cred/,
    ],
    ['what has expired', sv.verdictSentence.expired, en.verdictSentence.expired, /säger inget om kunnandet/, /says nothing about the learning/],
    ['what is open', sv.collection.steps.lead, en.collection.steps.lead, /säger inget om kunnandet/, /says nothing about what a person can do/],
    ['what one of two does not state', sv.sideBySide.foot, en.sideBySide.foot, /inget fel/, /no fault/],
  ])('%s', (_what, swedish, english, says, saysInEnglish) => {
    expect(swedish).toMatch(says);
    expect(english).toMatch(saysInEnglish);
  });

  it('and no sentence that stands as it is ranks anybody, or gives a score', () => {
    expect(JSON.stringify([sv, en])).not.toMatch(/rankning|poängsätt|bättre kandidat|ranking|score|best candidate/i);
  });
});
