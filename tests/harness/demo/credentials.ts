import type { JsonObject } from '@/utils/model/json';
import type { ShownVerdict } from '@/utils/model/verdict';
import { type AchievementAsked, eqfLevel, europeanCredential, openBadge, openBadge11, seqfLevel, skill } from '../achievement.ts';
import type { Issuer } from '../issuer.ts';
import { bitstringStatusList, statusList2021 } from '../status-list.ts';
import { closed, college, employer, school, tradeBody, tradeBodyWithP256 } from './people.ts';

/**
 * One credential of the demo and what must be said about it.
 *
 * Shape: `text` is the signed form, JSON or a token. `title` is what the panel calls it; `level` the SeQF number shown, or null.
 *        `needs` are the addresses that its examination may ask.
 */
export type DemoCredential = { text: string; title: string; verdict: ShownVerdict; level: number | null; needs: string[] };

const lists = {
  school: { url: 'https://skola.test/status/2026-1', purpose: 'revocation', bits: [17] },
  school2021: { url: 'https://skola.test/status/2021-1', purpose: 'revocation', bits: [3] },
  tradeBody: { url: 'https://branschrad.test/fastighetsdrift/status/1', purpose: 'suspension', bits: [8] },
} as const;
/** A list that the school's server no longer answers for. */
const LOST_LIST = 'https://skola.test/status/2019-1';
/** The invented list in which the skills stand. */
const SKILLS = 'https://branschrad.test/kompetenser/';

const entry = (list: keyof typeof lists, index: number) => ({ url: lists[list].url, purpose: lists[list].purpose, index });
const now = `${new Date().toISOString().slice(0, 19)}Z`;
const nextYear = `${new Date().getFullYear() + 1}-01-01T00:00:00Z`;

/** The signed status lists, address to text. */
export async function makeStatusLists(): Promise<Record<string, JsonObject>> {
  const created = { created: now };
  return {
    [lists.school.url]: await school.signDataIntegrity(bitstringStatusList({ ...lists.school, issuer: school.did }), created),
    [lists.school2021.url]: await school.signEd25519Signature2020(statusList2021({ ...lists.school2021, issuer: school.did }), created),
    [lists.tradeBody.url]: await tradeBody.signDataIntegrity(bitstringStatusList({ ...lists.tradeBody, issuer: tradeBody.did }), created),
  };
}

/** What a recipe says; `sign` is one of the forms below. */
type Recipe = Omit<AchievementAsked, 'id' | 'issuer'> & {
  issuer: Issuer;
  sign(asked: AchievementAsked, issuer: Issuer): Promise<string>;
  verdict: ShownVerdict;
  level: number | null;
  skills?: readonly string[];
};

const json = (value: JsonObject): string => JSON.stringify(value, null, 2);
const eddsa = async (asked: AchievementAsked, issuer: Issuer) => json(await issuer.signDataIntegrity(openBadge(asked), { created: now }));
const ed25519Signature2020 = async (asked: AchievementAsked, issuer: Issuer) =>
  json(await issuer.signEd25519Signature2020(openBadge11(asked), { created: now }));
const vcJwt = async (asked: AchievementAsked, issuer: Issuer) => issuer.signVcJwt(openBadge(asked));
const vcJwt11 = async (asked: AchievementAsked, issuer: Issuer) => issuer.signVcJwt11(openBadge11(asked));
const european = (eqf: number) => async (asked: AchievementAsked, issuer: Issuer) => issuer.signVcJwt(europeanCredential({ ...asked, eqf }));
/** A basic course, signed, and afterwards called an advanced one. */
const forged = async (asked: AchievementAsked, issuer: Issuer) =>
  (await eddsa({ ...asked, title: asked.title.replace('fördjupning', 'grundkurs') }, issuer)).replaceAll('grundkurs', 'fördjupning');
const unsigned = async (asked: AchievementAsked) => json(openBadge(asked));

const sara = { recipient: 'Sara Lindqvist' };
const elias = { recipient: 'Elias Nyberg' };
const amira = { recipient: 'Amira Yusuf' };
const seqf = (level: number) => ({ alignment: [seqfLevel(level)], level });
const eqf = (level: number) => ({ alignment: [eqfLevel(level)], level });
const noLevel = { level: null };

