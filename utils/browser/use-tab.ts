import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../model/settings';
import type { TabRecord } from '../model/tab-record';
import { watchChosenTab } from './chosen-tab';
import { languageOf, watchSettings } from './settings';
import { watchTab } from './tab-records';

/** The tab that this page is about, and what is known about it. `tabId` is null until it is known; `record` is undefined until it has been read. */
export function useTab(): { tabId: number | null; record: TabRecord | null | undefined } {
  const [tabId, setTabId] = useState<number | null>(null);
  const [record, setRecord] = useState<TabRecord | null | undefined>(undefined);
  useEffect(() => watchChosenTab(location.search, setTabId), []);
  useEffect(() => {
    setRecord(undefined);
    return tabId === null ? undefined : watchTab(tabId, setRecord);
  }, [tabId]);
  return { tabId, record };
}

/** The reader's language, which is also the document's; null until the settings have been read. */
export function useLanguage(): Language | null {
  const [language, setLanguage] = useState<Language | null>(null);
  useEffect(() => watchSettings((settings) => setLanguage(languageOf(settings))), []);
  useEffect(() => {
    if (language !== null) document.documentElement.lang = language;
  }, [language]);
  return language;
}

/** Has the browser no network? */
export function useOffline(): boolean {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = (): void => setOffline(!navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return offline;
}
