import { dateInWords } from '@/utils/explain/dates';
import { neutralise } from '@/utils/explain/neutralise';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { Editing } from './Editing';
import type { Imported } from './ListsSection';

export type ImportReviewProps = {
  words: OptionsWords;
  language: Language;
  imported: Imported;
  lists: readonly TrustList[];
  onSave: (lists: TrustList[]) => void;
  onCancel: () => void;
};

/** What a file holds, and what was left out of it and why, before anything is saved. */
export function ImportReview({ words, language, imported: { list, form, skipped }, lists, onSave, onCancel }: ImportReviewProps) {
  const { review } = words.lists;
  const same = lists.find(({ name, publisher }) => name === list.name && publisher === list.publisher);
  const next = same === undefined ? [...lists, list] : lists.map((one) => (one === same ? list : one));
  return (
    <Editing heading={review.heading}>
      <div>
        <p>
          <b dir="auto">{neutralise(list.name)}</b>
        </p>
        <p class="muted">{review.from(neutralise(list.publisher), dateInWords(list.updated, language) ?? list.updated)}</p>
      </div>
      <p>{review.count(list.issuers.length)}</p>
      {form !== 'own' && <p class="notice">{review.caution[form]}</p>}
      {same !== undefined && <p>{review.replaces(neutralise(list.name))}</p>}
      {skipped.length > 0 && (
        <div>
          <p>{review.skipped(skipped.length)}</p>
          <ul class="skipped">
            {skipped.map(({ index, why }) => (
              <li key={index}>{review.skippedEntry(index + 1, why)}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="buttons">
        <button type="button" class="button primary" onClick={() => onSave(next)}>
          {same === undefined ? review.save : review.replace}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </Editing>
  );
}
