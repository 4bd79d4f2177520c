import type { MendedWords } from './mended';

/** A credential that an editor had rewritten, in Swedish. */
export const mendedSv: MendedWords = {
  note: 'En redigerare har skrivit om texten, till exempel citattecken till &quot;. Så kan den inte läsas i en sidas kod. Här ser du beviset som det var menat. Byt texten på din sida mot koden här.',
  said: 'Texten var omskriven av en redigerare.',
  notFetched:
    'Vi fick inget bevis från adressen. Det säger inget om dig eller om beviset. Se efter att adressen stämmer, eller klistra in beviset i stället.',
};
