import { browser } from 'wxt/browser';
import { allowedSites } from '@/utils/browser/permissions';
import { readSettings } from '@/utils/browser/settings';
import { hostOf, isEverywhere, patternOf } from '@/utils/model/match-pattern';
import type { Settings } from '@/utils/model/settings';
import { holdingFor, hostsOf, isForAsking } from '@/utils/model/site-rule';

const ID = 'page';

let last: Promise<void> = Promise.resolve();

/** Registers the page script for the sites that are read by themselves now, one call after the other. */
export function registerSites(): Promise<void> {
  last = last.then(register).catch((thrown: unknown) => console.error('The sites could not be registered', thrown));
  return last;
}

async function register(): Promise<void> {
  const [allowed, settings, present] = await Promise.all([
    allowedSites(),
    readSettings(),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  const { matches, excludeMatches } = byThemselves(settings, allowed);
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      matches,
      ...(excludeMatches.length > 0 && { excludeMatches }),
      js: ['page.js'],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** The sites that are read by themselves, as match patterns: those allowed, with those out that have another rule, on http as on https. */
function byThemselves(settings: Settings, allowed: readonly string[]): { matches: string[]; excludeMatches: string[] } {
  const everywhere = settings.elsewhere === null || settings.elsewhere === 'automatic' || settings.elsewhere === 'panel-only';
  // What an organisation sets for all others, a grant for one of them does not lift.
  const single = settings.policy?.elsewhere === undefined || everywhere;
  const hosts = Object.keys(settings.rules).flatMap(hostsOf);
  const chosen = hosts.filter((host) => holdingFor(host, settings, allowed).byItself).map(patternOf);
  const wide = allowed.filter((pattern) => !isForAsking(pattern, settings) && (isEverywhere(pattern) ? everywhere : single));
  const out = hosts.filter((host) => !holdingFor(host, settings, allowed).byItself);
  return {
    matches: [...new Set([...wide.filter((pattern) => !out.includes(hostOf(pattern))), ...chosen])].sort(),
    excludeMatches: out.map((host) => `*://${host}/*`),
  };
}
