import type { JsonObject } from '@/utils/model/json';
import type { TrustList } from '@/utils/model/trust-list';
import { type AchievementAsked, openBadge } from '../../harness/achievement.ts';
import { makeIssuer } from '../../harness/issuer.ts';
import { sealAuthority } from './europass-edc.ts';
import type { Web } from './page.ts';

/** A school that signs, with a key of each kind. */
export const school = makeIssuer({ did: 'did:web:utbildaren.test', seed: 'pages: school', name: 'Norrvikens yrkeshögskola' });
/** The same school, where it signs tokens with another key. */
export const schoolWithP256 = makeIssuer({ did: school.did, algorithm: 'P-256', seed: 'pages: school', name: school.name });
/** Somebody who signs and whom no list names. */
export const stranger = makeIssuer({ did: 'did:key', seed: 'pages: stranger', name: 'Okända akademin' });

/** Where the school's keys are asked for. */
export const schoolKeys: Web = { 'https://utbildaren.test/.well-known/did.json': { json: school.document } };

/** An Open Badge 3.0 of the school, unsigned. */
export const diploma = (asked: Pick<AchievementAsked, 'id' | 'title'> & Partial<AchievementAsked>): JsonObject =>
  openBadge({ issuer: { id: school.did, name: school.name }, ...asked });

/** The reader's list: some of the invented issuers, by name. */
export const trustList: TrustList = {
  format: 'meritkollen-trust-list/1',
  name: 'Påhittade utbildare',
  publisher: 'Meritkollens tester',
  updated: '2026-06-01',
  issuers: [
    { id: school.did, name: school.name, url: 'https://utbildaren.test/', country: 'SE' },
    { id: 'https://www.credly.com/api/v1/obi/v2/issuers/molnskolan', name: 'Molnskolan AB', country: 'SE' },
    sealAuthority,
  ],
};
