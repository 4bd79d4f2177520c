import type { SiteActions } from '@/components/options/SitesSection';
import { ask } from '@/utils/browser/messages';
import { remove } from '@/utils/browser/permissions';
import { chooseElsewhere, chooseRule, forgetSite } from '@/utils/browser/site-rules';
import { readableHost } from '@/utils/explain/host-name';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { SiteRule } from '@/utils/model/settings';
import type { Saying } from './use-said';

/** What can be done about the sites that are checked. Each asks the browser first, before anything is awaited: else the click no longer counts. */
export function siteActions({ said }: OptionsWords['sites'], { say, done }: Saying): SiteActions {
  async function choose(chosen: Promise<boolean>, text: string): Promise<boolean> {
    const given = await chosen.catch(() => false);
    if (given) await done(ask('sites', {}), text);
    else say(said.refused);
    return given;
  }
  const onRule = (host: string, rule: SiteRule) => choose(chooseRule(host, rule), said.rule[rule](readableHost(host)));

  return {
    onElsewhere: (rule) => void choose(chooseElsewhere(rule), said.elsewhere[rule]),
    onRule: (site, rule) => void onRule(site, rule),
    onAdd: onRule,
    onRemove: (site) => {
      const gone = site.startsWith('*') ? remove([`https://${site}/*`]) : forgetSite(site);
      void done(
        gone.then(() => ask('sites', {})),
        said.removed(readableHost(site)),
      );
    },
  };
}
