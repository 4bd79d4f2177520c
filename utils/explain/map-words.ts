import type { Language } from '../model/settings';
import type { ShownVerdict } from '../model/verdict';
import type { MapRow, Support } from './competences';
import { dateInWords } from './dates';
import { titleShown, verdictShown } from './shown';
import type { Span } from './time-line';
import { words } from './words';

/** How a row is drawn: a bar up to its level, pale where the credential does not hold now; or words in its place. `spoken` says the same to those who hear it. */
export type Mark =
  | { kind: 'bar'; level: number; pale: boolean; glyph: ShownVerdict; spoken: string }
  | { kind: 'words'; text: string; glyph: ShownVerdict | 'info' | null; spoken: string };

/** A level is drawn only where one may be shown, and never for what was not completed. */
export function markOf({ supports: [first] }: MapRow, language: Language): Mark {
  const { map, verdict } = words[language];
  const { summary, standing, level } = first;
  const word = verdict[summary.verdict].toLowerCase();
  if (level !== null && standing !== 'unfinished') {
    return { kind: 'bar', level, pale: standing === 'not-now', glyph: summary.verdict, spoken: map.levelHeard(level, word) };
  }
  const text = map.instead[standing];
  const glyph = standing === 'unfinished' ? 'info' : summary.verdict;
  return { kind: 'words', text, glyph, spoken: SAYS_IT_ALL.has(standing) ? text : `${word}, ${text}` };
}

const SAYS_IT_ALL: ReadonlySet<string> = new Set<Support['standing']>(['claim', 'unchecked']);

/** What stands at a credential in the table: its verdict, or that it was not completed, and its name. */
export function supportInWords({ summary, standing }: Support, language: Language): { glyph: ShownVerdict | 'info'; word: string; title: string } {
  const { map } = words[language];
  const title = titleShown(summary, language);
  if (standing === 'unfinished') return { glyph: 'info', word: capital(map.instead.unfinished), title };
  return { glyph: summary.verdict, word: standing === 'claim' ? capital(map.instead.claim) : verdictShown(summary, language), title };
}

/** What a credential's silhouette in the time line is, and its word: its verdict, or that it was not completed. */
export function spanInWords({ summary, unfinished }: Span, language: Language): { glyph: ShownVerdict | 'info'; word: string } {
  const { map, verdict } = words[language];
  return unfinished ? { glyph: 'info', word: capital(map.instead.unfinished) } : { glyph: summary.verdict, word: verdict[summary.verdict] };
}

/** The dates of a credential in words, for the list. */
export function datesInWords({ dated, from, until, summary }: Span, language: Language): { from: string; until: string } {
  const { map, verdict } = words[language];
  if (!dated) return { from: map.notShown, until: map.notShown };
  const end = dateInWords(until, language) ?? map.noEnd;
  const isEnded = summary.verdict === 'revoked' || summary.verdict === 'suspended';
  return { from: dateInWords(from, language) ?? map.noDate, until: isEnded ? `${end} (${verdict[summary.verdict].toLowerCase()})` : end };
}

/** The years of a credential in short, for the picture. */
export function yearsInWords({ dated, from, until }: Span, language: Language): string {
  const { map } = words[language];
  if (!dated) return map.datesNotShown;
  if (from === null && until === null) return map.datesNotStated;
  return map.years(from?.slice(0, 4) ?? null, until?.slice(0, 4) ?? null);
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
