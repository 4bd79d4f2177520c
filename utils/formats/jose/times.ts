import type { Json } from '../../model/json';

/** The end of the year 9999, in seconds: later times cannot be written with four digits, and need not be told apart. */
const LATEST = 253_402_300_799;

/**
 * A NumericDate as ISO 8601; null where it is missing, and the text where it is none (`?` where it is no text either), so that it is judged as a date that
 * cannot be read.
 *
 * Shape:  seconds since 1970.
 * Source: https://www.rfc-editor.org/rfc/rfc7519#section-2
 */
export function isoOf(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  const date = typeof value === 'number' ? new Date(Math.min(value, LATEST) * 1000) : new Date(Number.NaN);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  return (typeof value === 'string' && value.slice(0, 40)) || '?';
}
