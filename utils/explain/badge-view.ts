import type { Summary } from '../model/examination';
import type { BadgeView } from '../model/messages';
import type { Language } from '../model/settings';
import { answersOf, cardAnswers } from './answers';
import { isolated } from './isolated';
import { waitingProviders } from './permission';
import { isShown, isSupport, issuedShown, issuerSaid, levelShown, type ShownSummary, sentenceShown, titleShown } from './shown';
import { wayOn } from './way-on';
import { words } from './words';

/**
 * The words of one badge and its card, in the reader's language.
 *
 * Fails: throws where there is nothing to show (`not-a-credential`); `badgeViews` leaves those out.
 */
export function badgeView(summary: Summary, language: Language, now: number = summary.examinedAt): BadgeView {
  if (!isShown(summary)) throw new RangeError('not-a-credential has no badge');
  const { part, verdict } = summary;
  const { verdict: word } = words[language];
  const link = wayOn(summary, language);
  const level = levelShown(summary);

  return {
    part,
    verdict,
    word: word[verdict],
    sentence: sentenceShown(summary, language),
    title: titleShown(summary, language),
    meta: metaOf(summary, language),
    level,
    levelText: levelTextOf(summary, level, language),
    lines: cardAnswers(answersOf(summary, language, now)).map(({ glyph, lead, text }) => ({ glyph, lead, text })),
    more: moreOf(summary, language),
    ...(link !== null && { link }),
  };
}

/** The badges of everything that was found in one place, without what is no credential, and without what only supports one. */
export const badgeViews = (summaries: readonly Summary[], language: Language, now?: number): BadgeView[] =>
  summaries
    .filter(isShown)
    .filter((summary) => !isSupport(summary))
    .map((summary) => badgeView(summary, language, now));

/** The way to the panel: where a service waits for the reader's yes, that is what one goes there for. */
function moreOf({ outcomes }: ShownSummary, language: Language): string {
  const { showInPanel, screen } = words[language];
  const [first] = waitingProviders([outcomes]);
  return first === undefined ? showInPanel : screen.askProvider.inPanel(first.name);
}

/** "Mälarbygdens högskola. Utfärdat 12 juni 2024 till Sara Lindqvist." Of a credential that was proved wrong: nothing. */
function metaOf(summary: ShownSummary, language: Language): string {
  if (summary.verdict === 'invalid') return '';
  const issuer = issuerSaid(summary, language);
  return [issuer === null ? '' : asSentence(isolated(issuer)), issuedShown(summary, language)].filter((sentence) => sentence !== '').join(' ');
}

function levelTextOf({ verdict, level }: ShownSummary, shown: number | null, language: Language): string {
  const { levelOf8, ownClaim } = words[language];
  if (shown !== null) return levelOf8(shown);
  return verdict === 'unsigned' && level.basis === 'self_asserted' ? ownClaim : '';
}

const asSentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
