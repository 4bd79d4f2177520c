import type { OptionsWords } from '@/utils/explain/words.options';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { ImportReview } from './ImportReview';
import { ListEditor } from './ListEditor';
import { ListProblemNotice } from './ListProblemNotice';
import { NewList } from './NewList';
import { nothingOpen, type OpenList } from './open-list';

export type OpenedListProps = {
  words: OptionsWords;
  language: Language;
  lists: readonly TrustList[];
  today: string;
  open: OpenList;
  /** Opens something else. */
  onOpen: (open: OpenList) => void;
  onClose: () => void;
  /** The lists as they shall be, and the sentence that confirms it. */
  onLists: (lists: TrustList[], said: string) => void;
  onAllowHost: (host: string) => Promise<boolean>;
};

/** What stands open below the table of lists: a new one, one that is changed, one to look through before it is saved, or why there is none. */
export function OpenedList({ words, language, lists, today, open, onOpen, onClose, onLists, onAllowHost }: OpenedListProps) {
  const { said } = words.lists;
  if (open.kind === 'nothing') return null;
  if (open.kind === 'new') {
    const create = (list: TrustList) => {
      onLists([...lists, list], said.created(list.name));
      onOpen({ kind: 'edit', index: lists.length });
    };
    return <NewList words={words} today={today} onCancel={onClose} onCreate={create} />;
  }
  if (open.kind === 'edit') {
    const edited = lists[open.index];
    if (edited === undefined) return null;
    const change = (list: TrustList, sentence: string) =>
      onLists(
        lists.map((one) => (one === edited ? list : one)),
        sentence,
      );
    return <ListEditor key={open.index} words={words} list={edited} today={today} onClose={onClose} onChange={change} />;
  }
  if (open.kind === 'problem') {
    const { problem, host } = open;
    return <ListProblemNotice words={words.lists} problem={problem} host={host} onAllow={onAllowHost} onAllowed={() => onOpen(nothingOpen)} />;
  }
  const { imported, renewal } = open;
  const save = (next: TrustList[]) => {
    onLists(next, said.imported(imported.list.issuers.length, imported.skipped.length));
    onClose();
  };
  return (
    <ImportReview
      words={words}
      language={language}
      imported={imported}
      lists={lists}
      {...(renewal !== undefined && { renewal })}
      onCancel={onClose}
      onSave={save}
    />
  );
}
