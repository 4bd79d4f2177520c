import type { JsonObject } from '@/utils/model/json';
import { CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES_V3_0_1, OPEN_BADGES_V3_0_3, STATUS_LIST_2021 } from './contexts.ts';
import { statusEntry } from './status-list.ts';

/** Where a credential stands in one status list. */
export type StatusPlace = { url: string; purpose: 'revocation' | 'suspension'; index: number };

/** What somebody is said to have achieved. Dates are ISO times; `alignment` is written by `seqfLevel`, `eqfLevel`, `skill` or not at all; `criteria` says what was asked for. */
export type AchievementAsked = {
  id: string;
  issuer: { id: string; name: string };
  title: string;
  description?: string;
  recipient?: string;
  criteria?: string;
  field?: string;
  alignment?: JsonObject[];
  status?: StatusPlace;
  validFrom?: string;
  validUntil?: string;
};

/** An Open Badges 3.0 credential in VCDM 2.0, unsigned. https://www.imsglobal.org/spec/ob/v3p0/ */
export const openBadge = (asked: AchievementAsked): JsonObject => ({
  '@context': [CREDENTIALS_V2, OPEN_BADGES_V3_0_3],
  ...common(asked),
  validFrom: asked.validFrom ?? ISSUED,
  ...(asked.validUntil !== undefined && { validUntil: asked.validUntil }),
  ...(asked.status !== undefined && { credentialStatus: statusEntry('BitstringStatusListEntry', asked.status) }),
});

/** The same in VCDM 1.1, as older systems issue it. */
export const openBadge11 = (asked: AchievementAsked): JsonObject => ({
  '@context': [CREDENTIALS_V1, OPEN_BADGES_V3_0_1, ...(asked.status === undefined ? [] : [STATUS_LIST_2021])],
  ...common(asked),
  issuanceDate: asked.validFrom ?? ISSUED,
  ...(asked.validUntil !== undefined && { expirationDate: asked.validUntil }),
  ...(asked.status !== undefined && { credentialStatus: statusEntry('StatusList2021Entry', asked.status) }),
});

/** A credential in the European Learning Model, for tokens: `eqf` is 1 to 8, or null where the issuer says nothing. https://europa.eu/europass/elm-browser/ */
export const europeanCredential = (asked: AchievementAsked & { eqf: number | null }): JsonObject => ({
  '@context': [CREDENTIALS_V2],
  id: asked.id,
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: { id: asked.issuer.id, legalName: { sv: asked.issuer.name } },
  validFrom: asked.validFrom ?? ISSUED,
  ...(asked.validUntil !== undefined && { validUntil: asked.validUntil }),
  ...(asked.status !== undefined && { credentialStatus: statusEntry('BitstringStatusListEntry', asked.status) }),
  credentialSubject: {
    id: `${asked.id}:person`,
    type: 'Person',
    fullName: { sv: asked.recipient ?? RECIPIENT },
    hasClaim: [
      {
        id: `${asked.id}:claim`,
        type: 'LearningAchievement',
        title: { sv: asked.title },
        specifiedBy: {
          id: `${asked.id}:qualification`,
          type: 'Qualification',
          title: { sv: asked.title },
          ...(asked.eqf !== null && {
            eqfLevel: { id: `http://data.europa.eu/snb/eqf/${asked.eqf}`, type: 'Concept', prefLabel: { en: `Level ${asked.eqf}` } },
          }),
        },
      },
    ],
  },
});

/** An alignment that states a SeQF level, by the EU's own concept for it. */
export const seqfLevel = (level: number): JsonObject => ({
  type: ['Alignment'],
  targetName: `SeQF nivå ${level}`,
  targetFramework: 'SeQF',
  targetCode: String(level),
  targetUrl: `http://data.europa.eu/snb/qdr/${SEQF_CONCEPTS[level - 1]}`,
});

/** An alignment that states an EQF level, as edubadges writes it. */
export const eqfLevel = (level: number): JsonObject => ({
  type: ['Alignment'],
  targetName: `EQF ${level}`,
  targetFramework: 'EQF',
  targetCode: String(level),
  targetType: 'ext:EQF',
  targetUrl: `http://data.europa.eu/snb/eqf/${level}`,
});

/** An alignment that states a skill, by its name in the issuer’s own list of them. */
export const skill = (name: string, list: string): JsonObject => ({
  type: ['Alignment'],
  targetName: name,
  targetUrl: `${list}${encodeURIComponent(name.toLowerCase().replaceAll(' ', '-'))}`,
});

/** Levels 1 to 8. Source: the EU vocabulary of national qualifications frameworks, http://data.europa.eu/snb/qdr/25831c2 */
const SEQF_CONCEPTS = ['c_20b8cbc9', 'c_e1f75f79', 'c_4ec9e6c0', 'c_6477e349', 'c_b44f7367', 'c_185bb246', 'c_1ab773a2', 'c_055b6cf8'];

const ISSUED = '2026-01-15T09:00:00Z';
const RECIPIENT = 'Sara Lindqvist';
const CRITERIA = 'Godkänt prov och handledd praktik.';

const common = ({
  id,
  issuer,
  title,
  description = title,
  recipient = RECIPIENT,
  criteria = CRITERIA,
  field,
  alignment = [],
}: AchievementAsked): JsonObject => ({
  id,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: title,
  issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
  credentialSubject: {
    id: `${id}:person`,
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: recipient, identityType: 'name' }],
    achievement: {
      id: `${id}:achievement`,
      type: ['Achievement'],
      name: title,
      description,
      criteria: { narrative: criteria },
      ...(field !== undefined && { fieldOfStudy: field }),
      ...(alignment.length > 0 && { alignment }),
    },
  },
});
