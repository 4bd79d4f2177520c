import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '@/utils/model/json';
import type { Web } from './page.ts';

/**
 * An invented Open Badge 2.0 that a service hosts: the addresses of its assertion, its badge and the issuer's profile, and what they say. `email` stands in it as
 * a hash only. `assertion`, `badge` and `issuer` are laid over the usual; `status` is the assertion's, 200 unless said.
 */
export type AwardAsked = {
  at: { assertion: string; badge: string; issuer: string };
  title: string;
  by: string;
  email: string;
  salt?: string;
  verification?: 'hosted' | 'HostedBadge';
  assertion?: Record<string, Json>;
  badge?: Record<string, Json>;
  status?: number;
};

/** What the service's server answers about an award, in the form of Open Badges 2.0. */
export function award({ at, title, by, email, salt, verification = 'hosted', status = 200, ...over }: AwardAsked): Web {
  const identity = `sha256$${createHash('sha256')
    .update(`${email}${salt ?? ''}`)
    .digest('hex')}`;
  const assertion: JsonObject = {
    '@context': CONTEXT,
    type: 'Assertion',
    id: at.assertion,
    recipient: { type: 'email', identity, hashed: true, ...(salt !== undefined && { salt }) },
    issuedOn: '2026-02-03T10:00:00Z',
    badge: at.badge,
    verification: { type: verification },
    ...over.assertion,
  };
  const badge: JsonObject = {
    '@context': CONTEXT,
    type: 'BadgeClass',
    id: at.badge,
    name: title,
    description: `${title}.`,
    criteria: { narrative: 'Godkänt prov.' },
    image: `${at.badge}/image`,
    issuer: at.issuer,
    ...over.badge,
  };
  const issuer: JsonObject = {
    '@context': CONTEXT,
    type: 'Issuer',
    id: at.issuer,
    name: by,
    url: 'https://utbildare.test',
    email: 'info@utbildare.test',
  };
  return {
    [at.assertion]: status === 200 ? { json: assertion } : { json: over.assertion ?? {}, status },
    [at.badge]: { json: badge },
    [at.issuer]: { json: issuer },
  };
}

const CONTEXT = 'https://w3id.org/openbadges/v2';

const CREDLY = 'https://www.credly.com/api/v1/obi/v2';

/** An award at Credly: no salt in the hash. https://www.credly.com/docs/obi_specified_endpoints */
export const atCredly = (uuid: string, asked: Omit<AwardAsked, 'at'>): Web =>
  award({
    at: {
      assertion: `${CREDLY}/badge_assertions/${uuid}`,
      badge: `${CREDLY}/issuers/${slug(asked.by)}/badge_classes/${slug(asked.title)}`,
      issuer: `${CREDLY}/issuers/${slug(asked.by)}`,
    },
    ...asked,
  });

/** A name as it may stand in an address. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z\d]+/g, '-');
