import type { CaseActions, HeldShown } from '@/components/collection/case-props';
import type { Saying } from '@/entrypoints/options/use-said';
import { type CollectionProblem, eraseCase, putBack, removeItems, renameCase, setTarget } from '@/utils/browser/collections';
import { layBeside } from '@/utils/explain/collection/matched';
import type { CollectionTrouble, CollectionWords } from '@/utils/explain/words/collection';
import type { Target } from '@/utils/model/collection';
import type { Result } from '@/utils/model/result';
import { gatheredSaid, gatherTab, tabsOffered } from './gather';

/** A case as the actions need it: what is shown of it now. `nameOf` says what a page is called by its host, `removedSaid` that a credential is gone. */
export type CaseShown = {
  id: string;
  target: Target | null;
  held: readonly HeldShown[];
  nameOf: (host: string) => string;
  removedSaid: (itemId: string) => string;
};

/** What can be done in a case, each said in one sentence when it is done. `onErased` is called with the sentence that says what went. */
export function caseActions(
  { id, target, held, nameOf, removedSaid }: CaseShown,
  words: CollectionWords,
  { say, done }: Saying,
  onErased: (text: string) => void,
): CaseActions {
  const { gathered, add, trouble } = words;
  const told = <Value>(work: Promise<Result<Value, CollectionProblem | CollectionTrouble>>, then: (value: Value) => void): void => {
    work.then(
      (result) => (result.ok ? then(result.value) : say(trouble[result.problem])),
      (thrown: unknown) => {
        console.error(thrown);
        say(words.failed);
      },
    );
  };
  const undone = (): void => say(words.undone);
  const remove = (ids: string[], sentence: (count: number) => string): void =>
    told(removeItems(id, ids), (removed) => {
      const back = (): void => told(putBack(id, removed), undone);
      say(sentence(removed.length), back);
    });
  return {
    onRename: (name) => told(renameCase(id, name), () => say(words.renamed)),
    onRemove: (host, ids) => remove(ids, (count) => gathered.removed(count, nameOf(host))),
    onRemoveOne: (item) => remove([item], () => removedSaid(item)),
    onTabs: tabsOffered,
    onGather: (tabId) => told(gatherTab(tabId, id), (kept) => say(gatheredSaid(kept, add, nameOf))),
    onTarget: (next) => {
      const back = (): void => told(setTarget(id, target), undone);
      told(setTarget(id, next), () => say(targetSaid(next, target, held, words), back));
    },
    onCopy: (text, sentence) => void done(navigator.clipboard.writeText(text), sentence),
    onErase: () => told(eraseCase(id), ({ name, credentials, sources }) => onErased(words.erase.done(name, credentials, sources))),
  };
}

/** A new target is told by how much of it is covered; a match that was taken or put back, by where its wish stands now. */
function targetSaid(next: Target | null, before: Target | null, held: readonly HeldShown[], { target: said }: CollectionWords): string {
  if (next === null) return said.removed;
  const covered = layBeside(next, held);
  const count = (group: string): number => covered.filter((one) => one.group === group).length;
  if (before === null || before.takenBack.length === next.takenBack.length) return said.changed(count('proof'), count('open'));
  const key = next.takenBack.find((one) => !before.takenBack.includes(one)) ?? before.takenBack.find((one) => !next.takenBack.includes(one));
  const moved = covered.find(({ matches, back }) => [...matches, ...back].some((match) => match.key === key));
  return moved === undefined ? said.changed(count('proof'), count('open')) : said.matchTaken(moved.wanted.text, said.group[moved.group]);
}
