import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { OPEN_ROWS } from '@/utils/explain/arranged';
import type { MapRow } from '@/utils/explain/competences';
import { pageInFull } from '@/utils/explain/host-name';
import { type MapGrouping, type MapOrder, mapGroupings, mapOf, mapOrders, mapTally } from '@/utils/explain/map-of';
import type { TimeLine } from '@/utils/explain/time-line';
import { words } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Announcement } from '../Announcement';
import { Icon } from '../Icon';
import { StateBox } from '../StateBox';
import './controls.css';
import './map-view.css';
import { MapPicture } from './MapPicture';
import { MapTable, type OnOpen } from './MapTable';
import { Select } from './Select';
import { Switch } from './Switch';
import { TimeLinePicture } from './TimeLinePicture';
import { TimeLineTable } from './TimeLineTable';

export type PictureKind = 'svg' | 'png';
/** By grouping and group: is it open? */
export type Toggled = Readonly<Record<string, boolean>>;
export type MapActions = {
  onBack: () => void;
  onOpen: OnOpen;
  onGrouping: (grouping: MapGrouping) => void;
  onOrder: (order: MapOrder) => void;
  onView: (view: 'picture' | 'table') => void;
  onHide: (hide: boolean) => void;
  onSave: (kind: PictureKind) => void;
  onCopy: () => void;
};
export type MapViewProps = {
  host: string;
  rows: readonly MapRow[];
  line: TimeLine;
  /** How many credentials the page has, for the way back; and whether some of them are still being checked. */
  count: number;
  checking: boolean;
  language: Language;
  /** Milliseconds since 1970. */
  now: number;
  grouping: MapGrouping;
  order: MapOrder;
  view: 'picture' | 'table';
  hidePeople: boolean;
  /** The organisation has set it. */
  hideIsSet?: boolean;
  said: string;
  /** Groups that the reader has opened or closed, kept by whoever shows the map while a credential is open. */
  toggled?: { current: Toggled };
  /** The id of the link that led away from here, and that has the focus again; without it the heading has. */
  cameFrom?: string | null;
  actions: MapActions;
};

/** What a page shows of a person's competences by field and level, what is proven apart from what is only claimed; and when. */
export function MapView(props: MapViewProps) {
  const { host, rows, line, count, checking, language, now, grouping, order, view, said, actions } = props;
  const { map, detail } = words[language];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => (document.getElementById(props.cameFrom ?? '') ?? heading.current)?.focus(), []);
  const groups = mapOf(rows, grouping, order, language);
  const [toggled, setToggled] = useState<Toggled>(props.toggled?.current ?? {});
  const closable = rows.length > OPEN_ROWS && groups.length > 1;
  const isOpen = (key: string): boolean => !closable || (toggled[`${grouping} ${key}`] ?? false);
  const toggle = (key: string): void => {
    const after = { ...toggled, [`${grouping} ${key}`]: !isOpen(key) };
    setToggled(after);
    if (props.toggled !== undefined) props.toggled.current = after;
  };
  const folding = { closable, isOpen, onToggle: toggle };
  return (
    <main class="panel map-view">
      <Announcement text={said} />
      <header class="panel-head">
        <button type="button" class="link small" onClick={actions.onBack}>
          <Icon name="back" size={14} />
          {detail.back(count)}
        </button>
        <h1 ref={heading} tabIndex={-1}>
          {map.heading}
        </h1>
        {host !== '' && <p class="muted small">{pageInFull(host, language)}</p>}
        {rows.length > 0 && (
          <p class="sum">
            <strong>{map.competences(rows.length)}</strong> {map.tally(mapTally(rows))}
          </p>
        )}
        {checking && <p class="muted small">{map.stillChecking}</p>}
      </header>
      {rows.length === 0 ? (
        <StateBox {...map.none} />
      ) : (
        <>
          <Controls {...props} />
          <div class="map-box">
            {view === 'picture' ? (
              <MapPicture groups={groups} folding={folding} language={language} />
            ) : (
              <MapTable groups={groups} folding={folding} language={language} onOpen={actions.onOpen} />
            )}
          </div>
          <div class="band">
            <h2>{map.timeLine}</h2>
            <span class="muted small">{map.byCredentials}</span>
          </div>
          <div class="map-box">
            {view === 'picture' ? (
              <TimeLinePicture line={line} language={language} now={now} />
            ) : (
              <TimeLineTable line={line} language={language} onOpen={actions.onOpen} />
            )}
          </div>
          <p class="panel-foot muted small">{map.about}</p>
        </>
      )}
    </main>
  );
}

function Controls({ language, grouping, order, view, hidePeople, hideIsSet = false, actions }: MapViewProps) {
  const { map, overview } = words[language];
  const saving = useId();
  return (
    <div class="controls">
      <div class="pair">
        <Select label={map.groupBy} value={grouping} options={mapGroupings} words={map.grouping} onChange={actions.onGrouping} />
        <Select label={map.order} value={order} options={mapOrders} words={map.orders} onChange={actions.onOrder} />
      </div>
      <Switch label={overview.hide} on={hidePeople} {...(hideIsSet && { locked: overview.hideSet })} onChange={actions.onHide} />
      <div class="line">
        <div class="segments" role="group" aria-label={map.viewAs}>
          {(['picture', 'table'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => actions.onView(one)}>
              {map[one]}
            </button>
          ))}
        </div>
        {view === 'table' ? (
          <button type="button" class="button small" onClick={actions.onCopy}>
            {map.copyTable}
          </button>
        ) : (
          <div class="saving" role="group" aria-labelledby={saving}>
            <span id={saving} class="small">
              {map.saveAs}
            </span>
            {(['svg', 'png'] as const).map((kind) => (
              <button key={kind} type="button" class="button small" onClick={() => actions.onSave(kind)}>
                {kind.toUpperCase()}
              </button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
