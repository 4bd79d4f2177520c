import { useState } from 'preact/hooks';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Imported, ListProblem, RenewalDoubt, Renewals, Renewed } from '@/utils/model/list-import';
import type { Result } from '@/utils/model/result';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { AddressImport } from './AddressImport';
import { ImportReview } from './ImportReview';
import { ListEditor } from './ListEditor';
import { ListTable } from './ListTable';
import { NewList } from './NewList';
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
  lists: readonly TrustList[];
  unreadable: number;
  renewals: Renewals;
  /** ISO date, written into a list that is changed. */
  today: string;
};

/** What stands open below the table. */
type Open =
  | { kind: 'nothing' }
  | { kind: 'new' }
  | { kind: 'edit'; index: number }
  | { kind: 'review'; imported: Imported; renewal?: { of: TrustList; doubts: readonly RenewalDoubt[] } }
  | { kind: 'problem'; problem: ListProblem; host?: string };
const nothing: Open = { kind: 'nothing' };

/** The lists that say which issuers are known: seen, made, changed, brought in and taken out. */
export function ListsSection(props: ListsSectionProps) {
  const { words, language, lists, unreadable, renewals, today, onLists, onReadFile, onReadAddress, onAllowHost, onRenew, onExport } = props;
  const [open, setOpen] = useState<Open>(nothing);
  const edited = open.kind === 'edit' ? lists[open.index] : undefined;
  const { said, review } = words.lists;

  const close = () => {
    setOpen(nothing);
    focusSection('lists');
  };
  const save = (next: TrustList[], sentence: string) => {
    onLists(next, sentence);
    close();
  };
  const read = async (file: File) => {
    const imported = await onReadFile(file);
    setOpen(imported.ok ? { kind: 'review', imported: imported.value } : { kind: 'problem', problem: imported.problem });
  };

  const renew = async (list: TrustList) => {
    const renewed = await onRenew(list);
    if (renewed.kind === 'doubted') setOpen({ kind: 'review', imported: renewed.imported, renewal: { of: list, doubts: renewed.doubts } });
    if (renewed.kind === 'failed') setOpen({ kind: 'problem', problem: renewed.problem, host: new URL(list.url ?? '').hostname });
    if (renewed.kind === 'taken') setOpen(nothing);
  };

  return (
    <Section id="lists" heading={words.section.lists} lead={words.lists.lead}>
      {unreadable > 0 && <p class="notice">{words.lists.unreadable(unreadable)}</p>}
      {lists.length === 0 && <p class="more">{words.lists.none}</p>}
      {lists.length > 0 && (
        <ListTable
          words={words.lists}
          language={language}
          lists={lists}
          edited={edited}
          renewals={renewals}
          onRenew={(index) => {
            const list = lists[index];
            if (list !== undefined) void renew(list);
          }}
          onEdit={(index) => setOpen(edited === lists[index] ? nothing : { kind: 'edit', index })}
          onExport={onExport}
          onRemove={(index) =>
            save(
              lists.filter((_, at) => at !== index),
              said.removed(lists[index]?.name ?? ''),
            )
          }
        />
      )}
      {open.kind === 'new' && (
        <NewList
          words={words}
          today={today}
          onCancel={close}
          onCreate={(list) => {
            onLists([...lists, list], said.created(list.name));
            setOpen({ kind: 'edit', index: lists.length });
          }}
        />
      )}
      {open.kind === 'edit' && edited !== undefined && (
        <ListEditor
          key={open.index}
          words={words}
          list={edited}
          today={today}
          onClose={close}
          onChange={(list, sentence) =>
            onLists(
              lists.map((one) => (one === edited ? list : one)),
              sentence,
            )
          }
        />
      )}
      {open.kind === 'review' && (
        <ImportReview
          words={words}
          language={language}
          imported={open.imported}
          lists={lists}
          {...(open.renewal !== undefined && { renewal: open.renewal })}
          onCancel={close}
          onSave={(next) => save(next, said.imported(open.imported.list.issuers.length, open.imported.skipped.length))}
        />
      )}
      {open.kind === 'problem' && (
        <p class="notice fault" role="alert">
          {review.problem[open.problem]}
        </p>
      )}
      {open.kind === 'problem' && open.problem === 'needs-permission' && open.host !== undefined && (
        <AllowHost text={words.lists.address.allow(open.host)} onAllow={() => onAllowHost(open.host ?? '')} onAllowed={() => setOpen(nothing)} />
      )}
      <div class="buttons more">
        <button type="button" class="button" onClick={() => setOpen({ kind: 'new' })}>
          {words.lists.create}
        </button>
        <FileButton text={words.lists.importFile} onFile={read} />
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

/** The button that asks for a host, as in the panel: the browser's question comes at once in the click. */
function AllowHost({ text, onAllow, onAllowed }: { text: string; onAllow: () => Promise<boolean>; onAllowed: () => void }) {
  return (
    <button type="button" class="button" onClick={() => void onAllow().then((allowed) => (allowed ? onAllowed() : undefined))}>
      {text}
    </button>
  );
}

/** The browser's own file button under a label that looks like our others: Tab, Space and Enter work as ever. */
function FileButton({ text, onFile }: { text: string; onFile: (file: File) => void }) {
  return (
    <label class="button file">
      {text}
      <input
        type="file"
        class="hidden-text"
        accept=".json,.jwt,.xml,.pem,.crt,.cer,.der,application/json,text/xml,application/xml,application/x-x509-ca-cert"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // the same file may be chosen again
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
