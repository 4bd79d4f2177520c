import { expect, it } from 'vitest';
import { answersOf } from '@/utils/explain/answers';
import { badgeView } from '@/utils/explain/badge-view';
import { wayOn } from '@/utils/explain/way-on';
import { atService, NOW, summaryWith } from '../components/summaries';

const coursera = { id: 'coursera', name: 'Coursera', url: 'https://www.coursera.org/verify/ABCDEF123456' };

it.each([
  ['check-at-provider', 'Kontrollera hos Coursera', 'Check at Coursera'],
  ['check-with-code', 'Kontrollera hos Coursera', 'Check at Coursera'],
  ['short-link', 'Öppna länken och se vart den leder', 'Open the link and see where it leads'],
] as const)('leads on from %s', (code, swedish, english) => {
  const summary = atService(code, coursera);
  expect([wayOn(summary, 'sv'), wayOn(summary, 'en')]).toEqual([
    { url: coursera.url, text: swedish },
    { url: coursera.url, text: english },
  ]);
});

it.each(['look-alike', 'wallet-offer', 'provider-not-asked', 'provider-off'] as const)('leads nowhere from %s', (code) => {
  expect([wayOn(atService(code), 'sv'), badgeView(atService(code), 'sv', NOW).link]).toEqual([null, undefined]);
});

it.each([
  'http://www.coursera.org/verify/A',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://www.coursera.org@evil.example/verify/A',
  'https://:secret@www.coursera.org/verify/A',
  'no address',
])('does not lead to %s', (url) => {
  expect(wayOn(atService('check-at-provider', { ...coursera, url }), 'sv')).toBeNull();
});

it('calls a place by its host where the service has no name, and never by signs that turn the line around', () => {
  const { outcomes } = atService('check-at-provider', { ...coursera, name: 'Cour\u202Esera' });
  const { provider: _none, ...proof } = { provider: undefined, ...outcomes.proof };
  expect(wayOn({ outcomes }, 'sv')?.text).not.toContain('\u202E');
  expect(wayOn({ outcomes: { ...outcomes, proof } }, 'sv')?.text).toBe('Kontrollera hos www.coursera.org');
});

it('shows the link in the card, and goes to the panel to ask a service', () => {
  expect(badgeView(atService('check-at-provider', coursera), 'sv', NOW)).toMatchObject({
    link: { url: coursera.url, text: 'Kontrollera hos Coursera' },
    more: 'Visa i sidopanelen',
  });
  expect(badgeView(atService('provider-not-asked'), 'sv', NOW).more).toBe('Fråga Credly i sidopanelen');
  expect(badgeView(atService('provider-off'), 'sv', NOW).more).toBe('Visa i sidopanelen');
  expect(badgeView(summaryWith('unverifiable'), 'sv', NOW).more).toBe('Visa i sidopanelen');
});

it.each([
  ['provider-not-asked', 'Tjänsten.', 'Vi har inte frågat Credly än. Om vi gör det får tjänsten veta att någon tittar på just det här intyget.'],
  ['provider-off', 'Tjänsten.', 'Du har valt att inte fråga Credly. Det går att ändra i inställningarna.'],
  ['check-at-provider', 'Kontrollen.', 'Det går bara att kontrollera på sidan hos Credly.'],
  ['check-with-code', 'Kontrollen.', 'Det kontrolleras hos Credly med kontrollkod och personnummer. Dem rör vi inte.'],
  ['short-link', 'Länken.', 'Adressen är förkortad. Vart den leder vet bara tjänsten som förkortade den.'],
  ['look-alike', 'Länken.', 'Adressen påminner om Credly, men credly.com.verify.example hör inte till den tjänsten. Vi har inte frågat dit.'],
] as const)('says of %s calmly what it is, and nothing of whom it names', (code, lead, text) => {
  const url = code === 'look-alike' ? 'https://credly.com.verify.example/badges/1' : 'https://www.credly.com/badges/1';
  const answers = answersOf(atService(code, { url }), 'sv', NOW);
  expect(answers[0]).toMatchObject({ check: 'proof', glyph: 'unverifiable', lead, text });
  expect(answers.map(({ check }) => check)).not.toContain('person');
});
