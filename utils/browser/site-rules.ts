import { hostOf, isEverywhere, patternOf } from '../model/match-pattern';
import type { Settings, SiteRule } from '../model/settings';
import { type Holding, holdingFor, hostsOf, siteOf } from '../model/site-rule';
import { notAskedOnly } from './asked-only';
import { allowedSites, remove, request } from './permissions';
import { changeSettings, readOwnSettings, readSettings } from './settings';

/** The match pattern that means every website, as we ask for it. */
export const EVERYWHERE = 'https://*/*';

/** What holds on each host, by the reader's choices and the browser's grants as they are now. */
export async function holdings(): Promise<(host: string) => Holding> {
  const [settings, allowed] = await Promise.all([readSettings(), allowedSites()]);
  return (host) => holdingFor(host, settings, allowed);
}

/**
 * Chooses what may be done on a host's site. For what needs a grant the browser is asked first, before anything is awaited: must be called at once in a click.
 * The choice is written down before the browser answers, since the grant takes effect with the answer and the popup may be gone by then; without a grant it has no effect.
 *
 * Fails: false where the browser said no; then all is as before. A grant that the new rule has no use for is given back.
 */
export async function chooseRule(host: string, rule: SiteRule): Promise<boolean> {
  if (rule === 'automatic') return readByItself(host, rule);
  await changeSettings((settings) => ({ rules: { ...settings.rules, [siteOf(host)]: rule } }));
  if (rule !== 'panel-only') await giveBack(host);
  return true;
}

/** The same for a rule under which pages are read by themselves, so that it needs the grant. */
export async function readByItself(host: string, rule: 'automatic' | 'panel-only'): Promise<boolean> {
  const hosts = meantBy(host);
  const asked = request(hosts.map(patternOf)).catch(() => false);
  const before = await readOwnSettings();
  await changeSettings(({ rules }) => ({ rules: { ...rules, [siteOf(host)]: rule } }));
  const allowed = await asked;
  if (allowed) await notAskedOnly(hosts);
  else await changeSettings(() => ({ rules: before.rules }));
  return allowed;
}

/** Chooses what may be done on all other sites. As with `chooseRule`: at once in a click, and false where the browser said no. */
export async function chooseElsewhere(rule: SiteRule): Promise<boolean> {
  const asked = rule === 'automatic' ? request([EVERYWHERE]).catch(() => false) : Promise.resolve(true);
  const before = await readOwnSettings();
  await changeSettings(() => ({ elsewhere: rule }));
  const allowed = await asked;
  if (!allowed) await changeSettings(() => ({ elsewhere: before.elsewhere }));
  if (rule === 'on-click' || rule === 'never') await removeAll((await allowedSites()).filter(isEverywhere));
  return allowed;
}

/** Lets a site that is never read be read again: as all others are, or on a click where these are not read either. */
export const resume = (host: string): Promise<void> =>
  changeSettings((settings) =>
    settings.elsewhere === 'never' ? { rules: { ...settings.rules, [siteOf(host)]: 'on-click' } } : withoutRule(host, settings),
  );

/** Forgets what was chosen for a site, and gives back every grant for it, that for asking too. */
export async function forgetSite(host: string): Promise<void> {
  const hosts = hostsOf(siteOf(host));
  // The grants first: while one stands, it would count as a choice as soon as nothing says what it is for.
  await removeAll((await allowedSites()).filter((pattern) => hosts.includes(hostOf(pattern))));
  await changeSettings((settings) => withoutRule(host, settings));
  await notAskedOnly(hosts);
}

/** The hosts to ask for: with and without `www.`, where there may be such. What stands below a domain seldom has one, and would only lengthen the browser's question. */
const meantBy = (host: string): string[] => (host === siteOf(host) && host.split('.').length > 2 ? [host] : hostsOf(siteOf(host)));

const withoutRule = (host: string, { rules }: Settings): Pick<Settings, 'rules'> => ({
  rules: Object.fromEntries(Object.entries(rules).filter(([site]) => site !== siteOf(host))),
});

/** Gives back the grants for a site's own hosts, but for those that may be asked for keys. */
async function giveBack(host: string): Promise<void> {
  const { askedOnly } = await readSettings();
  const hosts = hostsOf(siteOf(host)).filter((one) => !askedOnly.includes(one));
  await removeAll((await allowedSites()).filter((pattern) => hosts.includes(hostOf(pattern))));
}

/** One after the other: what the manifest itself names cannot be given back, and must not keep the rest from it. */
async function removeAll(patterns: readonly string[]): Promise<void> {
  for (const pattern of patterns) await remove([pattern]).catch(() => false);
}
