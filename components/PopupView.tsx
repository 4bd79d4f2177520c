import { useEffect, useRef } from 'preact/hooks';
import { pageInFull, readableHost } from '@/utils/explain/host-name';
import { waitingProviders } from '@/utils/explain/permission';
import { countsOf, rowsOf, tallyOf } from '@/utils/explain/rows';
import { announcementOf, type StateName, sumInWords, tabState } from '@/utils/explain/tab-state';
import { words } from '@/utils/explain/words';
import { EXAMPLE_PAGE } from '@/utils/model/example-page';
import type { Needed } from '@/utils/model/needed';
import { isDecided } from '@/utils/model/policy';
import type { Language, SiteRule } from '@/utils/model/settings';
import type { Holding } from '@/utils/model/site-rule';
import type { TabRecord } from '@/utils/model/tab-record';
import { Announcement } from './Announcement';
import { Counts } from './Counts';
import { Mark } from './Glyph';
import { SetByOrganisation } from './SetByOrganisation';
import { SiteRuleChoice } from './SiteRuleChoice';
import './popup-view.css';

export type PopupActions = {
  onPanel: () => void;
  onLook: () => void;
  onRule: (rule: SiteRule) => void;
  /** Lets the site be read by itself under the rule that it has. */
  onAlways: () => void;
  onResume: () => void;
  onPreview: () => void;
  onSettings: () => void;
  /** Called in the click itself, so that the browser lets us ask for the hosts. */
  onAllow: (needed: readonly Needed[]) => void;
};
export type PopupViewProps = {
  record: TabRecord | null;
  /** What holds on the page's site, and what may be chosen there; null while that is not known. */
  site: { holding: Holding; choosable: readonly SiteRule[] } | null;
  language: Language;
  actions: PopupActions;
  /** Looking through the page did not work. */
  failed: boolean;
  /** The browser refused to open the panel: say how it is opened by hand. */
  byHand: boolean;
};

/** A summary of the page and one way on. */
export function PopupView({ record, site, language, actions, failed, byHand }: PopupViewProps) {
  const { screen, panelByHand } = words[language];
  const state = tabState(record);
  const host = record?.host ?? '';
  return (
    <main class="popup">
      <header>
        <Mark />
        <h1>{screen.heading}</h1>
      </header>
      <p class="muted small host">{state === 'not-allowed' ? screen.browserPage : pageInFull(host, language)}</p>
      <Announcement text={announcementOf(record, tallyOf(rowsOf(record?.entries ?? [])), words[language])} />
      {isSetOff(site, state) ? (
        <SetByOrganisation text={words[language].rules.setOff} />
      ) : (
        <Lead record={record} state={state} language={language} failed={failed} />
      )}
      <Buttons record={record} site={site} state={state} language={language} failed={failed} actions={actions} />
      <p class="by-hand" role="status">
        {byHand && panelByHand}
      </p>
      {site !== null && host !== '' && host !== EXAMPLE_PAGE && state !== 'not-allowed' && (
        <SiteRuleChoice host={host} holding={site.holding} choosable={site.choosable} words={words[language].rules} onRule={actions.onRule} />
      )}
      <footer>
        {!offersOwn(state, failed) && (
          <button type="button" class="link small" onClick={actions.onPreview}>
            {words[language].preview.link}
          </button>
        )}
        <button type="button" class="link small" onClick={actions.onSettings}>
          {screen.settings}
        </button>
      </footer>
    </main>
  );
}

/** Is there nothing to see on the page, so that a credential of the reader's own is the way on? */
const offersOwn = (state: StateName, failed: boolean): boolean => state === 'not-allowed' || (state === 'empty' && !failed);

/** Does the organisation want nothing read here? */
const isSetOff = (site: PopupViewProps['site'], state: StateName): boolean => state === 'never' && site !== null && isDecided(site.choosable);

type PartProps = { record: TabRecord | null; state: StateName; language: Language };

