import type { Finding, Place } from '../model/finding';
import { isObject, type JsonObject } from '../model/json';
import { providerLink } from './link';
import { isNobodysImage } from './nobodys-image';

/**
 * A finding as it is examined and kept: a provider's link by its one canonical address, without anything personal in it. Null for a link that leads to nobody's
 * credential: a template, a badge about code, somebody's profile.
 *
 * Shape: a hosted Open Badge 2.0 that a provider hosts is its address there: nothing else in it counts, and the provider is asked only where it may be.
 */
export function asExamined(finding: Finding): Finding | null {
  if (finding.carried.kind === 'embedded') return hosted(finding, finding.carried.raw) ?? finding;
  if (finding.carried.kind !== 'linked') return finding;
  if (finding.place === 'image' && isNobodysImage(finding.carried.url)) return null;
  const link = providerLink(finding.carried.url);
  if (link === null) return ONLY_THERE.includes(finding.place) ? null : finding;
  if (NOBODYS.includes(link.kind) || (finding.place === 'image' && link.kind !== 'award')) return null;
  return { ...finding, carried: { kind: 'linked', url: link.url } };
}

function hosted(finding: Finding, raw: string): Finding | null {
  const id = finding.place === 'image' ? null : hostedId(raw);
  const link = id === null ? null : providerLink(id);
  return link?.kind === 'award' ? { ...finding, carried: { kind: 'linked', url: link.url } } : null;
}

/** https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject */
function hostedId(raw: string): string | null {
  if (!raw.startsWith('{') || !/"Assertion"/.test(raw)) return null;
  const { type, id, verification, proof } = parsed(raw);
  const isHosted = isObject(verification) && (verification.type === 'hosted' || verification.type === 'HostedBadge');
  return type === 'Assertion' && isHosted && proof === undefined && typeof id === 'string' ? id : null;
}

function parsed(raw: string): JsonObject {
  try {
    const value: unknown = JSON.parse(raw);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Places where nothing else than a provider's link is looked for. */
const ONLY_THERE: readonly Place[] = ['provider-link', 'plain-link', 'control-code', 'embed'];

const NOBODYS: readonly string[] = ['template', 'software', 'profile'];
