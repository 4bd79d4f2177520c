import { useEffect, useState } from 'preact/hooks';
import { PanelView } from '@/components/PanelView';
import { notAskedOnly } from '@/utils/browser/asked-only';
import { ask } from '@/utils/browser/messages';
import { resume } from '@/utils/browser/pause';
import { origin, request } from '@/utils/browser/permissions';
import { allowNeeded } from '@/utils/browser/providers';
import { useLanguage, useOffline, useTab } from '@/utils/browser/use-tab';
import { type Row, rowsOf } from '@/utils/explain/rows';
import type { Needed } from '@/utils/model/needed';
import { Detail } from './Detail';
import { useSelected } from './use-selected';

/** The side panel: all credentials of a tab, or one of them opened. */
export function App() {
  const language = useLanguage();
  const offline = useOffline();
  const { tabId, record } = useTab();
  const rows = rowsOf(record?.entries ?? []);
  const { selected, select, back } = useSelected(rows, tabId);
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const marked = record?.marked;
  useEffect(() => setToggled({}), [tabId]);
  useEffect(() => {
    if (marked === undefined) return;
    back();
    requestAnimationFrame(() => document.querySelector('.row[aria-current]')?.scrollIntoView({ block: 'nearest' }));
  }, [marked]);

  if (language === null || record === undefined || tabId === null) return null;
  const isOpen = ({ key, finding }: Row): boolean => toggled[key] ?? (rows.length === 1 || finding.id === marked);
  const host = record?.host ?? '';
  const recheck = (findingId: string): void => void ask('recheck', { tabId, findingId }).catch(console.error);
  const look = (): void => void ask('look', { tabId }).catch(console.error);
  /** Once a service may be asked, everything that waits for it is examined by itself. */
  const allow = (findingId: string, needed: readonly Needed[]): void =>
    void allowNeeded(needed).then((allowed) => {
      if (allowed && needed.some(({ what }) => what !== 'provider')) recheck(findingId);
    });

  if (selected !== null) {
    return <Detail {...selected} tabId={tabId} language={language} count={rows.length} onBack={back} onRecheck={recheck} onAllow={allow} />;
  }
  return (
    <PanelView
      record={record}
      language={language}
      now={Date.now()}
      open={rows.filter(isOpen).map(({ key }) => key)}
      offline={offline}
      actions={{
        onToggle: (key) => setToggled({ ...toggled, [key]: !rows.some((row) => row.key === key && isOpen(row)) }),
        onOpen: select,
        onAllow: allow,
        onRetry: recheck,
        onLook: look,
        onAllowSite: () =>
          void request([origin(`https://${host}/`)]).then(async (allowed) => {
            if (!allowed) return;
            await notAskedOnly([host]);
            await ask('sites', {});
            look();
          }),
        onResume: () => void resume(host).then(look),
      }}
    />
  );
}
