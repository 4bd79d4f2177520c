import { useState } from 'preact/hooks';
import { type Covered, type CoverGroup, coverGroups, layBeside } from '@/utils/explain/collection/matched';
import type { CollectionWords } from '@/utils/explain/words/collection';
import type { Target } from '@/utils/model/collection';
import type { Language } from '@/utils/model/settings';
import type { HeldShown } from './case-props';
import { TargetForm } from './TargetForm';
import { Wish } from './Wish';

export type TargetSectionProps = {
  words: CollectionWords;
  language: Language;
  /** Null until they are judged: then nothing is said of what is covered. */
  held: readonly HeldShown[] | null;
  target: Target | null;
  /** Null where the target stays as it is. */
  onTarget: ((target: Target | null) => void) | null;
};

/** What is asked for, laid beside what was gathered, in four groups. No score, and nobody is compared with anybody. */
export function TargetSection({ words, language, held, target, onTarget }: TargetSectionProps) {
  const [editing, setEditing] = useState(false);
  const { target: said } = words;
  if (onTarget === null && target === null) return null;
  const chosen = (next: Target | null): void => {
    onTarget?.(next);
    setEditing(false);
  };
  return (
    <section class="paper target" aria-labelledby="target">
      <h2 id="target" tabIndex={-1}>
        {said.heading}
      </h2>
      {target === null || (editing && onTarget !== null) ? (
        <TargetForm
          words={words}
          onTarget={chosen}
          onCancel={target === null ? null : () => setEditing(false)}
          onRemove={target === null ? null : () => chosen(null)}
        />
      ) : (
        <Beside words={words} language={language} held={held} target={target} onTarget={onTarget} onChange={() => setEditing(true)} />
      )}
    </section>
  );
}

type BesideProps = Omit<TargetSectionProps, 'target'> & { target: Target; onChange: () => void };

function Beside({ words, language, held, target, onTarget, onChange }: BesideProps) {
  const { target: said } = words;
  const covered = held && layBeside(target, held);
  const byHand = onTarget && {
    onTake: (key: string): void => onTarget({ ...target, takenBack: [...target.takenBack, key] }),
    onPutBack: (key: string): void => onTarget({ ...target, takenBack: target.takenBack.filter((one) => one !== key) }),
  };
  return (
    <>
      {target.title !== '' && (
        <p class="small" dir="auto">
          {target.title}
        </p>
      )}
      <p class="small">{said.kind[target.kind](target.wanted.length)}</p>
      {target.left > 0 && <p class="small">{said.left(target.left)}</p>}
      {covered !== null &&
        coverGroups.map((group) => (
          <Group key={group} group={group} covered={covered} words={words}>
            {(one) => <Wish key={one.wanted.text} covered={one} words={words} language={language} byHand={byHand} />}
          </Group>
        ))}
      <p class="small muted more">{said.foot}</p>
      {onTarget !== null && (
        <p class="more">
          <button type="button" class="button wide" onClick={onChange}>
            {said.change}
          </button>
        </p>
      )}
    </>
  );
}

type GroupProps = { group: CoverGroup; covered: readonly Covered[]; words: CollectionWords; children: (covered: Covered) => preact.ComponentChild };

function Group({ group, covered, words, children }: GroupProps) {
  const own = covered.filter((one) => one.group === group);
  return (
    <div class="cover" data-group={group}>
      <h3>
        <span>{words.target.group[group]}</span> <span class="number">{own.length}</span>
      </h3>
      {own.length > 0 && <ul>{own.map(children)}</ul>}
    </div>
  );
}
