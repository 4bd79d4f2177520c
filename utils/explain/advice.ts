import type { Language } from '../model/settings';
import { dateInWords } from './dates';
import { neutralise } from './neutralise';
import { levelShown, proven, type ShownSummary } from './shown';
import { words } from './words';
import { type ElementId, elementIds, MANDATORY_ELEMENTS } from './words/detail';

/** One piece of advice to the owner of a credential: a dot for what is stated, a ring for what is not. It is no verdict, and nobody else sees it. `text` may be `""`. */
export type Advice = { id: string; stated: boolean; lead: string; text: string };

/** What can become clearer: the level, the dates, and of a micro-credential what the EU recommends. `foot` counts in small, where something is counted. */
export function adviceOn(summary: ShownSummary, now: number, language: Language): { list: Advice[]; foot: string } {
  if (!proven[summary.verdict]) return { list: [], foot: '' };
  const { elements, microCredential } = summary;
  const counted = microCredential ? elementIds.slice(0, MANDATORY_ELEMENTS) : [];
  const stated = counted.filter((id) => elements.stated.includes(id)).length;
  return {
    list: [levelAdvice(summary, language), periodAdvice(summary, now, language), ...(microCredential ? elementAdvice(summary, language) : [])],
    foot: counted.length === 0 ? '' : words[language].preview.advice.count(stated, counted.length),
  };
}

function levelAdvice(summary: ShownSummary, language: Language): Advice {
  const { level: of } = words[language].preview.advice;
  const { basis } = summary.level;
  const sentence = words[language].levelSentence[basis](summary.level);
  if (levelShown(summary) !== null) return { id: 'level', stated: true, lead: of.readable, text: sentence };
  if (basis === 'not_stated') return { id: 'level', stated: false, lead: of.notStated, text: of.askFor };
  return { id: 'level', stated: false, lead: of.notReadable, text: sentence };
}

const DAY = 86_400_000; // milliseconds
const SOON = 90; // days

function periodAdvice({ validUntil }: ShownSummary, now: number, language: Language): Advice {
  const { period } = words[language].preview.advice;
  const date = dateInWords(validUntil, language);
  const days = Math.ceil((Date.parse(validUntil ?? '') - now) / DAY);
  if (date === null || Number.isNaN(days)) return { id: 'period', stated: true, lead: period.lead, text: period.open };
  if (days <= 0) return { id: 'period', stated: false, lead: period.lead, text: period.over(date) };
  return days <= SOON
    ? { id: 'period', stated: false, lead: period.lead, text: period.soon(date, days) }
    : { id: 'period', stated: true, lead: period.lead, text: period.until(date) };
}

/** The level has its own place. What can be done about those that are missing is said once; what is voluntary stands in one line. */
function elementAdvice({ elements, issuer }: ShownSummary, language: Language): Advice[] {
  const { advice } = words[language].preview;
  const { element } = words[language].detail;
  const isMissing = (id: ElementId): boolean => id !== 'level' && !elements.stated.includes(id);
  const name = neutralise(issuer.name ?? issuer.claimedName ?? '') || null;
  const mandatory = elementIds.slice(0, MANDATORY_ELEMENTS).filter(isMissing);
  const voluntary = elementIds.slice(MANDATORY_ELEMENTS).filter((id) => isMissing(id) && id !== 'grade');
  const last = mandatory.at(-1);
  const asked = mandatory.map((id) => ({
    id,
    stated: false,
    lead: advice.missing(element[id]),
    text: id === last ? advice.askIssuer(name, mandatory.length) : '',
  }));
  if (voluntary.length === 0) return asked;
  const named = new Intl.ListFormat(language).format(voluntary.map((id) => element[id].toLocaleLowerCase(language)));
  return [...asked, { id: 'voluntary', stated: false, lead: advice.voluntary, text: advice.voluntaryMissing(named) }];
}
