import { words } from '@/utils/explain/words';
import { openBadge } from '../harness/achievement.ts';
import { school } from '../harness/demo/people.ts';
import type { World } from '../harness/demo/world.ts';
import { focused, pressOn, tabTo, typeInto } from './keyboard.ts';
import { attributesIn, insert, type Screen, saidIn, says, settles, storedIn, textsIn, type Way } from './screen.ts';

/** Where the counsellor's case comes from: three pages, and how many credentials each shows. */
export type Source = { url: string; host: string; verdicts: string[] };

const CASE = 'Sara, hösten';
const ESCO = 'http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab';
/** What is asked for, line by line: proven, expired, only claimed, nothing; revoked; proved wrong; and a concept by its address alone. */
const LIST = ['Driftingenjör', 'Elsäkerhet', 'Team leadership', 'Upphandling', 'Projektledning', 'Energikartläggning', ESCO];
const ADVERT = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Driftingenjör',
  hiringOrganization: { '@type': 'Organization', name: 'Hamnstaden' },
  skills: ['Elsäkerhet', 'Upphandling'],
  qualifications: 'Auktoriserad kyltekniker',
  experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 },
})}</script>`;
const DEGREE = 'Yrkeshögskoleexamen, driftingenjör';

/** The demo's three pages, the last with one credential more, whose skill has an address of ESCO's. */
export async function threePages({ pages, server }: World): Promise<Source[]> {
  const alignment = [{ type: ['Alignment'], targetName: 'felsöka kylsystem', targetFramework: 'ESCO', targetUrl: ESCO }];
  const badge = openBadge({ id: `urn:uuid:${crypto.randomUUID()}`, issuer: { id: school.did, name: school.name }, title: 'Kylsystem', alignment });
  const more = `<h3>Kylsystem</h3><script type="application/vc">${JSON.stringify(await school.signDataIntegrity(badge))}</script>`;
  const last = pages.at(-1);
  if (last === undefined) throw new Error('The demo has no pages.');
  server.serve(last.url, { body: `${last.html}${more}`, type: 'text/html; charset=utf-8' });
  return pages.map((page) => ({
    url: page.url,
    host: new URL(page.url).host,
    verdicts: [...page.holds.map(({ verdict }) => verdict), ...(page === last ? ['verified'] : [])],
  }));
}

/** The counsellor's whole way by keyboard: gathers from each page's panel into a named case, which is open at its end. */
export async function gather(way: Way, sources: readonly Source[]): Promise<Screen> {
  const { collection } = words[way.language];
  for (const [index, { url, host, verdicts }] of sources.entries()) {
    const panel = await way.own('sidepanel', await way.visit(url));
    await settles(async () => (await attributesIn(panel, 'data-verdict')).toSorted(), verdicts.toSorted());
    await pressOn(panel, 'button', collection.add.open);
    if (index === 0) await typeInto(panel, collection.add.name, CASE);
    await pressOn(panel, 'button', collection.add.all(verdicts.length));
    await settles(async () => (await saidIn(panel)).includes(collection.add.added(verdicts.length, host)), true);
    await settles(() => focused(panel), { role: 'button', name: collection.add.open });
    await panel.close();
  }
  const page = await way.own('collection');
  await pressOn(page, 'link', CASE);
  await settles(() => textsIn(page, 'h1'), [CASE]);
  await settles(async () => (await attributesIn(page, 'data-verdict', '.source')).toSorted(), sources.flatMap(({ verdicts }) => verdicts).toSorted());
  await settles(
    () => textsIn(page, '.source h3'),
    sources.map(({ host }) => host),
  );
  await settles(() => says(page, `${collection.sum(countOf(sources), sources.length)} ${collection.onlyHere}`), true);
  return page;
}

/** Lays a pasted list beside the case, looks why, takes a match back and regrets that; then an advert in its place. */
export async function compare({ language }: Way, page: Screen): Promise<void> {
  const { target, undo, undone } = words[language].collection;
  await tabTo(page, 'textbox', target.paste);
  await insert(page, LIST.join('\n'));
  await pressOn(page, 'button', target.compare);
  await settles(() => saidIn(page), [target.changed(2, 3)]);
  const beside = { proof: ['Driftingenjör', ESCO], look: ['Elsäkerhet'], claim: ['Team leadership'], open: LIST.slice(3, 6) };
  await settles(() => groupsIn(page), beside);

  await pressOn(page, 'button', target.whyFor('Driftingenjör'));
  await pressOn(page, 'button', target.takeBackOf(DEGREE));
  await settles(() => saidIn(page), [target.matchTaken('Driftingenjör', target.group.open)]);
  await pressOn(page, 'button', undo);
  await settles(() => saidIn(page), [undone]);
  await settles(() => groupsIn(page), beside);

  await pressOn(page, 'button', target.change);
  await tabTo(page, 'textbox', target.paste);
  await insert(page, ADVERT);
  await pressOn(page, 'button', target.compare);
  await settles(() => groupsIn(page), {
    proof: [],
    look: ['Elsäkerhet', 'Auktoriserad kyltekniker'],
    claim: [],
    open: ['Upphandling', target.months(24)],
  });
  await settles(() => says(page, 'Driftingenjör, Hamnstaden'), true);
}

/** Takes a credential back, then a page, and regrets both; hides names and shows them again. */
export async function takeBack({ language }: Way, page: Screen, sources: readonly Source[]): Promise<void> {
  const { collection, overview, noNames, oneAway } = words[language];
  const hosts = sources.map(({ host }) => host);
  const [first, { host, verdicts }] = sources as [Source, Source];
  const held = async (): Promise<number> => (await attributesIn(page, 'data-verdict', '.source')).length;
  await pressOn(page, 'button', oneAway.openOf(first.host));
  await pressOn(page, 'button', oneAway.removeOf(DEGREE));
  await settles(() => saidIn(page), [oneAway.removed(DEGREE)]);
  await settles(held, countOf(sources) - 1);
  await settles(async () => (await focused(page))?.role, 'button'); // the next one's
  await pressOn(page, 'button', collection.undo);
  await settles(held, countOf(sources));

  await pressOn(page, 'button', collection.gathered.removeFrom(host));
  await settles(() => saidIn(page), [collection.gathered.removed(verdicts.length, host)]);
  await settles(
    () => textsIn(page, '.source h3'),
    hosts.filter((one) => one !== host),
  );
  await pressOn(page, 'button', collection.undo);
  await settles(async () => (await textsIn(page, '.source h3')).toSorted(), hosts.toSorted());

  await pressOn(page, 'switch', overview.hide, 'Space');
  await settles(() => saidIn(page), [overview.hidden]);
  await settles(
    () => textsIn(page, '.source h3'),
    hosts.map((_host, at) => noNames.page(at + 1)),
  );
  await pressOn(page, 'switch', overview.hide, 'Space');
  await settles(async () => (await textsIn(page, '.source h3')).toSorted(), hosts.toSorted());
}

/** Opens the report on the case. */
export async function reportOn(way: Way, page: Screen, sources: readonly Source[]): Promise<void> {
  const { report, screen } = words[way.language];
  await pressOn(page, 'link', report.create);
  const paper = await way.opened('report');
  await settles(() => says(paper, screen.foundOnPage(countOf(sources))), true);
  for (const { host } of sources) await settles(() => says(paper, host), true);
  await paper.close();
  await page.bringToFront();
}

/** Erases the case, after one question whose first answer is no. */
export async function erase({ language }: Way, page: Screen, sources: readonly Source[]): Promise<void> {
  const { collection } = words[language];
  await pressOn(page, 'button', collection.erase.button);
  await settles(() => focused(page), { role: 'button', name: collection.cancel });
  await pressOn(page, 'button', collection.cancel);
  await pressOn(page, 'button', collection.erase.button);
  await pressOn(page, 'button', collection.erase.yes);
  await settles(() => saidIn(page), [collection.erase.done(CASE, countOf(sources), sources.length)]);
  await settles(async () => /Sara, hösten|collected:/.test(await storedIn(page)), false);
}

const countOf = (sources: readonly Source[]): number => sources.flatMap(({ verdicts }) => verdicts).length;

const groupsIn = async (page: Screen): Promise<Record<string, string[]>> =>
  (await page.evaluate(`Object.fromEntries([...document.querySelectorAll('.cover')].map((group) =>
    [group.dataset.group, [...group.querySelectorAll('.wish')].map((wish) => wish.textContent)]))`)) as Record<string, string[]>;
