import type { OptionsWords } from '@/utils/explain/words.options';
import type { Renewals } from '@/utils/model/list-import';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { SetByOrganisation } from '../SetByOrganisation';
import { Freshness } from './Freshness';
import { ListRow } from './ListRow';
import { PlainButton } from './PlainButton';

export type ListTableProps = {
  words: OptionsWords['lists'];
  language: Language;
  /** The organisation's lists, which stand first: they can be taken out, and nothing else. */
  managed: readonly TrustList[];
  lists: readonly TrustList[];
  /** The list whose editor stands open. */
  edited: TrustList | undefined;
  renewals: Renewals;
  onRenew: (list: TrustList) => void;
  onEdit: (list: TrustList) => void;
  onExport: (list: TrustList) => void;
  onRemove: (list: TrustList) => void;
};

/** The lists in a table: name and publisher, how many issuers, when it was last changed. */
export function ListTable({ words, language, managed, lists, edited, renewals, onRenew, onEdit, onExport, onRemove }: ListTableProps) {
  const exporting = (list: TrustList) => <PlainButton text={words.exported} name={words.exportNamed(list.name)} onClick={() => onExport(list)} />;
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
        {managed.map((list, index) => (
          <ListRow
            key={`managed ${index}`}
            words={words}
            language={language}
            list={list}
            below={
              <>
                <SetByOrganisation text={words.managed.mark} />
                <Freshness words={words} language={language} list={list} renewals={{}} />
              </>
            }
            actions={exporting(list)}
          />
        ))}
        {lists.map((list) => (
          <ListRow
            key={`${list.publisher} ${list.name} ${list.url ?? ''}`}
            words={words}
            language={language}
            list={list}
            below={<Freshness words={words} language={language} list={list} renewals={renewals} />}
            actions={
              <>
                {list.url !== undefined && <PlainButton text={words.renew} name={words.renewNamed(list.name)} onClick={() => onRenew(list)} />}
                <PlainButton text={words.edit} name={words.editList(list.name)} expanded={list === edited} onClick={() => onEdit(list)} />
                {exporting(list)}
                <PlainButton text={words.remove} name={words.removeNamed(list.name)} onClick={() => onRemove(list)} />
              </>
            }
          />
        ))}
      </tbody>
    </table>
  );
}
