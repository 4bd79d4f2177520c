import type { OneAwayWords } from './one-away';

/** Taking a single credential out of a case, in English. */
export const oneAwayEn: OneAwayWords = {
  open: 'Remove single ones',
  openOf: (page) => `Remove single ones from ${page}`,
  remove: 'Remove',
  removeOf: (title) => `Remove ${title}`,
  removed: (title) => `${title} has been removed.`,
};
