import { useEffect, useRef, useState } from 'preact/hooks';
import { CompareView } from '@/components/compare/CompareView';
import { PanelView } from '@/components/PanelView';
import { ask } from '@/utils/browser/messages';
import { openOwnPage } from '@/utils/browser/own-page';
import { allowNeeded } from '@/utils/browser/providers';
import { readByItself, resume } from '@/utils/browser/site-rules';
import { useHidePeople } from '@/utils/browser/use-hide-people';
import { useSite } from '@/utils/browser/use-site';
import { useLanguage, useOffline, useTab } from '@/utils/browser/use-tab';
import { type Row, rowsOf } from '@/utils/explain/rows';
import { hiderOf, withoutPeople } from '@/utils/explain/without-people';
import type { Needed } from '@/utils/model/needed';
import { isDecided } from '@/utils/model/policy';
import { Detail } from './Detail';
import { firstMapChoice, MapScreen } from './MapScreen';
import { useCollect } from './use-collect';
import { useCompare } from './use-compare';
import { useMeanings } from './use-meanings';
import { useOverview } from './use-overview';
import { useSelected } from './use-selected';

/** The side panel: all credentials of a tab, or one of them opened. */
export function App() {
  const language = useLanguage();
  const offline = useOffline();
  const { tabId, record: read } = useTab();
  const { hidePeople, isSet: hideIsSet, choose: hide } = useHidePeople();
  const record = hidePeople === true && read && language !== null ? withoutPeople(read, language) : read;
  const rows = rowsOf(record?.entries ?? []);
  const { selected, cameFrom, select, back, leave: leaveRow } = useSelected(rows, tabId);
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const marked = record?.marked;
  const host = read?.host ?? '';
  const hideIn = hidePeople === true && read && language !== null ? hiderOf(read, language) : null;
  const meanings = useMeanings(tabId, rows, hideIn);
  const [showsMap, setShowsMap] = useState(false);
  const [mapChoice, setMapChoice] = useState(firstMapChoice);
  const toggledInMap = useRef({});
  const away = showsMap || selected !== null;
  const onMap = (): void => setShowsMap(true);
  const overview = useOverview({ rows, meanings, tabId, language, hidePeople: hidePeople === true, hideIsSet, hide, onMap, away });
  const own = rows.find((row) => row.phase === 'done' && row.key === selected?.summary.id) ?? null;
  const compare = useCompare(rows, meanings, own?.phase === 'done' ? own : null, language);
  const site = useSite(host);
  const collectFor = useCollect(tabId, language, hidePeople === true);
  const heard = useRef('');
  useEffect(() => {
    setToggled({});
    setShowsMap(false);
    toggledInMap.current = {};
  }, [tabId]);
  useEffect(() => {
    if (marked === undefined) return;
    back();
    setShowsMap(false);
    requestAnimationFrame(() => document.querySelector('.row[aria-current]')?.scrollIntoView({ block: 'nearest' }));
  }, [marked]);

  if (language === null || record === undefined || tabId === null || hidePeople === null || overview === null) return null;
  const isOpen = ({ key, finding }: Row): boolean => toggled[key] ?? (rows.length === 1 || finding.id === marked);
  const recheck = (findingId: string): void => void ask('recheck', { tabId, findingId }).catch(console.error);
  const look = (): void => void ask('look', { tabId }).catch(console.error);
  const lookUnderTheRule = (): Promise<void> => ask('sites', {}).then(look);
  /** Once a service may be asked, everything that waits for it is examined by itself. */
  const allow = (findingId: string, needed: readonly Needed[]): void =>
    void allowNeeded(needed).then((allowed) => {
      if (allowed && needed.some(({ what }) => what !== 'provider')) recheck(findingId);
    });

  if (selected !== null && compare.sides !== null) {
    const openOne = (key: string): void => {
      compare.close();
      select(key);
    };
    return <CompareView sides={compare.sides} language={language} onBack={compare.leave} onOpen={openOne} />;
  }
  if (selected !== null) {
    return (
      <Detail
        {...selected}
        tabId={tabId}
        language={language}
        count={rows.length}
        hide={hideIn}
        fromMap={showsMap}
        collect={collectFor([selected.summary.id], 'one')}
        compare={compare.box}
        onBack={back}
        onRecheck={recheck}
        onAllow={allow}
      />
    );
  }
  if (showsMap) {
    const leave = (): void => {
      setShowsMap(false);
      leaveRow();
      requestAnimationFrame(() => document.getElementById('open-map')?.focus());
    };
    return (
      <MapScreen
        host={record?.host ?? ''}
        rows={rows}
        meanings={meanings}
        language={language}
        hidePeople={hidePeople}
        hideIsSet={hideIsSet}
        choice={mapChoice}
        toggled={toggledInMap}
        cameFrom={cameFrom}
        onChoice={setMapChoice}
        onHide={hide}
        onOpen={select}
        onBack={leave}
      />
    );
  }
  return (
    <PanelView
      record={record}
      language={language}
      now={Date.now()}
      open={rows.filter(isOpen).map(({ key }) => key)}
      offline={offline}
      overview={overview}
      heard={heard}
      collect={collectFor(
        rows.flatMap((row) => (row.phase === 'done' ? [row.summary.id] : [])),
        'all',
      )}
      unmarked={site?.holding.draws === false}
      setOff={site !== null && isDecided(site.choosable)}
      actions={{
        onToggle: (key) => setToggled({ ...toggled, [key]: !rows.some((row) => row.key === key && isOpen(row)) }),
        onOpen: select,
        onAllow: allow,
        onRetry: recheck,
        onLook: look,
        onAllowSite: () =>
          void readByItself(host, site?.holding.rule === 'panel-only' ? 'panel-only' : 'automatic').then((allowed) =>
            allowed ? lookUnderTheRule() : undefined,
          ),
        onResume: () => void resume(host).then(lookUnderTheRule),
        onPreview: () => void openOwnPage('preview').catch(console.error),
        onReport: () => void openOwnPage('report', `tab=${tabId}`).catch(console.error),
      }}
    />
  );
}
