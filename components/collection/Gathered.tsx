import { useRef, useState } from 'preact/hooks';
import { momentInWords } from '@/utils/explain/dates';
import { readableHost } from '@/utils/explain/host-name';
import { levelShown, titleShown, verdictShown } from '@/utils/explain/shown';
import type { CollectionWords } from '@/utils/explain/words/collection';
import type { Language } from '@/utils/model/settings';
import { Glyph } from '../Glyph';
import { PlainButton } from '../options/PlainButton';
import type { CaseActions, HeldShown, TabOffered } from './case-props';

export type GatheredProps = Pick<CaseActions, 'onRemove' | 'onTabs' | 'onGather'> & {
  words: CollectionWords;
  language: Language;
  now: number;
  held: readonly HeldShown[];
};

/** What was gathered, by the page that it comes from, each added by choice. */
export function Gathered({ words, language, now, held, onRemove, onTabs, onGather }: GatheredProps) {
  const { gathered, map } = words;
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
      {held.length === 0 && <p class="more">{gathered.none}</p>}
      <div ref={list}>
        {sources.map(([host, items = []], at) => (
          <section class="source" key={host} aria-labelledby={`source-${at}`}>
            <div class="source-head">
              <h3 id={`source-${at}`} dir="auto">
                {readableHost(host)}
              </h3>
              <PlainButton text={gathered.remove} name={gathered.removeFrom(readableHost(host))} onClick={() => remove(host, items, at)} />
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
      <FromTab words={words} onTabs={onTabs} onGather={onGather} />
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

/** Gathers from a tab that is open, without going there. */
function FromTab({ words: { gathered }, onTabs, onGather }: Pick<GatheredProps, 'words' | 'onTabs' | 'onGather'>) {
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
            {tabs.map(({ tabId, host, credentials }) => (
              <li key={tabId}>
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    onGather(tabId);
                    setTabs(null);
                  }}
                >
                  {gathered.fromHost(credentials, readableHost(host))}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
