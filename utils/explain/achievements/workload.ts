import type { Json } from '../../model/json';
import type { Workload } from '../../model/meaning';
import { uriOf } from '../claims';
import { labelOf } from './reading';

type Unit = Pick<Workload, 'unit' | 'framework'>;

/**
 * The system of credit points, as it is named: by its concept or by its words. A Swedish "hp" or "YH-poäng" is one only where the issuer writes that.
 *
 * Source: http://data.europa.eu/snb/education-credit/25831c2
 */
export function creditUnit(framework: Json | undefined): Unit {
  if (framework === undefined) return { unit: 'credits', framework: null };
  const id = uriOf(framework) ?? '';
  const text = labelOf(framework, ['prefLabel', 'notation', 'title', 'name'])[0]?.text ?? '';
  const known = SYSTEMS.find(({ names }) => names.test(id) || names.test(text));
  if (known !== undefined) return { unit: known.unit, framework: null };
  const name = text.startsWith('http') ? '' : text;
  return { unit: 'credits', framework: name || (/^https?:/.test(id) ? id : null) };
}

const SYSTEMS: readonly { unit: Unit['unit']; names: RegExp }[] = [
  { unit: 'ects', names: /^https?:\/\/data\.europa\.eu\/snb\/education-credit\/6fcec5c5af$|^ects\b|^european credit transfer/i },
  { unit: 'hp', names: /^(?:hp|högskolepoäng)$/i },
  { unit: 'yh', names: /^(?:yh-?p(?:oäng)?|yhp|yrkeshögskolepoäng)$/i },
];
