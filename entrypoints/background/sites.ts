import { browser } from 'wxt/browser';
import { allowedSites } from '@/utils/browser/permissions';
import { readSettings } from '@/utils/browser/settings';
import { hostOf } from '@/utils/model/match-pattern';

const ID = 'page';

let last: Promise<void> = Promise.resolve();

/** Registers the page script for the sites that are allowed now, not paused and not only asked, one call after the other. */
export function registerSites(): Promise<void> {
  last = last.then(register).catch((thrown: unknown) => console.error('The sites could not be registered', thrown));
  return last;
}

async function register(): Promise<void> {
  const [allowed, { paused, askedOnly }, present] = await Promise.all([
    allowedSites(),
    readSettings(),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  const matches = allowed.filter((pattern) => !askedOnly.includes(hostOf(pattern)));
  if (matches.length === 0) return;
  const excludeMatches = paused.map((host) => `*://${host}/*`);
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
