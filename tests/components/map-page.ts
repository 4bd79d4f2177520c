import type { Meant } from '@/utils/explain/competences';
import type { ShownSummary } from '@/utils/explain/shown';
import type { Level } from '@/utils/model/level';
import type { Achievement } from '@/utils/model/meaning';
import type { ShownVerdict } from '@/utils/model/verdict';
import { achievement, concept, levelOf, noLevel } from '../explain/collection/held';
import { summaryWith } from './summaries';

type Told = { id?: string; title: string; level?: Level; field?: string; skills?: string[]; from?: string; until?: string | null } & Partial<
  Pick<Achievement, 'statuses'>
>;

function meant(verdict: ShownVerdict, { id, title, level = noLevel, field, skills = [], from, until = null, statuses = [] }: Told): Meant {
  const changes: Partial<ShownSummary> = {
    title,
    level,
    ...(id !== undefined && { id }),
    ...(from !== undefined && { validFrom: from }),
    validUntil: until,
  };
  const stated = achievement({
    title: [{ text: title, language: 'sv' }],
    level,
    skills: skills.map((skill) => concept(skill)),
    fields: field === undefined ? [] : [concept(field)],
    statuses,
  });
  return {
    summary: summaryWith(verdict, changes),
    meaning: verdict === 'invalid' || verdict === 'unverifiable' ? { achievements: [] } : { achievements: [stated] },
  };
}

/** The page of the drawn map: nine credentials of one person, of every common verdict. */
export const mapPage: Meant[] = [
  meant('verified', {
    title: 'Yrkeshögskoleexamen, driftingenjör',
    level: levelOf(5),
    field: 'Drift och energi',
    skills: ['Styr- och reglerteknik', 'Värmesystem'],
    from: '2023-06-14',
  }),
  meant('issuer-unknown', {
    title: 'Högskoleexamen, energisystem',
    level: levelOf(6),
    field: 'Drift och energi',
    skills: ['Energisystem'],
    from: '2024-06-12',
  }),
  meant('expired', {
    title: 'Elsäkerhet för driftpersonal',
    level: levelOf(4),
    field: 'Säkerhet och ledning',
    skills: ['Elsäkerhet'],
    from: '2021-04-01',
    until: '2024-03-31',
  }),
  meant('revoked', {
    title: 'Projektledning i praktiken',
    field: 'Säkerhet och ledning',
    skills: ['Projektledning'],
    from: '2022-09-05',
    until: '2025-02-03',
  }),
  meant('verified', {
    id: 'drift#',
    title: 'Validerad yrkeskompetens',
    level: levelOf(4),
    field: 'Fastighet',
    skills: ['Fastighetsdrift', 'Felsökning'],
    from: '2025-03-10',
  }),
  meant('unsigned', { title: 'Kylteknik', field: 'Fastighet', skills: ['Kylteknik'] }),
  meant('status-unknown', {
    title: 'Building energy data',
    level: levelOf(6),
    field: 'Drift och energi',
    skills: ['Energidata'],
    from: '2026-05-02',
    until: '2029-05-01',
  }),
  meant('invalid', { title: 'Energikartläggning, fördjupning', from: '2025-01-01' }),
  meant('unverifiable', { title: 'Arbetsmiljö för chefer', from: '2025-01-01' }),
];

/** A page with one credential, whose own issuer says that the course was failed. */
export const unfinishedPage: Meant[] = [
  meant('verified', {
    title: 'Yrkeshögskoleexamen, driftingenjör',
    level: levelOf(5),
    field: 'Drift och energi',
    skills: ['Värmesystem'],
    from: '2023-06-14',
    statuses: ['Failed'],
  }),
];
