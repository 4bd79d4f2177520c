import { atCredly } from './award.ts';
import type { PageMade } from './page.ts';

const BY = 'Molnskolan';
const EMAIL = 'maja@example.se';

/** A network's list of certificates: wrapped links, names that say nothing, rows that come and go. */
export const linkedinCertsSdui: PageMade = {
  name: 'linkedin-certs-sdui',
  web: {
    'https://www.linkedin.com/static/list.js': { file: 'list.js' },
    ...atCredly('5d1f0c1e-2222-4a5b-8c2d-000000000001', { title: 'Molnarkitektur, grund', by: BY, email: EMAIL }),
    ...atCredly('5d1f0c1e-2222-4a5b-8c2d-000000000002', { title: 'Containrar', by: BY, email: EMAIL }),
    ...atCredly('5d1f0c1e-2222-4a5b-8c2d-000000000003', { title: 'Nätverk', by: 'Driftakademin', email: EMAIL }),
  },
};
