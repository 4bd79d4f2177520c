import type { OverviewWords } from './overview';

/** Order and hidden names in English. */
export const overviewEn: OverviewWords = {
  order: 'Order',
  orders: {
    page: 'As on the page',
    attention: 'What needs a look first',
    level: 'By level',
    issuer: 'By issuer',
    whole: 'Parts of the same whole',
  },
  ordered: {
    page: 'Ordered as on the page',
    attention: 'What needs a look stands first',
    level: 'Grouped by level',
    issuer: 'Grouped by issuer',
    whole: 'Grouped by what the credentials are parts of',
  },
  levelIsClaim: 'The level is the one that the issuer states.',
  group: {
    level: (seqf) => `SeQF ${seqf}`,
    noLevel: 'No SeQF level',
    issuerNotProven: 'The issuer could not be confirmed',
    noWhole: 'Not stated to be part of anything else',
    partOf: (whole) => `Stated to be part of ${whole}`,
    notFinished: 'Not finished checking',
    count: (count) => (count === 1 ? '1 credential' : `${count} credentials`),
  },
  hide: 'Hide names and photos',
  hideSet: 'Your organisation has decided this.',
  hidden: 'Names and photos are hidden',
  notHidden: 'Names and photos are shown again',
  hiddenName: '(hidden name)',
  hiddenData: 'Not shown while names are hidden: the data may say who the person is.',
};
