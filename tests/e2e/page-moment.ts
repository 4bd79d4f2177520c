import { isDeepStrictEqual } from 'node:util';
import type { Entry, TabRecord } from '@/utils/model/tab-record';
import type { Found, Moment } from '../harness/page-fixture.ts';
import type { Logged } from '../harness/server.ts';

const A_WHILE = 800; // milliseconds: longer than a search and a drawing take
const PATIENCE = 12_000; // milliseconds

/** What is there now, until it is what was expected and stays so for a while, or until patience ends. */
export async function settled(look: () => Promise<Moment>, expected: Moment): Promise<Moment> {
  const end = Date.now() + PATIENCE;
  let since = Date.now();
  for (;;) {
    const moment = await look();
    if (!isDeepStrictEqual(moment, expected)) since = Date.now();
    if (Date.now() > end || Date.now() - since > A_WHILE) return moment;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What is known of a page, in the order of the alphabet. */
export const findingsOf = (record: TabRecord | undefined): Found[] =>
  (record?.entries ?? []).map(foundIn).toSorted((one, other) => one.what.localeCompare(other.what, 'en'));

function foundIn({ finding, twins = [], state }: Entry): Found {
  const results = state.phase === 'done' ? state.results : [];
  const spots = [finding, ...twins.map((twin) => twin.finding)].flatMap((one) => [one, ...(one.also ?? [])]);
  const titles = results.flatMap(({ title }) => title ?? []);
  return {
    what: finding.carried.kind === 'linked' ? finding.carried.url : `${finding.carried.kind}: ${titles.join(', ') || finding.label}`,
    places: [...new Set(spots.map(({ place }) => place))].toSorted(),
    label: finding.label,
    verdicts: state.phase === 'done' ? results.map(({ verdict }) => verdict) : [state.phase],
    because: [...new Set(results.flatMap(({ reasons }) => reasons))].toSorted(),
    titles,
  };
}

/** Runs in the page. A page may give its own functions other names. Our badges are elements without attributes, whose names are made by chance. */
export function badgesIn(): number {
  return [...Document.prototype.querySelectorAll.call(document, '*')].filter(
    ({ localName, attributes }) => /^[a-z][a-z\d]{5}-[a-z\d]{7}$/.test(localName) && [...attributes].every(({ name }) => name === 'style'),
  ).length;
}

/** A page's own requests say that they are for a document, a picture, a script, or which page they come from. */
export const isOurs = ({ headers }: Logged): boolean => headers['sec-fetch-dest'] === 'empty' && headers.referer === undefined;
/** What we have asked for, and not the page. */
export const ours = (log: readonly Logged[]): Logged[] => log.filter(isOurs);
/** An address that was asked for; a part of a file has its range behind it. */
export const written = ({ url, headers }: Logged): string => (headers.range === undefined ? url : `${url} ${headers.range}`);
