import type { SiteRule } from '../../model/settings';
import type { Holding } from '../../model/site-rule';

/** How a rule works out: a site where nothing may be drawn is also read on a click or by itself. */
export type Manner = 'automatic' | 'on-click' | 'on-click-unmarked' | 'panel-by-itself' | 'panel-on-click' | 'never';

/** What is said about what may be done on a site: in popup and options. */
export type SiteRuleWords = {
  name: Record<SiteRule, string>;
  means: Record<Manner, string>;
  /** Heading of the choice for one site. */
  heading: (host: string) => string;
  /** Why the browser will ask, before it does. */
  asks: (host: string) => string;
  /** Why marks cannot be chosen here. */
  because: (owner: string) => string;
  /** In the panel, where nothing is drawn into the page. */
  unmarked: string;
  /** Where an organisation has chosen: that it has, that it wants nothing read here, and what the reader can still choose. */
  set: string;
  setOff: string;
  setMost: string;
};

/** How the rule that holds works out. */
export function mannerOf({ rule, byItself, draws }: Holding): Manner {
  if (rule === 'panel-only') return byItself ? 'panel-by-itself' : 'panel-on-click';
  if (rule === 'on-click') return draws ? 'on-click' : 'on-click-unmarked';
  return rule;
}
