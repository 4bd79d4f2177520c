import { useEffect, useState } from 'preact/hooks';
import { ReportPage } from '@/components/report/ReportPage';
import { saveJson } from '@/utils/browser/save-file';
import { useHidePeople } from '@/utils/browser/use-hide-people';
import { useLanguage } from '@/utils/browser/use-tab';
import type { ReportChoices } from '@/utils/explain/report-of';
import { rowsOf } from '@/utils/explain/rows';
import { words } from '@/utils/explain/words';
import type { TakenDown } from './take-down';
import { useReport } from './use-report';

/** The report on a tab: what is known when everything there has been checked, taken down once. */
export function App() {
  const language = useLanguage();
  const { hidePeople, isSet } = useHidePeople();
  const state = useReport();
  const [chosen, setChosen] = useState<ReportChoices | null>(null);
  useEffect(() => {
    if (language !== null) document.title = words[language].report.title;
  }, [language]);
  if (language === null || hidePeople === null || state === null) return null;

  const free = chosen ?? { language, hideNames: hidePeople, detailed: state.phase === 'ready' ? few(state) : [] };
  const choices = isSet ? { ...free, hideNames: hidePeople } : free;
  return (
    <ReportPage
      language={language}
      state={state}
      choices={choices}
      namesSet={isSet}
      onChoose={setChosen}
      onPrint={() => window.print()}
      onSave={() => state.phase === 'ready' && saveJson(state.text, state.source.file.name)}
    />
  );
}

/** Few enough to be told in detail unasked. */
const FEW = 3;

function few({ source }: TakenDown): string[] {
  const rows = rowsOf(source.record.entries).filter(({ phase }) => phase === 'done');
  return rows.length <= FEW ? rows.map(({ key }) => key) : [];
}
