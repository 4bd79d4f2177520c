import { useEffect } from 'preact/hooks';
import { OptionsPage } from '@/components/options/OptionsPage';
import { siteRows } from '@/components/options/sites';
import { ask } from '@/utils/browser/messages';
import { changeSettings } from '@/utils/browser/settings';
import { openShortcutSettings } from '@/utils/browser/shortcuts';
import { languageOf } from '@/utils/browser/state';
import { words as dictionary } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import { choosable, choosableElsewhere, mayCollect } from '@/utils/model/policy';
import { defaultSettings, type Language, type Settings } from '@/utils/model/settings';
import { ruleElsewhere } from '@/utils/model/site-rule';
import { eraseAll } from './erase';
import { listActions } from './list-actions';
import { saveCopy } from './save-copy';
import { serviceActions } from './service-actions';
import { serviceRows } from './service-rows';
import { siteActions } from './site-actions';
import { useSaid } from './use-said';
import { useStored } from './use-stored';

/** The options page: watches what is stored, and does what is chosen. */
export function App() {
  const stored = useStored();
  const language = languageOf(stored?.settings ?? defaultSettings);
  const words = optionsWords[language];
  const saying = useSaid(words.failed);
  useEffect(() => nameThePage(language), [language]);
  if (stored === null) return null;

  const { settings, own, managed, renewals, allowed, cases } = stored;
  const choose = (chosen: Settings['language']): void => {
    const next = { ...settings, language: chosen };
    void saying.done(
      changeSettings(() => ({ language: chosen })),
      optionsWords[languageOf(next)].language.saved,
    );
  };
  const { overview } = dictionary[language];
  const hide = (hidePeople: boolean): void =>
    void saying.done(
      changeSettings(() => ({ hidePeople })),
      hidePeople ? overview.hidden : overview.notHidden,
    );
  const erase = (): void =>
    void saying.done(
      eraseAll().then(() => ask('sites', {})),
      optionsWords[languageOf(defaultSettings)].privacy.erased,
    );

  const { copy } = words.privacy;
  const changeShortcuts = (): void =>
    void openShortcutSettings().then((opened) => {
      if (!opened) saying.say(dictionary[language].keyboard.byHand[import.meta.env.FIREFOX ? 'firefox' : 'chromium']);
    });

  return (
    <OptionsPage
      language={language}
      chosenLanguage={settings.language}
      browserLanguage={languageOf({ ...settings, language: 'auto' })}
      onLanguage={choose}
      elsewhere={ruleElsewhere(settings, allowed)}
      sites={siteRows(allowed, settings)}
      choosable={{
        elsewhere: choosableElsewhere(settings),
        site: choosable('', settings),
        language: settings.policy?.language === undefined,
        hidePeople: settings.policy?.hidePeople === undefined,
      }}
      hidePeople={settings.hidePeople}
      onHide={hide}
      closed={!mayCollect(settings.policy ?? {})}
      policyFaults={stored.policyFaults}
      {...siteActions(words.sites, saying)}
      services={serviceRows(settings.providers, settings.policy?.providers)}
      {...serviceActions(words.services, saying)}
      lists={own.lists}
      unreadable={own.unreadable}
      cases={cases}
      managed={managed}
      renewals={renewals}
      today={new Date().toISOString().slice(0, 10)}
      {...listActions(stored, words, saying)}
      shortcuts={stored.shortcuts}
      onChangeShortcuts={changeShortcuts}
      onCopy={() => void saying.done(saveCopy(copy.fileName), copy.saved)}
      onErase={erase}
      said={saying.said}
      onUndo={saying.undo}
    />
  );
}

function nameThePage(language: Language): void {
  document.documentElement.lang = language;
  document.title = `${optionsWords[language].title} – Meritkollen`;
}
