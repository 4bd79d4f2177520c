import type { Json } from '../../model/json';

/** A NumericDate (seconds since 1970) as ISO 8601; null where it is missing, and the value as text where it is none, so that it is judged as a date that cannot be read. */
export function isoOf(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  const date = typeof value === 'number' ? new Date(value * 1000) : new Date(Number.NaN);
  return Number.isNaN(date.getTime()) ? String(value).slice(0, 40) || '?' : date.toISOString();
}
