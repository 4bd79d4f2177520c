import { useRef, useState } from 'preact/hooks';
import { momentInWords } from '@/utils/explain/dates';
import { readableHost } from '@/utils/explain/host-name';
import { levelShown, titleShown, verdictShown } from '@/utils/explain/shown';
import { words as dictionary } from '@/utils/explain/words';
import type { CollectionWords } from '@/utils/explain/words/collection';
import type { Language } from '@/utils/model/settings';
import { Glyph } from '../Glyph';
import { PlainButton } from '../options/PlainButton';
import { Switch } from '../overview/Switch';
import type { CaseActions, HeldShown, HidingPeople, TabOffered } from './case-props';

export type GatheredProps = Pick<CaseActions, 'onRemove' | 'onTabs' | 'onGather'> & {
  words: CollectionWords;
  language: Language;
  now: number;
  people: HidingPeople;
  held: readonly HeldShown[];
};

/** What was gathered, by the page that it comes from, each added by choice. */
export function Gathered({ words, language, now, people, held, onRemove, onTabs, onGather }: GatheredProps) {
  const { gathered, map } = words;
  const { noNames } = dictionary[language];
  const nameOf = (host: string, at: number): string => (people.hidden ? noNames.page(at + 1) : readableHost(host));
  const sources = Object.entries(Object.groupBy(held, ({ source }) => source.host));
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const remove = (host: string, items: readonly HeldShown[], at: number): void => {
    onRemove(
      host,
      items.map(({ id }) => id),
    );
    // The button goes with its source: the next one takes the focus, else the heading.
    const next = list.current?.querySelectorAll<HTMLButtonElement>('.source button')[at + 1];
    (next ?? heading.current)?.focus();
  };
  return (
    <section class="paper" aria-labelledby="gathered">
      <h2 id="gathered" ref={heading} tabIndex={-1}>
        {gathered.heading}
      </h2>
      <p class="small">{gathered.lead}</p>
      <HidePeople language={language} people={people} />
      {held.length === 0 && <p class="more">{gathered.none}</p>}
      <div ref={list}>
        {sources.map(([host, items = []], at) => (
          <section class="source" key={host} aria-labelledby={`source-${at}`}>
            <div class="source-head">
              <h3 id={`source-${at}`} dir="auto">
                {nameOf(host, at)}
              </h3>
              <PlainButton text={gathered.remove} name={gathered.removeFrom(nameOf(host, at))} onClick={() => remove(host, items, at)} />
            </div>
            <p class="muted small">{gathered.when(momentInWords(Math.max(...items.map(({ added }) => added)), now, language))}</p>
            <ul>
              {items.map((item) => (
                <Item key={item.id} item={item} words={words} language={language} level={levelText(item, map.atLevel)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {held.some(({ isKept }) => isKept) && <p class="muted small more">{gathered.judged}</p>}
      <FromTab words={words} tabName={people.hidden ? noNames.tab : null} onTabs={onTabs} onGather={onGather} />
    </section>
  );
}

const levelText = ({ summary }: HeldShown, atLevel: (level: number) => string): string => {
  const level = levelShown(summary);
  return level === null ? '' : atLevel(level);
};

type ItemProps = { item: HeldShown; words: CollectionWords; language: Language; level: string };

function Item({ item: { summary, isKept }, words, language, level }: ItemProps) {
  return (
    <li data-verdict={summary.verdict}>
      <span class={summary.verdict}>
        <Glyph name={summary.verdict} />
      </span>
      <span>
        <span dir="auto" lang={summary.titleLanguage ?? undefined}>
          {titleShown(summary, language)}
        </span>
        <span class="hidden-text">, {verdictShown(summary, language)}</span>
        {!isKept && <span class="under">{words.gathered.notJudged}</span>}
      </span>
      <span class="muted small level-text">{level}</span>
    </li>
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

type FromTabProps = Pick<GatheredProps, 'words' | 'onTabs' | 'onGather'> & {
  /** What a tab is called by its number, where its address is hidden. */
  tabName: ((number: number) => string) | null;
};

/** Gathers from a tab that is open, without going there. */
function FromTab({ words: { gathered }, tabName, onTabs, onGather }: FromTabProps) {
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
                  {gathered.fromHost(credentials, tabName?.(at + 1) ?? readableHost(host))}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
