import type { OneAwayWords } from './one-away';

/** Taking a single credential out of a case, in Swedish. */
export const oneAwaySv: OneAwayWords = {
  open: 'Ta bort enstaka',
  openOf: (page) => `Ta bort enstaka intyg från ${page}`,
  remove: 'Ta bort',
  removeOf: (title) => `Ta bort ${title}`,
  removed: (title) => `${title} är borttaget.`,
};
