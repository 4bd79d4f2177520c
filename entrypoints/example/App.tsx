import { useEffect, useRef, useState } from 'preact/hooks';
import { ExamplePage } from '@/components/example/ExamplePage';
import { watchShortcuts } from '@/utils/browser/shortcuts';
import { useLanguage } from '@/utils/browser/use-tab';
import { exampleWords } from '@/utils/explain/words/example-page';
import type { Shortcuts } from '@/utils/model/command';
import type { Language } from '@/utils/model/settings';
import credentials from './data/credentials.json';
import { lookThroughThisPage } from './look-through';

const browserKind = import.meta.env.FIREFOX ? 'firefox' : 'chromium';

/** The example page: drawn in the reader's language, then looked through as every page is. In another language it is another page, with other credentials, so it is loaded anew. */
export function App() {
  const language = useLanguage();
  const [shortcuts, setShortcuts] = useState<Shortcuts | null>(null);
  useEffect(() => watchShortcuts(setShortcuts), []);
  const drawnIn = useRef<Language | null>(null);
  useEffect(() => {
    if (language === null) return;
    if (drawnIn.current !== null) return location.reload();
    drawnIn.current = language;
    document.title = exampleWords[language].title;
    lookThroughThisPage();
  }, [language]);
  if (language === null) return null;

  return (
    <ExamplePage language={language} browserKind={browserKind} shortcut={shortcuts?.['check-page'] ?? null} credentials={credentials[language]} />
  );
}
