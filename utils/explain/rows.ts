import type { Finding, Spot } from '../model/finding';
import type { Entry } from '../model/tab-record';
import { type ShownVerdict, shownVerdicts } from '../model/verdict';
import { neededFor } from './permission';
import { isShown, isSupport, type ShownSummary } from './shown';
import type { Tally } from './words/screens';

/** One row of the panel. Keys are unique on the page. `spots` are all the places of the page where it stands; `endorsements` are those that stand in the credential, each with its own verdict. */
export type Row =
  | { phase: 'checking'; key: string; finding: Finding }
  | { phase: 'error'; key: string; finding: Finding; code: string }
  | { phase: 'done'; key: string; finding: Finding; summary: ShownSummary; spots: Spot[]; endorsements: ShownSummary[] };

/** Everything on the page that is a credential or may be one, in page order. What turned out to be none is left out; an endorsement is no row of its own. */
export const rowsOf = (entries: readonly Entry[]): Row[] =>
  entries.flatMap((entry): Row[] => {
    const { finding, state } = entry;
    if (state.phase === 'checking') return [{ phase: 'checking', key: finding.id, finding }];
    if (state.phase === 'error') return [{ phase: 'error', key: finding.id, finding, code: state.code }];
    const shown = state.results.filter(isShown);
    return shown
      .filter((summary) => !isSupport(summary))
      .map((summary) => ({ phase: 'done', key: summary.id, finding, summary, spots: spotsOf(entry), endorsements: endorsementsOf(summary, shown) }));
  });

/** Where it stands: at its own place first, then at those of its twins. */
const spotsOf = ({ finding, twins = [] }: Entry): Spot[] =>
  [finding, ...twins.map((twin) => twin.finding)].flatMap(({ place, label, also = [] }) => [{ place, label }, ...also]);

/** The endorsements of a credential: those in it, and those in them. */
const endorsementsOf = ({ part }: ShownSummary, all: readonly ShownSummary[]): ShownSummary[] =>
  all.filter((one) => isSupport(one) && one.of === part).flatMap((one) => [one, ...endorsementsOf(one, all)]);

/** How many there are of each, for the sum in one sentence. */
export function tallyOf(rows: readonly Row[]): Tally {
  const verified = withVerdict(rows, 'verified');
  const confirmed = withVerdict(rows, 'confirmed-at-source');
  const checking = rows.filter(({ phase }) => phase === 'checking').length;
  const waiting = rows.filter(isWaiting).length;
  return { found: rows.length, verified, confirmed, waiting, checking, closer: rows.length - verified - confirmed - waiting - checking };
}

/** The verdicts that occur and how often, what holds first. */
export const countsOf = (rows: readonly Row[]): { verdict: ShownVerdict; count: number }[] =>
  shownVerdicts
    .toReversed()
    .map((verdict) => ({ verdict, count: withVerdict(rows, verdict) }))
    .filter(({ count }) => count > 0);

/** Is its verdict open only because a host may not be asked yet? One that has expired is decided, whatever else is missing. */
const isWaiting = (row: Row): boolean =>
  row.phase === 'done' && ['unverifiable', 'status-unknown'].includes(row.summary.verdict) && neededFor(row.summary.outcomes).length > 0;

const withVerdict = (rows: readonly Row[], verdict: ShownVerdict): number =>
  rows.filter((row) => row.phase === 'done' && row.summary.verdict === verdict).length;
