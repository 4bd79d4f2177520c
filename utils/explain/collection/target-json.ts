import { typesOf } from '../../model/claims';
import type { Wanted, WantedPart } from '../../model/collection';
import { isObject, type Json, type JsonObject } from '../../model/json';
import { scalarOf, textsAt, textsOf, uriOf, values } from '../claims';
import { plainText } from './plain-text';
import { wantedOf } from './wanted';

/** A target as it stands in JSON-LD. */
export type InJson = { title: string; wanted: Wanted[] };

/**
 * A job advert.
 *
 * Shape:  `skills`, `qualifications`, `educationRequirements` and `experienceRequirements`, each as text, as a defined term, or as the thing that schema.org has for it.
 * Fails:  null where there is no `JobPosting`, here or under `@graph`.
 * Source: https://schema.org/JobPosting, https://schema.org/OccupationalExperienceRequirements
 */
export function readAdvert(documents: readonly Json[]): InJson | null {
  const advert = nodesIn(documents).find((node) => hasType(node, 'JobPosting'));
  if (advert === undefined) return null;
  const employer = textsAt(advert, 'hiringOrganization.name')[0]?.text ?? '';
  const title = (textsAt(advert, 'title')[0] ?? textsAt(advert, 'name')[0])?.text ?? '';
  return {
    title: [title, employer].filter((one) => one.trim() !== '').join(', '),
    wanted: (Object.entries(ADVERT) as [string, WantedPart][]).flatMap(([term, part]) =>
      values(advert, term).flatMap((value) => wishesIn(value, part)),
    ),
  };
}

/** A qualification or a course, by what it says that one can do after it; null where nothing says that. */
export function readQualification(documents: readonly Json[]): InJson | null {
  for (const node of nodesIn(documents)) {
    const wanted = OUTCOMES.flatMap((term) => values(node, term).flatMap((value) => wishesIn(value, 'outcome')));
    if (wanted.length > 0) return { title: (textsAt(node, 'title')[0] ?? textsAt(node, 'name')[0])?.text ?? '', wanted };
  }
  return null;
}

const ADVERT: Record<string, WantedPart> = {
  skills: 'skills',
  qualifications: 'qualifications',
  educationRequirements: 'education',
  experienceRequirements: 'experience',
};
const OUTCOMES = ['learningOutcome', 'teaches', 'competencyRequired', 'competenceRequired'];
const LABELS = ['name', 'title', 'prefLabel', 'targetName', 'description', 'credentialCategory'];
const MOST_NODES = 200;
const MOST_WISHES = 1000;

/** The nodes of documents, of arrays, and of what stands under `@graph` or as a page's main thing; not deeper. */
function nodesIn(documents: readonly Json[]): JsonObject[] {
  const top = documents.flat(1).filter(isObject);
  const inner = top.flatMap((node) =>
    ['@graph', 'mainEntity', 'learningAchievementSpecification', 'achievement'].flatMap((term) => values(node, term)),
  );
  return [...top, ...inner].filter(isObject).slice(0, MOST_NODES);
}

const hasType = (node: JsonObject, wanted: string): boolean => typesOf(node).some((type) => type.replace(/^.{0,40}[/:]/, '') === wanted);

function wishesIn(value: Json, part: WantedPart): Wanted[] {
  if (typeof value === 'string') return phrasesIn(value).flatMap((phrase) => wantedOf(phrase, part));
  if (!isObject(value)) return [];
  const months = Number(scalarOf(value.monthsOfExperience ?? null) ?? Number.NaN);
  if (Number.isFinite(months) && months > 0) return [{ text: String(Math.round(months)), concept: null, part, months: Math.round(months) }];
  const inside = values(value, 'competencyRequired').flatMap((one) => wishesIn(one, part));
  if (inside.length > 0) return inside;
  const texts = Object.hasOwn(value, '@value') ? textsOf(value) : LABELS.flatMap((label) => textsAt(value, label));
  const text = texts.find(({ language }) => language?.startsWith('sv')) ?? texts[0];
  const address = uriOf(value) ?? uriOf(value.url) ?? uriOf(value.termCode) ?? uriOf(value.targetUrl);
  return wantedOf(plainText(text?.text ?? ''), part, address);
}

/** The wishes in a running text: by lines, bullets and semicolons; by commas only where all that stands between them is short. */
function phrasesIn(text: string): string[] {
  const phrases = plainText(text).split(/[\r\n;•▪◦]+/);
  return phrases
    .flatMap((phrase) => {
      const parts = phrase.split(',');
      const isList = parts.length > 1 && !/[.!?]\s/.test(phrase) && parts.every((one) => one.trim().split(/\s+/).length <= 4);
      return isList ? parts : [phrase];
    })
    .filter((phrase) => phrase.trim() !== '')
    .slice(0, MOST_WISHES);
}
