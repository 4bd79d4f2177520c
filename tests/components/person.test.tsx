import { describe, expect, it, vi } from 'vitest';
import { Person } from '@/components/detail/Person';
import type { EmailCompared } from '@/utils/explain/words/person';
import { circumstances, expectAccessible, show } from './look';
import { NOW, summaryWith } from './summaries';

const person = (language: 'sv' | 'en', email?: (address: string) => Promise<EmailCompared>, hidePeople = false) => (
  <main class="panel">
    <h1>Intyg</h1>
    <Person
      summary={{ ...summaryWith('verified'), addressHashed: true }}
      evidence={null}
      language={language}
      now={NOW}
      hidePeople={hidePeople}
      {...(email !== undefined && { onCompareEmail: email })}
    />
  </main>
);

/** Writes into a field and presses Enter. */
async function compare(place: HTMLElement, at: number, typed: string): Promise<void> {
  const field = place.querySelectorAll('input')[at];
  if (field === undefined) throw new Error('There is no such field.');
  field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(field.value).toBe(typed));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  field.form?.requestSubmit();
}

const said = (place: HTMLElement) => [...place.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).filter((text) => text !== '');

describe.each(circumstances)('in $language, $scheme', ({ language, scheme }) => {
  it('the person is compared without a fault', async () => {
    const place = show(
      person(language, async () => 'matches'),
      language,
      scheme,
    );
    await compare(place, 0, 'Lindqvist, Sara M');
    await vi.waitFor(() => expect(place.querySelector('.grades')).not.toBeNull());
    await compare(place, 1, 'sara@example.se');
    await vi.waitFor(() => expect(said(place)).toHaveLength(2));
    await expectAccessible(place);
    place.style.width = '320px';
    expect(place.scrollWidth).toBe(320);
  });
});

it.each([
  ['sara lindqvist', 'Lika.'],
  ['Lindqvist Sara', 'Lika. Orden står i en annan ordning.'],
  ['Sara Maria Lindqvist', 'Nästan lika. Det ena har ett namn som saknas i det andra.'],
  ['Sara Berg', 'Delvis lika. Det ena har ett namn som saknas i det andra.'],
  ['Bo Ek', 'Olika.'],
  ['张伟', 'Namnen är skrivna med alfabet som vi inte kan jämföra.'],
])('%j is said once to be: %s', async (typed, expected) => {
  const place = show(person('sv'));
  await compare(place, 0, typed);
  await vi.waitFor(() => expect(said(place)).toEqual([expected]));
});

it('takes the answer away when another name is written', async () => {
  const place = show(person('sv'));
  await compare(place, 0, 'Bo Ek');
  await vi.waitFor(() => expect(place.querySelector('[aria-current]')?.textContent).toBe('Olika'));
  const [field] = place.querySelectorAll('input');
  if (field !== undefined) field.value = 'Bo E';
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(place.querySelector('.grades')).toBeNull());
});

it('gives the answer no colour of a verdict, and no sign of one', async () => {
  const place = show(person('sv'));
  await compare(place, 0, 'Sara Lindqvist');
  await vi.waitFor(() => expect(place.querySelector('.grades')).not.toBeNull());
  expect(place.querySelectorAll('.glyph')).toHaveLength(0);
});

it('says that an address could not be compared where we failed', async () => {
  const place = show(person('sv', () => Promise.reject(new Error('stopped'))));
  await compare(place, 1, 'sara@example.se');
  await vi.waitFor(() => expect(said(place)).toEqual(['Adressen kunde inte jämföras. Kontrollera intyget igen och försök en gång till.']));
});

it('compares nothing where names are hidden', () => {
  expect(show(person('sv', async () => 'matches', true)).querySelectorAll('input')).toHaveLength(0);
});
