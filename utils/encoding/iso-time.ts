import { remembered } from './remembered';

const DATE = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const TIME = String.raw`T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d+)?)?`;
const ZONE = String.raw`Z|[+-]\d{2}:?\d{2}`;
const DATE_TIME = new RegExp(`^${DATE}(?:${TIME})?(${ZONE})?$`, 'i');
const HAS_ZONE = new RegExp(`\\d(?:${ZONE})$`, 'i');

/**
 * Milliseconds since 1970; NaN for anything that is not an ISO 8601 date in the calendar. The engines read other forms too, each in its own way: one takes
 * the 30th of February for the 2nd of March, another for nothing.
 *
 * Shape:  a day, or a day and a time, with a zone or read as UTC. `z` and `+0200` are taken, as common libraries write them.
 * Source: https://www.w3.org/TR/xmlschema11-2/#dateTime, https://www.rfc-editor.org/rfc/rfc3339#section-5.6
 */
export const timeOf: (text: string) => number = remembered(64, (text) => {
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = DATE_TIME.exec(text) ?? [];
  if (!isInCalendar(Number(year), Number(month), Number(day))) return Number.NaN;
  const withColon = zone.toUpperCase().replace(/^(.\d{2})(\d{2})$/, '$1:$2');
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}${withColon}`);
});

/** Does the date say in which zone it is? A bare day does not. */
export const hasZone = (text: string): boolean => text.includes(':') && HAS_ZONE.test(text);

/** The calendar repeats itself after 400 years, and JavaScript takes the years 0 to 99 for others. */
function isInCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000 + (year % 400), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
