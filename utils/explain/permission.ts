import type { Needed } from '../model/needed';
import type { Check, Outcome, Outcomes } from '../model/outcome';
import { hostOf } from './answers';

/** What the reader would have to allow, each host once. Empty: nothing. For a schema nobody is asked: it weighs nothing. */
export function neededFor(outcomes: Outcomes): Needed[] {
  const checked = Object.entries(outcomes) as [Check, Outcome][];
  const needed = checked.flatMap(([check, outcome]) => neededBy(check, outcome) ?? []);
  return needed.filter(({ host }, index) => needed.findIndex((other) => other.host === host) === index);
}

function neededBy(check: Check, outcome: Outcome): Needed | null {
  const host = 'url' in outcome ? hostOf(outcome.url) : null;
  if (outcome.kind !== 'unknown' || host === null || check === 'schema') return null;
  if (outcome.code === 'needs-permission') return { what: check === 'status' ? 'status' : 'other', host };
  if (outcome.code !== 'provider-not-asked' || outcome.provider === undefined) return null;
  return { what: 'provider', host, provider: outcome.provider };
}

/** Is this answer the question itself, so that it need not be said beside it? */
export const isQuestion = ({ code }: Outcome): boolean => code === 'needs-permission' || code === 'provider-not-asked';

/** A service that shows credentials and waits for the reader's yes, with how many of the page's credentials it is about. */
export type Waiting = { needed: Extract<Needed, { what: 'provider' }>[]; name: string; count: number };

/** The services that wait, in the order of the page. */
export function waitingProviders(all: readonly Outcomes[]): Waiting[] {
  const asked = all.flatMap((outcomes) => neededFor(outcomes).flatMap((needed) => (needed.what === 'provider' ? [needed] : [])));
  return [...Map.groupBy(asked, ({ provider }) => provider.id).values()].map((needed) => ({
    needed,
    name: needed[0]?.provider.name ?? '',
    count: needed.length,
  }));
}
