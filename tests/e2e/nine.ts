import type { JsonObject } from '@/utils/model/json';
import type { ShownVerdict } from '@/utils/model/verdict';
import { eqfLevel, openBadge, openBadge11, seqfLevel } from '../harness/achievement.ts';
import { employer, school } from '../harness/demo/people.ts';
import type { Issuer } from '../harness/issuer.ts';
import type { TestServer } from '../harness/server.ts';
import { bitstringStatusList } from '../harness/status-list.ts';
import { servePage } from './pages.ts';

/** What must be said of one credential of the page: `level` is the SeQF number shown, or null. */
export type Held = { title: string; verdict: ShownVerdict; level: number | null };
/** A candidate's page: its address, whose it is, and its credentials from top to bottom. */
export type Nine = { url: string; person: string; holds: Held[] };

const URL_OF_PAGE = 'https://sida.test/cv';
const LINKED = 'https://sida.test/intyg/svetsare.jsonld';
const PERSON = 'Sara Lindqvist';
const LIST = { url: 'https://skola.test/status/nio', purpose: 'revocation', bits: [17] } as const;
/** A list that the school's server does not answer for. */
const LOST = 'https://skola.test/status/borta';

/** Signs nine credentials of one person and serves the page that has them: each kind of answer that a recruiter meets. */
export async function serveNine(server: TestServer): Promise<Nine> {
  const list = bitstringStatusList({ ...LIST, issuer: school.did });
  server.serve(LIST.url, { body: JSON.stringify(await school.signDataIntegrity(list)), type: 'application/vc' });
  const made = await Promise.all(ITEMS.map(async (item) => ({ ...item, text: await item.text(item.title) })));
  for (const { place, text } of made) if (place === 'link') server.serve(LINKED, { body: text, type: 'application/ld+json' });
  servePage(server, URL_OF_PAGE, `<h1>${PERSON}</h1><p>Driftingenjör</p>${made.map(articleOf).join('')}`);
  return { url: URL_OF_PAGE, person: PERSON, holds: made.map(({ title, verdict, level }) => ({ title, verdict, level })) };
}

type Item = Held & { place: 'script' | 'text' | 'link'; text(title: string): Promise<string> };

const skill = (name: string): JsonObject => ({
  type: ['Alignment'],
  targetName: name,
  targetUrl: `http://data.europa.eu/esco/skill/${encodeURIComponent(name)}`,
  targetType: 'ceasn:Competency',
});

type Said = Partial<Parameters<typeof openBadge>[0]>;
const asked = (title: string, { did, name }: Issuer, said: Said) => ({
  id: `urn:uuid:${crypto.randomUUID()}`,
  issuer: { id: did, name },
  title,
  recipient: PERSON,
  ...said,
});
const signed =
  (said: Said = {}) =>
  async (title: string) =>
    JSON.stringify(await school.signDataIntegrity(openBadge(asked(title, school, said))));
const unsigned =
  (said: Said = {}) =>
  async (title: string) =>
    JSON.stringify(openBadge(asked(title, school, said)));
/** A basic course, signed, and afterwards called an advanced one. */
const forged = async (title: string) => (await signed()(title.replace('fördjupning', 'grundkurs'))).replaceAll('grundkurs', 'fördjupning');
const ofEmployer = async (title: string) => JSON.stringify(await employer.signEd25519Signature2020(openBadge11(asked(title, employer, {}))));

const inList = (url: string, index: number): Said => ({ status: { url, purpose: 'revocation', index } });
const withSkills = { alignment: [seqfLevel(5), skill('Värmesystem'), skill('Energioptimering')] };

const ITEMS: Item[] = [
  { title: 'Driftingenjör', verdict: 'verified', level: 5, place: 'script', text: signed({ ...withSkills, ...inList(LIST.url, 1) }) },
  {
    title: 'Truckkort',
    verdict: 'verified',
    level: null,
    place: 'text',
    text: async (title) => school.signVcJwt(openBadge(asked(title, school, {}))),
  },
  { title: 'Handledare för lärlingar', verdict: 'issuer-unknown', level: null, place: 'script', text: ofEmployer },
  {
    title: 'Elsäkerhet',
    verdict: 'expired',
    level: 4,
    place: 'script',
    text: signed({ alignment: [eqfLevel(4)], validFrom: '2020-04-01T08:00:00Z', validUntil: '2024-03-31T22:00:00Z' }),
  },
  { title: 'Projektledning', verdict: 'revoked', level: null, place: 'script', text: signed(inList(LIST.url, 17)) },
  { title: 'Energikartläggning, fördjupning', verdict: 'invalid', level: null, place: 'script', text: forged },
  { title: 'Kylteknik', verdict: 'unsigned', level: null, place: 'script', text: unsigned({ alignment: [seqfLevel(8), skill('Kyla')] }) },
  { title: 'Styrteknik', verdict: 'status-unknown', level: 5, place: 'script', text: signed({ alignment: [seqfLevel(5)], ...inList(LOST, 3) }) },
  { title: 'Svetsarprövning', verdict: 'verified', level: 4, place: 'link', text: signed({ alignment: [seqfLevel(4), skill('Svetsning')] }) },
];

function articleOf({ place, title, text }: Omit<Item, 'text'> & { text: string }): string {
  const places = {
    script: `<h3>${title}</h3><script type="application/vc">${text.replaceAll('<', '\\u003c')}</script>`,
    text: `<h3>${title}</h3><p>${text}</p>`,
    link: `<h3><a href="${LINKED}">${title}</a></h3>`,
  };
  return `<article>${places[place]}</article>`;
}
