import { atCredly, award } from './award.ts';
import type { PageMade } from './page.ts';

const EMAIL = 'elias.nyberg@example.se';
const BADGR = 'https://api.eu.badgr.io/public';

/** A portfolio that is empty until its script has run: a carousel, a dialogue, buttons that open a window. */
export const portfolioReactModal: PageMade = {
  name: 'portfolio-react-modal',
  web: {
    'https://eliasnyberg.test/assets/index.js': { file: 'index.js' },
    ...atCredly('5d1f0c1e-3333-4a5b-8c2d-000000000001', { title: 'Tillgänglig webb', by: 'Driftakademin', email: EMAIL }),
    ...award({
      at: {
        assertion: `${BADGR}/assertions/eL3wzXw6Rn6mT0aV1bC2dE`,
        badge: `${BADGR}/badges/eB3wzXw6Rn6mT0aV1bC2dE`,
        issuer: `${BADGR}/issuers/eI3wzXw6Rn6mT0aV1bC2dE`,
      },
      title: 'Typografi',
      by: 'Formskolan',
      email: EMAIL,
      salt: 'papper',
      verification: 'HostedBadge',
    }),
  },
};
