import { useEffect } from 'preact/hooks';
import { type Meanings, type Order, ordersFor } from '@/utils/explain/arranged';
import { askedInVain } from '@/utils/explain/asked';
import { pageInFull } from '@/utils/explain/host-name';
import { type Row, rowsOf, tallyOf } from '@/utils/explain/rows';
import { announcementOf, type StateName, sumInWords, tabState } from '@/utils/explain/tab-state';
import { words } from '@/utils/explain/words';
import { optionsWords } from '@/utils/explain/words.options';
import type { Language } from '@/utils/model/settings';
import type { TabRecord } from '@/utils/model/tab-record';
import { Announcement } from './Announcement';
import { CollectBox, type CollectBoxProps } from './collection/CollectBox';
import { Mark } from './Glyph';
import { NoList } from './NoList';
import { Groups } from './overview/Groups';
import { ListControls, type ListControlsProps } from './overview/ListControls';
import { Circumstances, Limits } from './PanelNotes';
import './panel-view.css';
import { StateBox } from './StateBox';
import type { RowActions } from './VerdictRow';

/** The reader's way of looking at the list. `said` is what the last change of it was; `meanings` what the credentials say, as far as it is known. */
export type Overview = Omit<ListControlsProps, 'language' | 'orders'> & {
  meanings: Meanings;
  said: string;
  /** Groups that the reader has opened or closed. */
  opened: Readonly<Record<string, boolean>>;
  onGroup: (key: string, open: boolean) => void;
};
export type PanelActions = RowActions & {
  onLook: () => void;
  onAllowSite: () => void;
  onResume: () => void;
  onReport?: () => void;
  onPreview?: () => void;
};
export type PanelViewProps = {
  record: TabRecord | null;
  language: Language;
  now: number;
  /** Keys of the rows that stand open. */
  open: readonly string[];
  offline: boolean;
  /** Nothing is drawn into the page. */
  unmarked?: boolean;
  /** What may be done here is the organisation's choice alone. */
  setOff?: boolean;
  /** How the list is ordered, and what the reader may do about it; without it the rows stand as on the page. */
  overview?: Overview;
  /** The last that was said of the list, kept by whoever shows it while another screen is open: coming back says nothing again. */
  heard?: { current: string };
  /** The button that gathers what is shown into a case. */
  collect?: CollectBoxProps | null;
  actions: PanelActions;
};

/** All credentials of the page, or why there are none. */
export function PanelView(props: PanelViewProps) {
  const { record, language, heard, collect = null } = props;
  const state = tabState(record);
  const rows = rowsOf(record?.entries ?? []);
  const { screen } = words[language];
  const inVain = askedInVain(record, language);
  const said = inVain ?? announcementOf(record, tallyOf(rows), words[language]);
  useEffect(() => {
    if (heard !== undefined) heard.current = said;
  }, [said]);
  return (
    <main class="panel">
      <header class="panel-head">
        <h1>
          <Mark size={24} />
          {screen.heading}
        </h1>
        <p class="muted small">{state === 'not-allowed' ? screen.browserPage : pageInFull(record?.host ?? '', language)}</p>
        {state === 'list' && <Sum rows={rows} language={language} />}
      </header>
      <Announcement text={said} {...(heard !== undefined && { heard: heard.current })} />
      {props.overview !== undefined && <Announcement text={props.overview.said} />}
      {inVain !== null && <StateBox title={screen.askedFor} text={inVain} />}
      {(state === 'list' || state === 'empty') && <Limits {...props} />}
      {state === 'list' && <List {...props} rows={rows} />}
      {state !== 'list' && !(inVain !== null && SAYS_NOTHING_READ.includes(state)) && <NoList {...props} state={state} />}
      {state === 'list' && collect !== null && <CollectBox {...collect} />}
      {state === 'list' && props.actions.onReport !== undefined && (
        <p class="panel-foot">
          <button type="button" class="button" onClick={props.actions.onReport}>
            {words[language].report.create}
          </button>
        </p>
      )}
      {(state === 'list' || state === 'empty') && (
        <p class="panel-foot muted small">
          {state === 'list' && screen.checkedHere} <GlossaryLink language={language} />
        </p>
      )}
    </main>
  );
}

/** What the words in the panel mean, on a page of ours beside the one that is read. */
const GlossaryLink = ({ language }: { language: Language }) => (
  <a href="glossary.html" target="_blank" rel="noreferrer">
    {optionsWords[language].pages.glossary}
  </a>
);

/** What these screens say is not true any more once the reader has pointed at something. */
const SAYS_NOTHING_READ: readonly StateName[] = ['on-click', 'not-allowed', 'looking'];

function Sum({ rows, language }: { rows: readonly Row[]; language: Language }) {
  const tally = tallyOf(rows);
  const { found, rest } = sumInWords(tally, words[language]);
  const { progress, progressName } = words[language].screen;
  const done = tally.found - tally.checking;
  if (tally.checking === 0) {
    return (
      <p class="sum">
        <strong>{found}</strong> {rest}
      </p>
    );
  }
  return (
    <>
      <p class="sum">
        <strong>{found}</strong> {progress(done, tally.found)}
      </p>
      <progress max={tally.found} value={done} aria-label={progressName} />
    </>
  );
}

function List(props: PanelViewProps & { rows: readonly Row[] }) {
  const { rows, language, overview } = props;
  const { screen } = words[language];
  return (
    <>
      <Circumstances {...props} />
      {overview !== undefined && <ListControls {...overview} language={language} orders={ordersFor(rows, overview.meanings)} />}
      <div class="band">
        <h2>{screen.credentials}</h2>
        <span class="muted small">{orderInWords(overview?.order ?? 'page', language)}</span>
      </div>
      <Groups
        {...props}
        order={overview?.order ?? 'page'}
        meanings={overview?.meanings ?? {}}
        opened={overview?.opened ?? {}}
        onGroup={(key, open) => overview?.onGroup(key, open)}
        marked={props.record?.marked}
      />
    </>
  );
}

/** By level, whose word a level is matters more than that it is grouped by it. */
function orderInWords(order: Order, language: Language): string {
  const { ordered, levelIsClaim } = words[language].overview;
  return order === 'level' ? levelIsClaim : ordered[order];
}
