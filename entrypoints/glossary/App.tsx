import { useEffect } from 'preact/hooks';
import { GlossaryPage } from '@/components/glossary/GlossaryPage';
import { useLanguage } from '@/utils/browser/use-tab';
import { glossaryWords } from '@/utils/explain/words/glossary';

/** The glossary. An address with a term's name leads to it, once it has been drawn. */
export function App() {
  const language = useLanguage();
  useEffect(() => {
    if (language === null) return;
    document.documentElement.lang = language;
    document.title = glossaryWords[language].title;
    document.getElementById(location.hash.slice(1))?.focus();
  }, [language]);
  return language === null ? null : <GlossaryPage language={language} />;
}
