import type { Source } from './source';

/** The page without its ending. https://openbadgefactory.com */
export const openBadgeFactory: Source = {
  provider: 'open-badge-factory',
  gives: 'hosted-badge',
  address: ({ id }) => `https://openbadgefactory.com/v1/assertion/${id}`,
};
