import { useState } from 'preact/hooks';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Imported, ListFault, ListProblem, Renewals, Renewed } from '@/utils/model/list-import';
import type { Result } from '@/utils/model/result';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { AddressImport } from './AddressImport';
import { FileButton } from './FileButton';
import { ListTable } from './ListTable';
import { ManagedFaults } from './ManagedFaults';
import { OpenedList } from './OpenedList';
import { nothingOpen, type OpenList, openedByFile, openedByRenewal } from './open-list';
import { focusSection, Section } from './Section';

export type ListActions = {
  /** The lists as they shall be, and the sentence that confirms it. */
  onLists: (lists: TrustList[], said: string) => void;
  onReadFile: (file: File) => Promise<Result<Imported, ListProblem>>;
  onReadAddress: (address: string) => Promise<Result<Imported, ListProblem>>;
  /** Asks the reader whether a host may be asked; at once in the click. */
  onAllowHost: (host: string) => Promise<boolean>;
  /** Fetches a list's copy anew. One that raises no doubt is taken, and said. */
  onRenew: (list: TrustList) => Promise<Renewed>;
  onExport: (list: TrustList) => void;
};
export type ListsSectionProps = ListActions & {
  words: OptionsWords;
  language: Language;
  /** The reader's own; `unreadable` counts those of them that cannot be used. */
  lists: readonly TrustList[];
  unreadable: number;
  /** The organisation's, and what is wrong in them. Only it can change them. */
  managed: { lists: readonly TrustList[]; faults: readonly ListFault[] };
  renewals: Renewals;
  /** ISO date, written into a list that is changed. */
  today: string;
};

/** The lists that say which issuers are known: seen, made, changed, brought in and taken out. */
export function ListsSection(props: ListsSectionProps) {
  const { words, language, lists, unreadable, managed, renewals, today, onLists, onReadFile, onReadAddress, onAllowHost, onRenew, onExport } = props;
  const [open, setOpen] = useState<OpenList>(nothingOpen);
  const edited = open.kind === 'edit' ? lists[open.index] : undefined;

  const close = () => {
    setOpen(nothingOpen);
    focusSection('lists');
  };
  const remove = (gone: TrustList) => {
    onLists(
      lists.filter((list) => list !== gone),
      words.lists.said.removed(gone.name),
    );
    close();
  };

  return (
    <Section id="lists" heading={words.section.lists} lead={words.lists.lead}>
      <ManagedFaults words={words.lists} faults={managed.faults} />
      {unreadable > 0 && <p class="notice">{words.lists.unreadable(unreadable)}</p>}
      {managed.lists.length > 0 && <p class="more">{words.lists.managed.lead}</p>}
      {managed.lists.length + lists.length === 0 && <p class="more">{words.lists.none}</p>}
      {managed.lists.length + lists.length > 0 && (
        <ListTable
          words={words.lists}
          language={language}
          managed={managed.lists}
          lists={lists}
          edited={edited}
          renewals={renewals}
          onRenew={(list) => void onRenew(list).then((renewed) => setOpen(openedByRenewal(list, renewed)))}
          onEdit={(list) => setOpen(list === edited ? nothingOpen : { kind: 'edit', index: lists.indexOf(list) })}
          onExport={onExport}
          onRemove={remove}
        />
      )}
      <OpenedList
        words={words}
        language={language}
        lists={lists}
        today={today}
        open={open}
        onOpen={setOpen}
        onClose={close}
        onLists={onLists}
        onAllowHost={onAllowHost}
      />
      <div class="buttons more">
        <button type="button" class="button" onClick={() => setOpen({ kind: 'new' })}>
          {words.lists.create}
        </button>
        <FileButton text={words.lists.importFile} onFile={(file) => void onReadFile(file).then((read) => setOpen(openedByFile(read)))} />
      </div>
      <AddressImport
        words={words.lists}
        onRead={onReadAddress}
        onAllow={onAllowHost}
        onImported={(imported) => setOpen({ kind: 'review', imported })}
      />
    </Section>
  );
}
