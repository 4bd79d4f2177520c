import { award } from './award.ts';
import type { PageMade } from './page.ts';

const EMAIL = 'johan.bergvall@example.se';
const SURF = 'https://api.edubadges.nl/public';
const BADGR = 'https://api.eu.badgr.io/public';

/** A candidate's page in a recruiter's system: logged in, restless, with the addresses as text and in the wrappers of mail gateways. */
export const atsCandidate: PageMade = {
  name: 'ats-candidate',
  web: {
    'https://rekrytering.test/candidate.js': { file: 'candidate.js' },
    ...award({
      at: {
        assertion: `${SURF}/assertions/kQ3wzXw6Rn6mT0aV1bC2dE`,
        badge: `${SURF}/badges/bA3wzXw6Rn6mT0aV1bC2dE`,
        issuer: `${SURF}/issuers/iS3wzXw6Rn6mT0aV1bC2dE`,
      },
      title: 'Academisch schrijven',
      by: 'Noordzee Hogeschool',
      email: EMAIL,
      salt: 'zout',
      verification: 'HostedBadge',
      badge: { 'extensions:ECTSExtension': { type: ['Extension', 'extensions:ECTSExtension'], ECTS: 2.5 } },
    }),
    ...award({
      at: {
        assertion: `${BADGR}/assertions/bR3wzXw6Rn6mT0aV1bC2dE`,
        badge: `${BADGR}/badges/cL3wzXw6Rn6mT0aV1bC2dE`,
        issuer: `${BADGR}/issuers/pR3wzXw6Rn6mT0aV1bC2dE`,
      },
      title: 'Logistik, steg 2',
      by: 'Hamnskolan',
      email: EMAIL,
      salt: 'hav',
      verification: 'HostedBadge',
      assertion: { revoked: false, narrative: null, evidence: [] },
    }),
  },
};