function Lead({ record, state, language, failed }: PartProps & { failed: boolean }) {
  const { screen } = words[language];
  if (state === 'list') return <Sum record={record} language={language} />;
  const still = { 'not-allowed': screen.notAllowed, never: screen.never, empty: screen.empty, looking: screen.looking, 'on-click': screen.looking };
  const { title, text } = failed ? screen.error : still[state];
  return (
    <>
      <p class="lead">
        <strong>{title}.</strong>
      </p>
      <p>{text}</p>
    </>
  );
}

function Sum({ record, language }: Pick<PartProps, 'record' | 'language'>) {
  const rows = rowsOf(record?.entries ?? []);
  const tally = tallyOf(rows);
  const { found, rest } = sumInWords(tally, words[language]);
  return (
    <>
      <p class="lead">
        <strong>{found}</strong> {rest}
      </p>
      <Counts
        counts={countsOf(rows)}
        checking={tally.checking}
        broken={rows.filter(({ phase }) => phase === 'error').length}
        words={words[language]}
      />
    </>
  );
}

/** At most one filled button. The first button has the focus when the popup opens. */
function Buttons({ record, site, state, language, failed, actions }: PartProps & Pick<PopupViewProps, 'site' | 'failed' | 'actions'>) {
  const { screen, showInPanel } = words[language];
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => main.current?.focus(), [state, failed]);
  const always = record !== null && record.host !== '' && site?.holding.rule === 'panel-only' && !site.holding.byItself && (
    <button type="button" class="button wide" onClick={actions.onAlways}>
      {screen.checkAlways(readableHost(record.host))}
    </button>
  );
  if (state === 'list') {
    return (
      <div class="popup-buttons">
        <button type="button" class="button primary wide" ref={main} onClick={actions.onPanel}>
          {showInPanel}
        </button>
        <AskServices record={record} language={language} onAllow={actions.onAllow} />
        {always}
      </div>
    );
  }
  if (isSetOff(site, state)) return null;
  if (state === 'never') {
    return (
      <div class="popup-buttons">
        <button type="button" class="button primary wide" ref={main} onClick={actions.onResume}>
          {screen.resume}
        </button>
      </div>
    );
  }
  const own = offersOwn(state, failed) && (
    <button type="button" class="button wide" ref={state === 'not-allowed' ? main : null} onClick={actions.onPreview}>
      {screen.checkOwn}
    </button>
  );
  if (state === 'not-allowed') return <div class="popup-buttons">{own}</div>;
  if (state !== 'empty' && !failed) return null;
  return (
    <div class="popup-buttons">
      <button type="button" class={`button ${failed ? 'primary ' : ''}wide`} ref={main} onClick={actions.onLook}>
        {failed ? screen.tryAgain : screen.lookAgain}
      </button>
      {own}
      {always}
    </div>
  );
}

/** More services than this are asked about in the panel only. */
const MOST_SERVICES = 2;

/** A button for each service that waits for the reader's yes, and what it learns. */
function AskServices({ record, language, onAllow }: Pick<PartProps, 'record' | 'language'> & Pick<PopupActions, 'onAllow'>) {
  const { askProvider } = words[language].screen;
  const rows = rowsOf(record?.entries ?? []);
  const waiting = waitingProviders(rows.flatMap((row) => (row.phase === 'done' ? [row.summary.outcomes] : [])));
  const shown = waiting.slice(0, MOST_SERVICES);
  const [first, second] = shown;
  if (first === undefined) return null;
  return (
    <div>
      {shown.map(({ name, count, needed }) => (
        <button key={name} type="button" class="button wide" onClick={() => onAllow(needed)}>
          {askProvider.askAbout(name, count)}
        </button>
      ))}
      <p class="muted small">{second === undefined ? askProvider.learns(first.name) : askProvider.eachLearns}</p>
      {waiting.length > shown.length && <p class="muted small">{askProvider.more}</p>}
    </div>
  );
}
