import type { Language } from '../model/settings';

const MONTHS: Record<Language, readonly string[]> = {
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const DAY = 86_400_000; // milliseconds

/**
 * A credential's date in words: "12 juni 2024". The day as it was written, in its own zone: "2024-12-31T23:59:59Z" is the last of December everywhere.
 *
 * Fails: null where no date is given or it cannot be read.
 */
export function dateInWords(written: string | null, language: Language): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(written ?? '') ?? [];
  const name = MONTHS[language][Number(month) - 1];
  if (year === undefined || name === undefined || Number(day) < 1 || Number(day) > 31) return null;
  return `${Number(day)} ${name} ${year}`;
}

/** A moment on the reader's own clock: "i dag 14.32", "yesterday at 16:05", "3 november 2026 16.05". `at` and `now` are milliseconds since 1970. */
export function momentInWords(at: number, now: number, language: Language, timeZone?: string): string {
  const clock = clockOf(at, language, timeZone);
  const day = dayOf(at, timeZone);
  if (day === dayOf(now, timeZone)) return language === 'sv' ? `i dag ${clock}` : `today at ${clock}`;
  if (day === dayOf(now - DAY, timeZone)) return language === 'sv' ? `i går ${clock}` : `yesterday at ${clock}`;
  const date = dateInWords(day, language);
  return language === 'sv' ? `${date} ${clock}` : `${date} at ${clock}`;
}

/** "14.32" in Swedish, "14:32" in English. */
export function clockOf(at: number, language: Language, timeZone?: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...(timeZone !== undefined && { timeZone }) }).format(at);
  return language === 'sv' ? clock.replace(':', '.') : clock;
}

/** "2026-11-21" where the reader is. */
export const dayOf = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', ...(timeZone !== undefined && { timeZone }) }).format(at);
