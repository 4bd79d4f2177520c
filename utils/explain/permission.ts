import type { Code, Outcomes } from '../model/outcome';
import { hostOf } from './answers';

/** Hosts that must be asked before the credential can be judged, and may not be asked yet. `what`: a status list, or what the signature needs. */
export type Needed = { what: 'status' | 'other'; host: string };

const ASKING: readonly Code[] = ['needs-permission', 'provider-not-asked'];

/** What the reader would have to allow. Empty: nothing. For a schema nobody is asked: it weighs nothing. */
export function neededHosts(outcomes: Outcomes): Needed[] {
  const needed = Object.entries(outcomes).flatMap(([check, outcome]): Needed[] => {
    if (!ASKING.includes(outcome.code) || !('url' in outcome) || check === 'schema') return [];
    const host = hostOf(outcome.url);
    return host === null ? [] : [{ what: check === 'status' ? 'status' : 'other', host }];
  });
  return needed.filter(({ host }, index) => needed.findIndex((other) => other.host === host) === index);
}
