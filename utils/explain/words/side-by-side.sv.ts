import type { SideBySideWords } from './side-by-side';

/** Two credentials side by side, in Swedish. */
export const sideBySideSv: SideBySideWords = {
  open: 'Jämför med ett annat intyg',
  legend: 'Jämför med ett annat intyg',
  which: 'Jämför med',
  show: 'Visa bredvid varandra',
  cancel: 'Avbryt',
  choose: 'Välj två intyg',
  first: 'Ett intyg',
  second: 'Jämförs med',
  heading: 'Två intyg bredvid varandra',
  lead: 'Intygens egna uppgifter, rad för rad.',
  back: 'Tillbaka till intyget',
  caption: 'Två intyg, rad för rad',
  verdict: 'Omdöme',
  issuer: 'Utfärdare',
  choice: (title, verdict) => `${title}, ${verdict}`,
  openOne: (title) => `Allt om ${title}`,
  withheld: 'Anges inte i det du har fått se',
  notKept: 'Finns inte kvar',
  notShown: 'Visas inte',
  silent: {
    invalid: 'Övriga uppgifter visas inte, eftersom intyget inte stämmer.',
    unverifiable: 'Övriga uppgifter visas inte, eftersom de inte kunde kontrolleras.',
    unsigned: 'Datum visas inte.',
    'not-kept': 'Uppgifterna i intyget finns inte kvar här. Öppna det och kontrollera igen för att få se dem.',
  },
  unitsDiffer: 'Omfattningen anges i olika enheter. Vi räknar inte om mellan dem.',
  skillsNote: 'Bara samma begrepp eller exakt samma ord räknas som samma. Färdigheter med olika namn kan ändå ligga nära varandra.',
  same: { concept: 'Samma begrepp i båda', words: 'Samma ord i båda' },
  foot: 'Jämförelsen väger inte ihop något och utser ingen vinnare. Att något inte anges är inget fel.',
};
