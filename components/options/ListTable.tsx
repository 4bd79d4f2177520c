import { dateInWords } from '@/utils/explain/dates';
import { neutralise } from '@/utils/explain/neutralise';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Renewals } from '@/utils/model/list-import';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { Freshness } from './Freshness';
import { PlainButton } from './PlainButton';

export type ListTableProps = {
  words: OptionsWords['lists'];
  language: Language;
  lists: readonly TrustList[];
  /** The list whose editor stands open. */
  edited: TrustList | undefined;
  renewals: Renewals;
  onRenew: (index: number) => void;
  onEdit: (index: number) => void;
  onExport: (list: TrustList) => void;
  onRemove: (index: number) => void;
};

/** The lists in a table: name and publisher, how many issuers, when it was last changed. */
export function ListTable({ words, language, lists, edited, renewals, onRenew, onEdit, onExport, onRemove }: ListTableProps) {
  return (
    <table class="tbl cardish">
      <caption class="hidden-text">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.list}</th>
          <th scope="col">{words.issuers}</th>
          <th scope="col">{words.updated}</th>
          <th scope="col">
            <span class="hidden-text">{words.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list, index) => (
          <tr key={`${list.publisher} ${list.name} ${list.url ?? ''}`}>
            <th scope="row" class="name">
              <span dir="auto">{neutralise(list.name)}</span>
              <span class="under" dir="auto">
                {neutralise(list.publisher)}
              </span>
              <Freshness words={words} language={language} list={list} renewals={renewals} />
            </th>
            <td class="number" data-label={words.issuers}>
              {list.issuers.length}
            </td>
            <td data-label={words.updated}>{dateInWords(list.updated, language) ?? list.updated}</td>
            <td class="actions">
              {list.url !== undefined && <PlainButton text={words.renew} name={words.renewNamed(list.name)} onClick={() => onRenew(index)} />}
              <PlainButton text={words.edit} name={words.editList(list.name)} expanded={list === edited} onClick={() => onEdit(index)} />
              <PlainButton text={words.exported} name={words.exportNamed(list.name)} onClick={() => onExport(list)} />
              <PlainButton text={words.remove} name={words.removeNamed(list.name)} onClick={() => onRemove(index)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
