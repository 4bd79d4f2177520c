import { useEffect, useState } from 'preact/hooks';
import { WelcomePage } from '@/components/welcome/WelcomePage';
import { ask } from '@/utils/browser/messages';
import { allowedSites, remove } from '@/utils/browser/permissions';
import { watchShortcuts } from '@/utils/browser/shortcuts';
import { chooseElsewhere } from '@/utils/browser/site-rules';
import { languageOf, readSettings, watchSettings } from '@/utils/browser/state';
import { type Choice, welcomeWords } from '@/utils/explain/words.welcome';
import type { Shortcuts } from '@/utils/model/command';
import type { Settings } from '@/utils/model/settings';
import { ruleElsewhere } from '@/utils/model/site-rule';

const browserKind = import.meta.env.FIREFOX ? 'firefox' : 'chromium';

/** The welcome page: watches the language, and asks the browser for what was chosen. */
export function App() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [now, setNow] = useState<Choice | null>(null);
  const [shortcuts, setShortcuts] = useState<Shortcuts | null>(null);
  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => void holdsNow().then(setNow), [settings]);
  useEffect(() => watchShortcuts(setShortcuts), []);
  const language = settings === null ? null : languageOf(settings);
  useEffect(() => {
    if (language === null) return;
    document.documentElement.lang = language;
    document.title = welcomeWords[language].title;
  }, [language]);
  if (language === null || now === null) return null;

  return (
    <WelcomePage
      language={language}
      browserKind={browserKind}
      shortcut={shortcuts?.['check-page'] ?? null}
      set={settings?.policy?.elsewhere ?? null}
      now={now}
      onSave={save}
    />
  );
}

/** Makes the choice hold, and gives the one that then does. The browser is asked before anything is awaited: else the click no longer counts. */
async function save(choice: Choice): Promise<Choice> {
  const given = await chooseElsewhere(choice === 'everywhere' ? 'automatic' : 'on-click');
  if (!given) return holdsNow();
  const over = choice === 'on-click' ? await allowedSites() : [];
  if (over.length > 0) await remove(over).catch(() => false);
  await ask('sites', {});
  return choice === 'everywhere' ? holdsNow() : choice; // an organisation may have decided while the question stood open
}

async function holdsNow(): Promise<Choice> {
  const sites = await allowedSites();
  if (ruleElsewhere(await readSettings(), sites) === 'automatic') return 'everywhere';
  return sites.length > 0 ? 'chosen' : 'on-click';
}
