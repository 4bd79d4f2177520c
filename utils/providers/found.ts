import type { Finding } from '../model/finding';
import { providerLink } from './link';

/**
 * A finding as it is examined and kept: a provider's link by its one canonical address, without anything personal in it. Null for a link that leads to nobody's
 * credential: a template, a badge about code, somebody's profile.
 */
export function asExamined(finding: Finding): Finding | null {
  if (finding.carried.kind !== 'linked') return finding;
  const link = providerLink(finding.carried.url);
  if (link === null) return finding.place === 'provider-link' ? null : finding;
  if (NOBODYS.includes(link.kind)) return null;
  return { ...finding, carried: { kind: 'linked', url: link.url } };
}

const NOBODYS: readonly string[] = ['template', 'software', 'profile'];
