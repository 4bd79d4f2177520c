import { useRef, useState } from 'preact/hooks';
import { momentInWords } from '@/utils/explain/dates';
import { levelShown, titleShown, verdictShown } from '@/utils/explain/shown';
import { words as dictionary } from '@/utils/explain/words';
import type { Language } from '@/utils/model/settings';
import { Glyph } from '../Glyph';
import { PlainButton } from '../options/PlainButton';
import type { HeldShown } from './case-props';

export type GatheredSourceProps = {
  /** What the page is called, and its id among the headings. */
  name: string;
  id: string;
  language: Language;
  now: number;
  items: readonly HeldShown[];
  onRemoveAll: () => void;
  onRemoveOne: (id: string) => void;
};

/** What comes from one page. All of it can be removed at once, or single credentials, whose buttons are there when somebody wants them. */
export function GatheredSource({ name, id, language, now, items, onRemoveAll, onRemoveOne }: GatheredSourceProps) {
  const { collection, oneAway } = dictionary[language];
  const [choosing, setChoosing] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const removeOne = (item: HeldShown, at: number): void => {
    // Its button goes with it: the next one takes the focus, else the one before. With the last the whole page goes.
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>('button');
    if (items.length === 1) return onRemoveAll();
    (buttons?.[at + 1] ?? buttons?.[at - 1])?.focus();
    onRemoveOne(item.id);
  };
  return (
    <section class="source" aria-labelledby={id}>
      <div class="source-head">
        <h3 id={id} dir="auto">
          {name}
        </h3>
        <PlainButton text={collection.gathered.remove} name={collection.gathered.removeFrom(name)} onClick={onRemoveAll} />
      </div>
      <p class="muted small">{collection.gathered.when(momentInWords(Math.max(...items.map(({ added }) => added)), now, language))}</p>
      <ul ref={list}>
        {items.map((item, at) => (
          <Item key={item.id} item={item} language={language} {...(choosing && { onRemove: () => removeOne(item, at) })} />
        ))}
      </ul>
      {(items.length > 1 || choosing) && (
        <PlainButton text={oneAway.open} name={oneAway.openOf(name)} expanded={choosing} onClick={() => setChoosing(!choosing)} />
      )}
    </section>
  );
}

type ItemProps = { item: HeldShown; language: Language; onRemove?: () => void };

function Item({ item: { summary, isKept }, language, onRemove }: ItemProps) {
  const { collection, oneAway } = dictionary[language];
  const level = levelShown(summary);
  const title = titleShown(summary, language);
  return (
    <li data-verdict={summary.verdict}>
      <span class={summary.verdict}>
        <Glyph name={summary.verdict} />
      </span>
      <span>
        <span dir="auto" lang={summary.titleLanguage ?? undefined}>
          {title}
        </span>
        <span class="hidden-text">, {verdictShown(summary, language)}</span>
        {!isKept && <span class="under">{collection.gathered.notJudged}</span>}
        {onRemove !== undefined && <PlainButton text={oneAway.remove} name={oneAway.removeOf(title)} onClick={onRemove} />}
      </span>
      <span class="muted small level-text">{level === null ? '' : collection.map.atLevel(level)}</span>
    </li>
  );
}
