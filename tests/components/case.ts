import type { CollectionPageProps } from '@/components/collection/CollectionPage';
import type { HeldShown } from '@/components/collection/case-props';
import { heldWithoutPeople } from '@/utils/explain/collection/held-without-people';
import type { Target } from '@/utils/model/collection';
import type { Language } from '@/utils/model/settings';
import type { ShownVerdict } from '@/utils/model/verdict';
import { achievement, concept, levelOf, noLevel } from '../explain/collection/held';
import { summaryWith } from './summaries';

/** Milliseconds since 1970: 21 November 2026, 15:00 in Stockholm. */
export const NOW = Date.parse('2026-11-21T14:00:00Z');

type Gathered = { title: string; verdict: ShownVerdict; host: string; field?: string; skills?: string[]; level?: number; language?: string };

const ESCO = 'http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab';

/** One gathered credential. */
const heldOf = ({ title, verdict, host, field, skills = [], level, language = 'sv' }: Gathered): HeldShown => {
  const stated = level === undefined ? noLevel : levelOf(level);
  return {
    id: title,
    summary: summaryWith(verdict, { title, titleLanguage: language, level: stated }),
    meaning: {
      achievements: [
        achievement({
          title: [{ text: title, language }],
          skills: skills.map((skill) => concept(skill, skill === 'Felsökning' ? ESCO : null)),
          fields: field === undefined ? [] : [concept(field)],
          level: stated,
        }),
      ],
    },
    source: { host, title: '' },
    added: NOW - 1_680_000,
    isKept: true,
  };
};

const [sara, trade, courses] = ['saralindqvist.example', 'branschradet.example', 'kursarkivet.example'] as const;
const energy = 'Drift och energi';
const building = 'Fastighet';

/** Ten credentials from three pages, one of each common verdict. */
export const gathered: HeldShown[] = [
  {
    title: 'Yrkeshögskoleexamen, driftingenjör',
    verdict: 'verified',
    host: sara,
    field: energy,
    skills: ['Styr- och reglerteknik', 'Värmesystem'],
    level: 5,
  },
  { title: 'Energieffektiv drift av värmesystem', verdict: 'verified', host: sara, field: energy, skills: ['Värmesystem'], level: 5 },
  { title: 'Högskoleexamen, energisystem', verdict: 'issuer-unknown', host: sara, field: energy, skills: ['Energisystem'], level: 6 },
  { title: 'Building energy data', verdict: 'status-unknown', host: sara, field: energy, skills: ['Energidata'], level: 6, language: 'en' },
  { title: 'Elsäkerhet för driftpersonal', verdict: 'expired', host: sara, field: 'Säkerhet och ledning', skills: ['Elsäkerhet'], level: 4 },
  { title: 'Validerad yrkeskompetens', verdict: 'verified', host: trade, field: building, skills: ['Fastighetsdrift', 'Felsökning'], level: 4 },
  { title: 'Första hjälpen', verdict: 'confirmed-at-source', host: trade, field: 'Säkerhet och ledning' },
  { title: 'Kylteknik, intyg från arbetsgivare', verdict: 'unsigned', host: courses, field: building, skills: ['Kylteknik'] },
  { title: 'Arbetsmiljö för chefer', verdict: 'unsigned', host: courses, field: 'Säkerhet och ledning', skills: ['Arbetsmiljö'] },
  { title: 'Ledarskap i praktiken', verdict: 'revoked', host: courses, skills: ['Ledarskap'] },
].map((one) => heldOf(one as Gathered));

/** A job advert's target. */
export const target: Target = {
  title: 'Driftingenjör, Hamnstaden Fjärrvärme',
  kind: 'advert',
  wanted: [
    ...['Värmesystem', 'Styr- och reglerteknik', 'Energidata', 'Elsäkerhet', 'Kylteknik', 'Upphandling', 'Ledarskap', 'Första hjälpen'].map(
      (text) => ({
        text,
        concept: null,
        part: 'skills' as const,
      }),
    ),
    { text: 'Felsöka', concept: ESCO, part: 'skills' },
    { text: '24', concept: null, part: 'experience', months: 24 },
  ],
  left: 0,
  takenBack: [],
};

const nothing = (): void => undefined;

/** The counsellor's page with Sara's case. */
export const usualCase: CollectionPageProps = {
  language: 'sv',
  now: NOW,
  opened: { id: 'sara', name: 'Sara, omställning hösten 2026', held: gathered, target },
  missing: false,
  cases: [
    { id: 'sara', name: 'Sara, omställning hösten 2026', created: NOW, credentials: 10, sources: 3 },
    { id: 'elias', name: 'Elias', created: NOW - 86_400_000 * 40, credentials: 1, sources: 1 },
  ],
  unreadable: false,
  linkOf: (id) => `#${id}`,
  onMake: nothing,
  people: { hidden: false, isSet: false, onHide: nothing },
  said: null,
  onUndo: null,
  onRename: nothing,
  onRemove: nothing,
  onRemoveOne: nothing,
  onTabs: async () => [{ tabId: 1, host: 'ny.example', credentials: 3 }],
  onGather: nothing,
  onTarget: nothing,
  onCopy: nothing,
  onErase: nothing,
};

/** The same while names are hidden; one of its credentials has its holder's name in its own. */
export function hiddenCase(language: Language): Partial<CollectionPageProps> {
  const [first, ...others] = gathered;
  if (first === undefined) throw new Error('no credential');
  const named = { ...first, summary: { ...first.summary, title: 'Sara Lindqvists examen' } };
  return {
    opened: { id: 'sara', name: 'Omställning hösten 2026', held: heldWithoutPeople([named, ...others], language), target },
    people: { hidden: true, isSet: false, onHide: nothing },
  };
}
