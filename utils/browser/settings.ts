import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { underPolicy } from '../model/policy';
import { defaultSettings, type Language, type Settings, siteRules } from '../model/settings';
import { siteOf } from '../model/site-rule';
import { policyChanges, readPolicy } from './policy';
import { changesOf, type Follow, type Kind, readVersioned, together, watch } from './storage';

const shape = v.object({
  version: v.literal(2),
  language: v.picklist(['auto', 'sv', 'en']),
  rules: v.record(v.string(), v.picklist(siteRules)),
  elsewhere: v.nullable(v.picklist(siteRules)),
  askedOnly: v.optional(v.array(v.string()), []),
  providers: v.optional(v.record(v.string(), v.picklist(['on', 'off'])), {}),
  hidePeople: v.optional(v.boolean(), false),
});

const kind: Kind<Settings> = {
  key: 'settings',
  version: 2,
  parse: (value) => {
    const parsed = v.safeParse(shape, value);
    return parsed.success ? parsed.output : null;
  },
  upgrades: { 1: withRules },
};

/** In version 1 a site could only be paused; what was allowed was known from the browser alone, and still is. */
function withRules(old: unknown): unknown {
  const { paused, ...kept } = old as { paused?: unknown };
  const rules = Object.fromEntries((Array.isArray(paused) ? paused : []).map((host) => [siteOf(String(host)), 'never']));
  return { ...kept, version: 2, rules, elsewhere: null };
}

/** The reader's own choices, or the first ones where none have been made or they cannot be read. */
export const readOwnSettings = async (): Promise<Settings> => (await readVersioned(kind)) ?? defaultSettings;

/** The settings in force: the reader's choices, under what the organisation sets. */
export async function readSettings(): Promise<Settings> {
  const [own, { policy }] = await Promise.all([readOwnSettings(), readPolicy()]);
  return underPolicy(own, policy);
}

export const saveSettings = (settings: Settings): Promise<void> => browser.storage.local.set({ [kind.key]: settings });

/** Changes the reader's own settings from what they are now. */
export const changeSettings = async (change: (settings: Settings) => Partial<Settings>): Promise<void> => {
  const settings = await readOwnSettings();
  await saveSettings({ ...settings, ...change(settings) });
};

/** The changes of the settings in force: of the reader's own, and of what the organisation sets. */
export const settingsChanges: Follow = together(changesOf('local', kind.key), policyChanges);

/** Calls back with the settings in force, now and after every change. Gives the function that ends it. */
export const watchSettings = (seen: (settings: Settings) => void): (() => void) => watch(settingsChanges, readSettings, seen);

/** The language to speak: the chosen one, else the browser's where it is Swedish, else English. */
export function languageOf({ language }: Settings): Language {
  if (language !== 'auto') return language;
  return browserLanguage().toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

/** `getUILanguage` says en-US in a Swedish Chromium's worker; the messages' own locale is right there. */
const browserLanguage = (): string => browser.i18n.getMessage('@@ui_locale') || browser.i18n.getUILanguage();
