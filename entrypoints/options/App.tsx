import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { Said } from '@/components/options/StatusBar';
import { EVERYWHERE, type SiteRow, siteRows } from '@/components/options/sites';
import { notAskedOnly, requestToAsk } from '@/utils/browser/asked-only';
import { watchRenewals } from '@/utils/browser/list-renewals';
import { ask } from '@/utils/browser/messages';
import { pause, resume } from '@/utils/browser/pause';
import { allowedSites, remove, request } from '@/utils/browser/permissions';
import { languageOf, saveSettings, saveTrustLists, watchSettings, watchTrustLists } from '@/utils/browser/state';
import { optionsWords } from '@/utils/explain/words.options';
import type { Renewals } from '@/utils/model/list-import';
import { hostOf, isEverywhere, patternOf } from '@/utils/model/match-pattern';
import { defaultSettings, type Settings } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { eraseAll } from './erase';
import { exportList, readListAddress, readListFile } from './list-file';
import { renew, renewDue } from './renew';

type Lists = { lists: TrustList[]; unreadable: number };
type Confirmed = { said: Said; undo: (() => void) | null };

/** The options page: watches what is stored, and does what is chosen. */
export function App() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [trust, setTrust] = useState<Lists | null>(null);
  const [allowed, setAllowed] = useState<string[] | null>(null);
  const [renewals, setRenewals] = useState<Renewals>({});
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => watchTrustLists(setTrust), []);
  useEffect(() => watchSites(setAllowed), []);
  useEffect(() => watchRenewals(setRenewals), []);
  useEffect(() => void renewDue(browser.extension.inIncognitoContext).catch(console.error), []);
  const language = languageOf(settings ?? defaultSettings);
  useEffect(() => nameThePage(language), [language]);
  if (settings === null || trust === null || allowed === null) return null;

  const words = optionsWords[language];
  const { said } = words.sites;
  const say = (text: string, undo: (() => void) | null = null) => setConfirmed({ said: { text, at: Date.now() }, undo });
  /** Says what was done, or that it went wrong. */
  const done = (work: Promise<unknown>, text: string, undo?: () => void) =>
    work.then(
      () => say(text, undo),
      (error) => {
        console.error(error);
        say(words.failed);
      },
    );
  const saveLists = (lists: TrustList[], text: string) => done(saveTrustLists(lists), text, () => done(saveTrustLists(trust.lists), words.undone));

  /** The browser is asked first, before anything is awaited: else the click no longer counts. */
  async function allow(pattern: string, host: string, text: string): Promise<boolean> {
    const given = await request([pattern]).catch(() => false);
    if (!given) {
      say(said.refused);
      return false;
    }
    if (settings?.paused.includes(host)) await resume(host);
    if (settings?.askedOnly.includes(host)) await notAskedOnly([host]);
    await done(ask('sites', {}), text);
    return true;
  }

  async function disallow(patterns: string[], text: string): Promise<void> {
    await done(
      remove(patterns).then(() => ask('sites', {})),
      text,
    );
  }

  async function add(host: string, mode: SiteRow['mode']): Promise<boolean> {
    if (mode === 'automatic') return allow(patternOf(host), host, said.automatic(host));
    await done(pause(host), said.paused(host));
    return true;
  }

  return (
    <OptionsPage
      language={language}
      chosenLanguage={settings.language}
      browserLanguage={languageOf({ ...settings, language: 'auto' })}
      onLanguage={(chosen) => {
        const next = { ...settings, language: chosen };
        done(saveSettings(next), optionsWords[languageOf(next)].language.saved);
      }}
      everywhere={allowed.some(isEverywhere)}
      sites={siteRows(allowed, settings)}
      onEverywhere={(wanted) => (wanted ? allow(EVERYWHERE, '*', said.allOn) : disallow(allowed.filter(isEverywhere), said.allOff))}
      onAdd={add}
      onPause={(host) => done(pause(host), said.paused(host))}
      onResume={(host) => done(resume(host), said.resumed(host))}
      onRemove={(host) => {
        disallow(
          allowed.filter((pattern) => hostOf(pattern) === host),
          said.removed(host),
        );
        if (settings.paused.includes(host)) resume(host);
        if (settings.askedOnly.includes(host)) notAskedOnly([host]);
      }}
      lists={trust.lists}
      unreadable={trust.unreadable}
      renewals={renewals}
      today={new Date().toISOString().slice(0, 10)}
      onLists={saveLists}
      onReadFile={(file) => readListFile(file)}
      onReadAddress={(address) => readListAddress(address)}
      onAllowHost={(host) => requestToAsk([host]).catch(() => false)}
      onRenew={(list) =>
        renew(list).then((renewed) => {
          if (renewed.kind === 'taken') say(words.lists.said.renewed(list.name));
          return renewed;
        })
      }
      onExport={exportList}
      onErase={() =>
        done(
          eraseAll().then(() => ask('sites', {})),
          optionsWords[languageOf(defaultSettings)].privacy.erased,
        )
      }
      said={confirmed?.said ?? null}
      onUndo={confirmed?.undo ?? null}
      links={{ options: 'options.html', welcome: 'welcome.html' }}
    />
  );
}

/** Calls back with the allowed sites now and after every change, wherever it was made. Gives the function that ends it. */
function watchSites(seen: (sites: string[]) => void): () => void {
  const show = () => void allowedSites().then(seen);
  browser.permissions.onAdded.addListener(show);
  browser.permissions.onRemoved.addListener(show);
  show();
  return () => {
    browser.permissions.onAdded.removeListener(show);
    browser.permissions.onRemoved.removeListener(show);
  };
}

function nameThePage(language: 'sv' | 'en'): void {
  document.documentElement.lang = language;
  document.title = `${optionsWords[language].title} – Meritkollen`;
}
