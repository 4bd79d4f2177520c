import type { SiteActions } from '@/components/options/SitesSection';
import { EVERYWHERE } from '@/components/options/sites';
import { notAskedOnly } from '@/utils/browser/asked-only';
import { ask } from '@/utils/browser/messages';
import { pause, resume } from '@/utils/browser/pause';
import { remove, request } from '@/utils/browser/permissions';
import type { OptionsWords } from '@/utils/explain/words.options';
import { hostOf, isEverywhere, patternOf } from '@/utils/model/match-pattern';
import type { Saying } from './use-said';
import type { Stored } from './use-stored';

/** What can be done about the sites that are checked. */
export function siteActions({ settings, allowed }: Stored, { said }: OptionsWords['sites'], { say, done }: Saying): SiteActions {
  /** The browser is asked first, before anything is awaited: else the click no longer counts. */
  async function allow(pattern: string, host: string, text: string): Promise<boolean> {
    const given = await request([pattern]).catch(() => false);
    if (!given) {
      say(said.refused);
      return false;
    }
    if (settings.paused.includes(host)) await resume(host);
    if (settings.askedOnly.includes(host)) await notAskedOnly([host]);
    await done(ask('sites', {}), text);
    return true;
  }

  const disallow = (patterns: string[], text: string): Promise<void> =>
    done(
      remove(patterns).then(() => ask('sites', {})),
      text,
    );

  return {
    onEverywhere: (wanted) => void (wanted ? allow(EVERYWHERE, '*', said.allOn) : disallow(allowed.filter(isEverywhere), said.allOff)),
    onAdd: async (host, mode) => {
      if (mode === 'automatic') return allow(patternOf(host), host, said.automatic(host));
      await done(pause(host), said.paused(host));
      return true;
    },
    onPause: (host) => void done(pause(host), said.paused(host)),
    onResume: (host) => void done(resume(host), said.resumed(host)),
    onRemove: (host) => {
      void disallow(
        allowed.filter((pattern) => hostOf(pattern) === host),
        said.removed(host),
      );
      if (settings.paused.includes(host)) void resume(host);
      if (settings.askedOnly.includes(host)) void notAskedOnly([host]);
    },
  };
}
