import type { Target, Wanted } from '../../model/collection';
import type { Json } from '../../model/json';
import type { Achievement } from '../../model/meaning';
import type { Language } from '../../model/settings';
import rows from '../data/seqf-levels.json';
import { dataBlock } from '../embed-code';
import { conceptShown } from '../labels';
import { neutralise } from '../neutralise';
import { levelShown, proven, titleShown } from '../shown';
import { words } from '../words';
import { inLanguage } from './in-language';
import type { Held } from './matched';
import { keyOf } from './wanted';

/** What a job advert asks for. `level` is an SeQF number, 1 to 8, or null. */
export type Asked = { title: string; wanted: Wanted[]; level: number | null };

/** What a target asks for. It has no level: a list of competences states none. */
export const askedByTarget = ({ title, wanted }: Target): Asked => ({ title, wanted: [...wanted], level: null });

/** Can an advert be made after it? Of what was proved wrong or could not be checked nothing is known. */
export const isModel = ({ summary: { verdict } }: Held): boolean => proven[verdict] || verdict === 'unsigned';

/** What somebody with a credential like this can do: its skills, else its learning outcomes, else its name; and its level, where that may be shown. The person that it is about is not in it. */
export function askedByCredential({ summary, meaning }: Held, language: Language): Asked {
  const title = titleShown(summary, language);
  const found = meaning.achievements.flatMap((achievement) => wishesOf(achievement, language));
  const wanted = found.length > 0 ? found : [wish(title)];
  const once = [...new Map(wanted.filter(({ text }) => text !== '').map((one) => [keyOf(one), one])).values()];
  return { title, wanted: once.slice(0, MOST), level: levelShown(summary) };
}

/** The advert as a text that can be pasted anywhere. */
export function advertText({ title, wanted, level }: Asked, language: Language): string {
  const { advert } = words[language];
  const months = monthsIn(wanted);
  const competences = wanted.filter((one) => one.months === undefined).map(({ text }) => `- ${text}`);
  const row = rows.find((one) => one.level === level);
  const parts = [
    title,
    competences.length > 0 && [advert.youCan, ...competences].join('\n'),
    row !== undefined && advert.level(row.level, language === 'sv' ? row.gloss_sv : row.gloss_en),
    months > 0 && advert.experience(months),
    advert.show,
  ];
  return parts.filter((part) => part !== false && part !== '').join('\n\n');
}

/**
 * The advert as data for a web page: a `JobPosting` with each competence as a term, by its address where it has one, and the level as the terms of SeQF and EQF.
 * Employer, place and date are left to whoever publishes it.
 *
 * Source: https://schema.org/JobPosting, https://schema.org/EducationalOccupationalCredential, https://schema.org/DefinedTerm
 */
export function advertCode(asked: Asked, language: Language): string {
  const { title, wanted, level } = asked;
  const months = monthsIn(wanted);
  const skills = wanted.filter((one) => one.months === undefined).map(({ text, concept }) => term(text, concept));
  const posting: Json = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    ...(title !== '' && { title }),
    description: advertText(asked, language),
    ...(skills.length > 0 && { skills }),
    ...(level !== null && {
      educationRequirements: { '@type': 'EducationalOccupationalCredential', educationalLevel: levelTerms(level, language) },
    }),
    ...(months > 0 && { experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: months } }),
  };
  return dataBlock('application/ld+json', JSON.stringify(posting));
}

const MOST = 50;

const wish = (text: string, concept: string | null = null): Wanted => ({ text: neutralise(text), concept, part: 'skills' });

function wishesOf({ skills, outcomes }: Achievement, language: Language): Wanted[] {
  const named = [...skills, ...outcomes.flatMap((outcome) => outcome.skills)].map((skill) => wish(conceptShown(skill, language).text, skill.id));
  if (named.length > 0) return named;
  return outcomes.filter(({ kind }) => kind === 'outcome').map((outcome) => wish(inLanguage(outcome.words, language)?.text ?? ''));
}

const monthsIn = (wanted: readonly Wanted[]): number => Math.max(0, ...wanted.flatMap(({ months }) => months ?? []));

const term = (name: string, id: string | null, more: { [key: string]: Json } = {}): Json => ({
  '@type': 'DefinedTerm',
  ...(id !== null && { '@id': id }),
  name,
  ...more,
});

/** The level in both frameworks, by its address in the European vocabularies: in words that need no language. */
function levelTerms(level: number, language: Language): Json {
  const row = rows.find((one) => one.level === level);
  if (row === undefined) return [];
  const name = language === 'sv' ? row.title_sv : row.title_en;
  const code = { termCode: String(level) };
  return [
    term(name, row.uri_seqf, { ...code, inDefinedTermSet: SEQF }),
    term(name.replace('SeQF', 'EQF'), row.uri_eqf, { ...code, inDefinedTermSet: EQF }),
  ];
}

/** The vocabularies of levels. Source: http://data.europa.eu/snb/qdr/25831c2, http://data.europa.eu/snb/eqf/25831c2 */
const SEQF = 'http://data.europa.eu/snb/qdr/25831c2';
const EQF = 'http://data.europa.eu/snb/eqf/25831c2';
