import type { ComponentChildren } from 'preact';
import { dateInWords } from '@/utils/explain/dates';
import { neutralise } from '@/utils/explain/neutralise';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';

export type ListRowProps = {
  words: OptionsWords['lists'];
  language: Language;
  list: TrustList;
  /** What is said under the name and the publisher. */
  below: ComponentChildren;
  actions: ComponentChildren;
};

/** One list in the table of lists. */
export function ListRow({ words, language, list, below, actions }: ListRowProps) {
  return (
    <tr>
      <th scope="row" class="name">
        <span dir="auto">{neutralise(list.name)}</span>
        <span class="under" dir="auto">
          {neutralise(list.publisher)}
        </span>
        {below}
      </th>
      <td class="number" data-label={words.issuers}>
        {list.issuers.length}
      </td>
      <td class="date" data-label={words.updated}>
        {dateInWords(list.updated, language) ?? list.updated}
      </td>
      <td class="actions">{actions}</td>
    </tr>
  );
}
