import { dateInWords } from '@/utils/explain/dates';
import { neutralise } from '@/utils/explain/neutralise';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { Imported, RenewalDoubt } from '@/utils/model/list-import';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';
import { Editing } from './Editing';

export type ImportReviewProps = {
  words: OptionsWords;
  language: Language;
  imported: Imported;
  lists: readonly TrustList[];
  /** A newer copy of this list, and why it was not taken without asking. */
  renewal?: { of: TrustList; doubts: readonly RenewalDoubt[] };
  onSave: (lists: TrustList[]) => void;
  onCancel: () => void;
};

/** The most entries that were passed over and are told one by one. */
const TOLD = 20;

/** What a file or an address holds, and what was left out of it and why, before anything is saved. */
export function ImportReview({ words, language, imported: { list, form, skipped }, lists, renewal, onSave, onCancel }: ImportReviewProps) {
  const { review } = words.lists;
  const same = renewal?.of ?? lists.find(({ name, publisher }) => name === list.name && publisher === list.publisher);
  const usual = same === undefined ? review.save : review.replace;
  const save = renewal === undefined ? usual : review.replaceAnyway;
  const next = same === undefined ? [...lists, list] : lists.map((one) => (one === same ? list : one));
  return (
    <Editing heading={renewal === undefined ? review.heading : review.doubtHeading}>
      <div>
        <p>
          <b dir="auto">{neutralise(list.name)}</b>
        </p>
        <p class="muted">{review.from(neutralise(list.publisher), dateInWords(list.updated, language) ?? list.updated)}</p>
      </div>
      <p>{review.count(list.issuers.length)}</p>
      {renewal?.doubts.map((doubt) => (
        <p key={doubt} class="notice">
          {review.doubt[doubt]}
        </p>
      ))}
      <p class="notice">{review.caution[form]}</p>
      {same !== undefined && renewal === undefined && <p>{review.replaces(neutralise(list.name))}</p>}
      {skipped.length > 0 && (
        <div>
          <p>{review.skipped(skipped.length)}</p>
          <ul class="skipped">
            {skipped.slice(0, TOLD).map(({ index, why }, place) => (
              <li key={place}>{review.skippedEntry(index + 1, why)}</li>
            ))}
            {skipped.length > TOLD && <li>{review.more(skipped.length - TOLD)}</li>}
          </ul>
        </div>
      )}
      <div class="buttons">
        <button type="button" class="button primary" onClick={() => onSave(next)}>
          {save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {renewal === undefined ? words.cancel : review.keep}
        </button>
      </div>
    </Editing>
  );
}
