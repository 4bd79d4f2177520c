import { atCredly } from './award.ts';
import type { PageMade } from './page.ts';

const EMAIL = 'sara.haddad@example.se';
const BY = 'Molnskolan';

/** Three badges that Credly's script puts into a blog: without a host, with the old host, and drawn already. */
export const credlyEmbedWordpress: PageMade = {
  name: 'credly-embed-wordpress',
  web: {
    'https://cdn.credly.com/assets/utilities/embed.js': { file: 'embed.js' },
    'https://www.credly.com/embedded_badge/5d1f0c1e-1111-4a5b-8c2d-000000000001': { file: 'frame.html' },
    'https://www.credly.com/embedded_badge/5d1f0c1e-1111-4a5b-8c2d-000000000002': { file: 'frame.html' },
    'https://www.credly.com/embedded_badge/5d1f0c1e-1111-4a5b-8c2d-000000000003': { file: 'frame.html' },
    ...atCredly('5d1f0c1e-1111-4a5b-8c2d-000000000001', { title: 'Molnarkitektur, grund', by: BY, email: EMAIL }),
    ...atCredly('5d1f0c1e-1111-4a5b-8c2d-000000000002', {
      title: 'Dataanalys',
      by: BY,
      email: EMAIL,
      assertion: { expires: '2026-03-31T22:00:00Z' },
    }),
    ...atCredly('5d1f0c1e-1111-4a5b-8c2d-000000000003', {
      title: 'Säker drift',
      by: 'Driftakademin',
      email: EMAIL,
      status: 410,
      assertion: { revoked: true },
    }),
  },
};
