import { isObject, type Json, type JsonObject } from '../../model/json';
import { VCDM_1, VCDM_2 } from '../vcdm';
import { isUrl } from './url';

const FIRST: readonly Json[] = [VCDM_1, VCDM_2];

/**
 * `@context` where it is not an ordered list of addresses and objects that begins with one of the data models.
 *
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#contexts
 */
export function contextFaults(document: JsonObject): string[] {
  const given = document['@context'];
  const contexts = Array.isArray(given) ? given : [given ?? null];
  const [first = null, ...others] = contexts;
  return FIRST.includes(first) && others.every((one) => isObject(one) || isUrl(one)) ? [] : ['@context'];
}
