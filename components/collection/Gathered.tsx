import { useRef, useState } from 'preact/hooks';
import { pageName } from '@/utils/explain/host-name';
import { words as dictionary } from '@/utils/explain/words';
import type { CollectionWords } from '@/utils/explain/words/collection';
import type { Language } from '@/utils/model/settings';
import { Switch } from '../overview/Switch';
import type { CaseActions, HeldShown, HidingPeople, TabOffered } from './case-props';
import { GatheredSource } from './GatheredSource';

export type GatheredProps = Pick<CaseActions, 'onRemove' | 'onRemoveOne' | 'onTabs' | 'onGather'> & {
  words: CollectionWords;
  language: Language;
  now: number;
  people: HidingPeople;
  /** Null until they are judged. */
  held: readonly HeldShown[] | null;
  /** Nothing can be added. */
  closed?: boolean;
};

/** What was gathered, by the page that it comes from, each added by choice. */
export function Gathered({ words, language, now, people, held, closed = false, onRemove, onRemoveOne, onTabs, onGather }: GatheredProps) {
  const { gathered } = words;
  const { noNames } = dictionary[language];
  const nameOf = (host: string, at: number): string => (people.hidden ? noNames.page(at + 1) : pageName(host, language));
  const sources = Object.entries(Object.groupBy(held ?? [], ({ source }) => source.host));
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const remove = (host: string, items: readonly HeldShown[], at: number): void => {
    onRemove(
      host,
      items.map(({ id }) => id),
    );
    // The button goes with its source: the next one takes the focus, else the heading.
    const next = list.current?.querySelectorAll<HTMLButtonElement>('.source-head button')[at + 1];
    (next ?? heading.current)?.focus();
  };
  return (
    <section class="paper" aria-labelledby="gathered">
      <h2 id="gathered" ref={heading} tabIndex={-1}>
        {gathered.heading}
      </h2>
      <p class="small">{gathered.lead}</p>
      <HidePeople language={language} people={people} />
      {held?.length === 0 && !closed && <p class="more">{gathered.none}</p>}
      <div ref={list}>
        {sources.map(([host, items = []], at) => (
          <GatheredSource
            key={host}
            name={nameOf(host, at)}
            id={`source-${at}`}
            language={language}
            now={now}
            items={items}
            onRemoveAll={() => remove(host, items, at)}
            onRemoveOne={onRemoveOne}
          />
        ))}
      </div>
      {held?.some(({ isKept }) => isKept) && <p class="muted small more">{gathered.judged}</p>}
      {!closed && <FromTab words={words} language={language} tabName={people.hidden ? noNames.tab : null} onTabs={onTabs} onGather={onGather} />}
    </section>
  );
}

/** The switch that hides names, and what it does not hide. */
function HidePeople({ language, people: { hidden, isSet, onHide } }: Pick<GatheredProps, 'language' | 'people'>) {
  const { overview, noNames } = dictionary[language];
  return (
    <div class="more">
      <Switch label={overview.hide} on={hidden} {...(isSet && { locked: overview.hideSet })} onChange={onHide} />
      {hidden && <p class="muted small">{noNames.note}</p>}
    </div>
  );
}

type FromTabProps = Pick<GatheredProps, 'words' | 'language' | 'onTabs' | 'onGather'> & {
  /** What a tab is called by its number, where its address is hidden. */
  tabName: ((number: number) => string) | null;
};

/** Gathers from a tab that is open, without going there. */
function FromTab({ words: { gathered }, language, tabName, onTabs, onGather }: FromTabProps) {
  const [tabs, setTabs] = useState<TabOffered[] | null>(null);
  const toggle = (): void => {
    if (tabs === null) void onTabs().then(setTabs);
    else setTabs(null);
  };
  return (
    <div class="more">
      <button type="button" class="button wide" aria-expanded={tabs !== null} onClick={toggle}>
        {gathered.fromTab}
      </button>
      {tabs !== null && (
        <div class="tabs more">
          <h3>{gathered.tabs}</h3>
          {tabs.length === 0 && <p class="muted">{gathered.tabsNone}</p>}
          <ul>
            {tabs.map(({ tabId, host, credentials }, at) => (
              <li key={tabId}>
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    onGather(tabId);
                    setTabs(null);
                  }}
                >
                  {gathered.fromHost(credentials, tabName?.(at + 1) ?? pageName(host, language))}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
