import { browser } from 'wxt/browser';
import { patternOf } from '../model/match-pattern';
import { type Follow, watch } from './storage';

/** The match pattern for an address's host. */
export const origin = (url: string): string => patternOf(new URL(url).hostname);

/** Asks the reader. Must be called at once in a click, before anything is awaited. */
export const request = (origins: string[]): Promise<boolean> => browser.permissions.request({ origins });

/** Gives hosts back. */
export const remove = (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins });

/** Is there a grant for this https address? (No static content script stands in the manifest: its matches would count as grants here.) */
export async function granted(url: string): Promise<boolean> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return false;
  return browser.permissions.contains({ origins: [origin(url)] });
}

/** The match patterns of all sites that are allowed now; one for every host where all are. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => pattern.startsWith('https://') || pattern.startsWith('*://')).sort();
}

/** The changes of the allowed sites. */
export const allowedChanges: Follow = (changed) => {
  const told = () => changed();
  browser.permissions.onAdded.addListener(told);
  browser.permissions.onRemoved.addListener(told);
  return () => {
    browser.permissions.onAdded.removeListener(told);
    browser.permissions.onRemoved.removeListener(told);
  };
};

/** Calls back with the allowed sites now and after every change. Gives the function that ends it. */
export const watchAllowed = (seen: (sites: string[]) => void): (() => void) => watch(allowedChanges, allowedSites, seen);
