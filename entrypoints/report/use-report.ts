import { useEffect, useState } from 'preact/hooks';
import { useLanguage, useTab } from '@/utils/browser/use-tab';
import { rowsOf } from '@/utils/explain/rows';
import type { Language } from '@/utils/model/settings';
import { materialOfCase } from './material-of-case';
import { materialOfTab, type State, type TakenDown, takeDown } from './take-down';

/** The report on a case of the counsellor's (`?case=ID`), else on a tab; null until anything is known. The address stays for as long as the page does. */
export function useReport(): State | null {
  const caseId = new URLSearchParams(location.search).get('case');
  return caseId === null ? useTabReport() : useCaseReport(caseId);
}

/** The report on a case, as its credentials are judged now. */
function useCaseReport(caseId: string): State | null {
  const language = useLanguage();
  const [state, setState] = useState<State | null>(null);
  useEffect(() => {
    if (language === null || state !== null) return;
    void reportOnCase(caseId, language, Date.now()).then(setState, console.error);
  }, [language]);
  return state;
}

async function reportOnCase(caseId: string, language: Language, now: number): Promise<State> {
  const material = await materialOfCase(caseId, language, now);
  return material === null ? { phase: 'gone' } : takeDown(material, now);
}

/** The report on the page's tab, as soon as everything there has been checked. */
function useTabReport(): State | null {
  const { tabId, record } = useTab();
  const [taken, setTaken] = useState<TakenDown | null>(null);
  const rows = rowsOf(record?.entries ?? []);
  const checking = rows.filter(({ phase }) => phase === 'checking').length;
  const isComplete = record !== null && record !== undefined && checking === 0;
  useEffect(() => {
    if (taken === null && isComplete && tabId !== null) takeDown(materialOfTab(tabId, record), Date.now()).then(setTaken, console.error);
  }, [isComplete, tabId]);

  if (taken !== null) return taken;
  if (record === null) return { phase: 'gone' };
  return record === undefined || isComplete ? null : { phase: 'waiting', done: rows.length - checking, total: rows.length };
}
