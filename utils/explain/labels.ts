import type { Concept, Said } from '../model/meaning';
import type { Language } from '../model/settings';
import types from './data/achievement-types.json';
import rows from './data/concepts.json';
import { fieldCode, fieldName } from './fields';
import { levelByUri } from './level/frameworks';
import { said } from './said';

/**
 * The labels of the European vocabularies that we know, by the end of their address.
 *
 * Source: https://op.europa.eu/en/web/eu-vocabularies (learning-setting, learning-assessment, learning-opportunity, learning-activity, assessment,
 *         supervision-verification, education-credit, accreditation), English labels; the Swedish ones are our own wording.
 */
const labels = new Map(rows.map((row) => row.split('|')).map(([id = '', sv = '', en = '']) => [id, { sv, en }] as const));

/**
 * The kinds of achievements of Open Badges, which are words of a list and no issuer's.
 *
 * Source: https://www.imsglobal.org/spec/ob/v3p0/#achievementtype-enumeration; the labels are our own wording.
 */
const kinds = new Map(types.map((row) => row.split('|')).map(([type = '', sv = '', en = '']) => [type, { sv, en }] as const));

/** What an achievement calls its own kind: a type of Open Badges by its label, any other concept as it is. */
export function kindShown(kind: Concept, language: Language): ConceptShown {
  const [only, ...others] = kind.words;
  const label = kind.id === null && others.length === 0 ? kinds.get(only?.text ?? '')?.[language] : undefined;
  return label === undefined ? conceptShown(kind, language) : { text: label, language, url: null };
}

/** A concept as it is shown. `url` is a page about it, where its address is one. */
export type ConceptShown = Said & { url: string | null };

/**
 * A concept in words: the issuer's own in the reader's language, else the vocabulary's label in it, else what the issuer says in another. An address
 * is never shown where a label is known; of one that nobody labels, its host and its last part.
 */
export function conceptShown(concept: Concept, language: Language): ConceptShown {
  const url = pageOf(concept.id);
  const own = said(concept.words, language);
  if (own !== null && isIn(own, language) && !isCode(own.text)) return { ...own, url };
  const label = labelOf(concept, language);
  if (label !== null) return { text: label, language, url };
  return own === null ? { text: shortened(concept.id ?? ''), language: null, url } : { ...own, url };
}

/** The vocabulary's own label, where we have it; null otherwise. */
export function labelOf(concept: Concept, language: Language): string | null {
  const code = fieldCode(concept);
  if (code !== null) return fieldName(code, language);
  const level = levelByUri(concept.id);
  if (level !== null) return `${level.framework} ${level.level}`;
  const [, end = ''] = /^https?:\/\/data\.europa\.eu\/snb\/([\w-]+\/\w+)$/.exec(concept.id ?? '') ?? [];
  return labels.get(end)?.[language] ?? null;
}

/** Is it out of the European register of occupations and skills? It is shown as the issuer labels it. */
export const isEsco = ({ id }: Concept): boolean => /^https?:\/\/data\.europa\.eu\/esco\//.test(id ?? '');

const isIn = ({ language }: Said, wanted: Language): boolean => language?.split('-')[0] === wanted;
const isCode = (text: string): boolean => /^\d+$/.test(text);

/** Only https becomes a link. The concepts of the European vocabularies are addressed with http and answer to https. Vocabularies of levels and kinds have no page that helps a reader. */
function pageOf(id: string | null): string | null {
  if (id === null || /^https?:\/\/data\.europa\.eu\/snb\//.test(id)) return null;
  const secure = id.replace(/^http:\/\/data\.europa\.eu\//, 'https://data.europa.eu/');
  return secure.startsWith('https://') ? secure : null;
}

function shortened(id: string): string {
  const url = URL.parse(id);
  if (url === null) return id;
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  return last === '' ? url.host : `${url.host} … ${last}`;
}
