import type { MendedWords } from './mended';

/** A credential that an editor had rewritten, in Swedish. */
export const mendedSv: MendedWords = {
  note: 'Ett redigeringsprogram har skrivit om texten, till exempel citattecken till &quot;. Så går den inte att läsa i en sidas kod. Här är beviset som det var menat. Byt texten på din sida mot koden här.',
  said: 'Texten var omskriven av ett redigeringsprogram.',
  notFetched:
    'Vi fick inget bevis från adressen. Det säger inget om dig eller om beviset. Se efter att adressen stämmer, eller klistra in beviset i stället.',
};
