import type { Meaning } from '../model/meaning';
import { type Meant, standingOfAll } from './competences';
import { proven, type ShownSummary } from './shown';

/**
 * One credential in time.
 *
 * Shape: `from` and `until` are days as written ("2024-06-12"), null where none is stated; both are null where `dated` is false: nothing proves them. `start` and `end` are
 *        places on the axis, 0 to 1; `end` is null where it has no end or ends beyond the axis. `unfinished`: the issuer itself says that something in it was not completed; then it
 *        is in force for nothing.
 */
export type Span = {
  summary: ShownSummary;
  dated: boolean;
  inForce: boolean;
  unfinished: boolean;
  from: string | null;
  until: string | null;
  start: number | null;
  end: number | null;
};

/** The spans, the years that stand above them with their places, and where today is. */
export type TimeLine = { spans: Span[]; years: { year: number; at: number }[]; now: number };

/**
 * When what a page shows was awarded, began and ends, in the order of the page.
 *
 * Shape: the axis reaches from the first year to the last that is stated, with the present one, but never more than 60 years back or 15 ahead. `now` is milliseconds since 1970.
 */
export function timeLine(page: readonly Meant[], now: number): TimeLine {
  const dates = page.map(({ summary, meaning }) => ({ summary, ...datesOf(summary, meaning) }));
  const thisYear = new Date(now).getUTCFullYear();
  const stated = dates.flatMap(({ from, until }) => [from, until]).flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));
  const first = Math.max(thisYear - YEARS_BACK, Math.min(thisYear - 1, ...stated));
  const last = Math.min(thisYear + YEARS_AHEAD, Math.max(thisYear + 1, ...stated)) + 1;
  const place = (day: string | null): number | null => (day === null ? null : (Date.parse(day) - startOf(first)) / (startOf(last) - startOf(first)));

  return {
    spans: dates.map((span) => {
      const end = place(span.until);
      return { ...span, start: clamped(place(span.from)), end: end === null || end > 1 ? null : clamped(end) };
    }),
    years: yearsBetween(first, last).map((year) => ({ year, at: (startOf(year) - startOf(first)) / (startOf(last) - startOf(first)) })),
    now: (now - startOf(first)) / (startOf(last) - startOf(first)),
  };
}

/** Has it no end, or one beyond the axis? What was not completed goes on for nothing. */
export const isOpen = ({ start, end, unfinished }: Span): boolean => start !== null && end === null && !unfinished;

const YEARS_BACK = 60;
const YEARS_AHEAD = 15;
/** More years than these are too many to be read above a narrow picture. */
const YEARS_SHOWN = 6;

/** When it was awarded, else from when it holds; and until when. Only of what is proven. */
function datesOf(summary: ShownSummary, meaning: Meaning | null): Pick<Span, 'dated' | 'inForce' | 'unfinished' | 'from' | 'until'> {
  const dated = proven[summary.verdict];
  const achievements = meaning?.achievements ?? [];
  const unfinished = standingOfAll(summary, achievements) === 'unfinished';
  const inForce = dated && !unfinished && !NOT_NOW.has(summary.verdict);
  if (!dated) return { dated, inForce, unfinished, from: null, until: null };
  const awarded = achievements.length === 1 ? dayOf(achievements[0]?.awarded ?? null) : null;
  return { dated, inForce, unfinished, from: awarded ?? dayOf(summary.validFrom), until: dayOf(summary.validUntil) };
}

const NOT_NOW: ReadonlySet<string> = new Set<ShownSummary['verdict']>(['expired', 'revoked', 'suspended', 'not-yet-valid']);

/** The day as it was written, where there is such a day. */
function dayOf(written: string | null): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(written ?? '')?.[0];
  return day === undefined || Number.isNaN(Date.parse(day)) ? null : day;
}

const startOf = (year: number): number => Date.UTC(year, 0, 1);
const clamped = (place: number | null): number | null => (place === null ? null : Math.min(1, Math.max(0, place)));

function yearsBetween(first: number, last: number): number[] {
  const step = Math.ceil((last - first) / (YEARS_SHOWN - 1));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}
