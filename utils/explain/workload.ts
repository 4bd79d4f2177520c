import type { Workload } from '../model/meaning';
import type { Language } from '../model/settings';
import { neutralise } from './neutralise';
import { words } from './words';
import type { DurationUnit } from './words/meaning';

/** How much learning, in the unit that is stated: "2 ECTS-poäng", "60 timmar", "1 år och 6 månader". Never counted over into another. */
export function workloadShown({ amount, unit, framework }: Workload, language: Language): string {
  if (unit === 'duration') return durationShown(amount, language);
  return words[language].meaning.amount[unit](inDigits(amount, language), amount === '1', framework === null ? null : neutralise(framework, 100));
}

/**
 * A duration in words.
 *
 * Shape:  ISO 8601; what cannot be read is shown as written.
 * Source: https://www.w3.org/TR/xmlschema11-2/#duration
 */
export function durationShown(written: string, language: Language): string {
  const { duration, and } = words[language].meaning;
  const [, date = '', time = ''] = /^P([^T]*)(?:T(.*))?$/.exec(written) ?? [];
  const parts = [...partsOf(date, DATE), ...partsOf(time, TIME)].map(({ amount, unit }) =>
    duration[unit](inDigits(amount, language), amount === '1'),
  );
  if (parts.length === 0) return neutralise(written, 40);
  return parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}

const DATE: Partial<Record<string, DurationUnit>> = { Y: 'years', M: 'months', W: 'weeks', D: 'days' };
const TIME: Partial<Record<string, DurationUnit>> = { H: 'hours', M: 'minutes' };

function partsOf(text: string, units: typeof DATE): { amount: string; unit: DurationUnit }[] {
  return [...text.matchAll(/(\d{1,6})([A-Z])/g)].flatMap(([, amount = '', letter = '']) => {
    const unit = units[letter];
    return unit === undefined || Number(amount) === 0 ? [] : [{ amount: String(Number(amount)), unit }];
  });
}

const inDigits = (amount: string, language: Language): string => amount.replace('.', words[language].meaning.decimal);
