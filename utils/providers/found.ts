import type { Finding, Place } from '../model/finding';
import { providerLink } from './link';

/**
 * A finding as it is examined and kept: a provider's link by its one canonical address, without anything personal in it. Null for a link that leads to nobody's
 * credential: a template, a badge about code, somebody's profile.
 */
export function asExamined(finding: Finding): Finding | null {
  if (finding.carried.kind !== 'linked') return finding;
  const link = providerLink(finding.carried.url);
  if (link === null) return ONLY_THERE.includes(finding.place) ? null : finding;
  if (NOBODYS.includes(link.kind) || (finding.place === 'image' && link.kind !== 'award')) return null;
  return { ...finding, carried: { kind: 'linked', url: link.url } };
}

/** Places where nothing else than a provider's link is looked for. */
const ONLY_THERE: readonly Place[] = ['provider-link', 'plain-link', 'control-code', 'embed'];

const NOBODYS: readonly string[] = ['template', 'software', 'profile'];