const recipes = {
  degree: {
    ...sara,
    ...seqf(5),
    title: 'Yrkeshögskoleexamen, driftingenjör',
    field: 'Drift och energi',
    skills: ['Styr- och reglerteknik', 'Värmesystem'],
    criteria: 'Kan driftsätta, övervaka och effektivisera tekniska anläggningar, och svara för att andra arbetar säkert där.',
    issuer: school,
    sign: eddsa,
    status: entry('school', 4),
    verdict: 'verified',
  },
  diploma: { ...sara, level: 6, title: 'Högskoleexamen, energisystem', issuer: college, sign: european(6), verdict: 'issuer-unknown' },
  electricalSafety: {
    ...sara,
    ...eqf(4),
    title: 'Elsäkerhet för driftpersonal',
    field: 'El och automation',
    skills: ['Elsäkerhet'],
    criteria: 'Kan bedöma elektriska risker och frånskilja en anläggning innan arbete börjar.',
    issuer: school,
    sign: ed25519Signature2020,
    validUntil: '2024-03-31T22:00:00Z',
    validFrom: '2020-04-01T08:00:00Z',
    verdict: 'expired',
  },
  projects: {
    ...sara,
    ...noLevel,
    title: 'Projektledning i praktiken',
    field: 'Ledarskap',
    skills: ['Projektledning'],
    criteria: 'Har lett ett eget projekt från uppdrag till överlämning, med handledare.',
    issuer: school,
    sign: vcJwt11,
    status: entry('school2021', 3),
    verdict: 'revoked',
  },
  energyAudit: { ...sara, ...noLevel, title: 'Energikartläggning, fördjupning', issuer: school, sign: forged, verdict: 'invalid' },
  workEnvironment: { ...sara, ...noLevel, title: 'Arbetsmiljö för chefer', issuer: closed, sign: eddsa, verdict: 'unverifiable' },

  cooling: {
    ...elias,
    ...seqf(4),
    title: 'Auktoriserad kyltekniker',
    field: 'Drift och energi',
    skills: ['Kylsystem', 'Läcksökning'],
    criteria: 'Kan installera, serva och läcksöka kylanläggningar enligt kraven för köldmedier.',
    issuer: tradeBody,
    sign: eddsa,
    status: entry('tradeBody', 8),
    verdict: 'suspended',
  },
  hotWork: { ...elias, ...noLevel, title: 'Heta arbeten', issuer: tradeBodyWithP256, sign: vcJwt11, validFrom: nextYear, verdict: 'not-yet-valid' },
  control: {
    ...elias,
    ...seqf(5),
    title: 'Styr- och reglerteknik',
    field: 'El och automation',
    skills: ['Styr- och reglerteknik'],
    criteria: 'Kan programmera, trimma och felsöka reglerkretsar i fastigheter.',
    issuer: school,
    sign: eddsa,
    status: { url: LOST_LIST, purpose: 'revocation', index: 12 },
    verdict: 'status-unknown',
  },
  competence: {
    ...elias,
    ...eqf(4),
    title: 'Validerad yrkeskompetens',
    field: 'Drift och energi',
    skills: ['Värmesystem', 'Ventilation'],
    criteria: 'Har i arbetet visat kompetens inom drift och underhåll, bedömd av två branschbedömare.',
    issuer: tradeBodyWithP256,
    sign: vcJwt,
    verdict: 'verified',
  },

  operations: {
    ...amira,
    ...seqf(5),
    title: 'Sustainable Building Operations',
    field: 'Building operations',
    skills: ['Energy monitoring', 'Indoor climate'],
    criteria: 'Can run a building at a lower energy use without a poorer indoor climate.',
    issuer: school,
    sign: eddsa,
    status: entry('school', 5),
    verdict: 'verified',
  },
  mentoring: {
    ...amira,
    ...noLevel,
    title: 'Mentor of the Year',
    field: 'Leadership',
    skills: ['Mentoring'],
    criteria: 'Chosen by colleagues for a year of mentoring new technicians.',
    issuer: employer,
    sign: ed25519Signature2020,
    verdict: 'issuer-unknown',
  },
  leadership: {
    ...amira,
    ...noLevel,
    title: 'Team Leadership',
    field: 'Leadership',
    skills: ['Team leadership'],
    criteria: 'Has led a team of eight for two years.',
    issuer: closed,
    sign: unsigned,
    verdict: 'unsigned',
  },
} as const satisfies Record<string, Recipe>;

export type CredentialName = keyof typeof recipes;

/** Signs every credential of the demo. */
export async function makeCredentials(): Promise<Record<CredentialName, DemoCredential>> {
  const made = await Promise.all(Object.entries(recipes).map(async ([name, recipe]) => [name, await make(recipe)] as const));
  return Object.fromEntries(made) as Record<CredentialName, DemoCredential>;
}

async function make({ issuer, sign, verdict, level, skills = [], ...asked }: Recipe): Promise<DemoCredential> {
  const alignment = [...(asked.alignment ?? []), ...skills.map((name) => skill(name, SKILLS))];
  const text = await sign({ ...asked, alignment, id: `urn:uuid:${crypto.randomUUID()}`, issuer: { id: issuer.did, name: issuer.name } }, issuer);
  const needs = verdict === 'unsigned' ? [] : [issuer.documentUrl, asked.status?.url].filter((url) => typeof url === 'string');
  return { text, title: asked.title, verdict, level, needs };
}
