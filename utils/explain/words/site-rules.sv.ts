import type { SiteRuleWords } from './site-rules';

/** What may be done on a site, in Swedish. */
export const siteRulesSv: SiteRuleWords = {
  name: { automatic: 'Automatiskt', 'on-click': 'Vid klick', 'panel-only': 'Bara sidopanel', never: 'Aldrig' },
  means: {
    automatic: 'Varje sida läses när du öppnar den, och märken visas vid intygen.',
    'on-click': 'Sidan läses när du klickar på Meritkollen. Då visas märken vid intygen.',
    'on-click-unmarked': 'Sidan läses när du klickar på Meritkollen. Allt visas i sidopanelen.',
    'panel-by-itself': 'Varje sida läses när du öppnar den. Allt visas i sidopanelen, inget på sidan.',
    'panel-on-click': 'Sidan läses när du klickar på Meritkollen. Allt visas i sidopanelen, inget på sidan.',
    never: 'Inget läses, inte heller när du klickar.',
  },
  heading: (host) => `På ${host}`,
  asks: (host) => `Automatiskt kräver att vi får läsa sidorna på ${host}. Webbläsaren frågar dig om det.`,
  because: (owner) => `Villkoren hos ${owner} tillåter inte att något läggs till på sidorna. Därför går märken inte att välja här.`,
  unmarked: 'Här visar vi inga märken på själva sidan. Allt finns i panelen.',
  set: 'Från din organisation',
  setOff: 'Din organisation har stängt av kontrollen här.',
  setMost: 'Du kan bara välja det som läser mindre.',
};
