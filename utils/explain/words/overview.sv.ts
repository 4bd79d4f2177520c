import type { OverviewWords } from './overview';

/** Order and hidden names in Swedish. */
export const overviewSv: OverviewWords = {
  order: 'Ordning',
  orders: {
    page: 'Som på sidan',
    attention: 'Det som behöver en titt först',
    level: 'Efter nivå',
    issuer: 'Efter utfärdare',
    whole: 'Delar av samma helhet',
  },
  ordered: {
    page: 'Ordning som på sidan',
    attention: 'Det som behöver en titt står först',
    level: 'Grupperat efter nivå',
    issuer: 'Grupperat efter utfärdare',
    whole: 'Grupperat efter vad intygen är delar av',
  },
  levelIsClaim: 'Nivån är den som utfärdaren anger.',
  group: {
    level: (seqf) => `SeQF ${seqf}`,
    noLevel: 'Ingen SeQF-nivå',
    issuerNotProven: 'Utfärdaren kunde inte bekräftas',
    noWhole: 'Anges inte som del av något annat',
    partOf: (whole) => `Anges som del av ${whole}`,
    notFinished: 'Inte färdigkontrollerade',
    count: (count) => `${count} intyg`,
  },
  hide: 'Dölj namn och foto',
  hideSet: 'Din organisation har bestämt det.',
  hidden: 'Namn och foto är dolda',
  notHidden: 'Namn och foto visas igen',
  hiddenName: '(dolt namn)',
  hiddenData: 'Visas inte medan namn är dolda: uppgifterna kan säga vem personen är.',
};
