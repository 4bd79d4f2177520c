import type { Source } from './source';

/** An Open Badge 3.0. https://credtrail.org */
export const credtrail: Source = { provider: 'credtrail', gives: 'credential', address: ({ id }) => `https://credtrail.org/badges/${id}/jsonld` };
