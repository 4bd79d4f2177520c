import { isObject, type Json } from '../../model/json';

const MEMBERS = ['@value', '@language', '@direction'];

/**
 * Is it a text, a text with its language and direction, or several of these? Missing is right too.
 *
 * Source: https://www.w3.org/TR/vc-data-model-2.0/#language-and-base-direction
 */
export const isTexts = (value: Json | undefined): boolean => value === undefined || [value].flat().every(isText);

function isText(value: Json): boolean {
  if (typeof value === 'string') return true;
  if (!isObject(value) || typeof value['@value'] !== 'string') return false;
  const { '@language': language = '', '@direction': direction = 'ltr' } = value;
  return Object.keys(value).every((name) => MEMBERS.includes(name)) && typeof language === 'string' && ['ltr', 'rtl'].includes(String(direction));
}
