import type { PersonWords } from './person';

/** Comparing the person, in Swedish. */
export const personSv: PersonWords = {
  nameLabel: 'Namn att jämföra med',
  compare: 'Jämför',
  gradeLabel: 'Hur lika namnen är',
  grade: { same: 'Lika', nearly: 'Nästan lika', partly: 'Delvis lika', different: 'Olika' },
  difference: {
    order: 'Orden står i en annan ordning.',
    spacing: 'Mellanrum eller bindestreck står på olika ställen.',
    accents: 'Prickar, ringar eller accenter skiljer sig.',
    letters: 'Det ena är skrivet med ett annat alfabet.',
    initials: 'En initial står där det andra har ett helt namn.',
    more: 'Det ena har ett namn som saknas i det andra.',
  },
  notComparable: 'Namnen är skrivna med alfabet som vi inte kan jämföra.',
  stays: 'Det du skriver stannar här. Det skickas inte och sparas inte.',
  emailLabel: 'E-postadress att jämföra med',
  emailHint: 'Intyget har mottagarens adress som ett kontrollvärde, inte i klartext.',
  email: {
    matches: 'Adressen stämmer med intygets kontrollvärde.',
    differs: 'Adressen stämmer inte med intygets kontrollvärde. Personen kan ha fler adresser.',
    failed: 'Adressen kunde inte jämföras. Kontrollera intyget igen och försök en gång till.',
  },
};
