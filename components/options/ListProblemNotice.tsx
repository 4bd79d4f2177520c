import type { OptionsWords } from '@/utils/explain/words.options';
import type { ListProblem } from '@/utils/model/list-import';

export type ListProblemNoticeProps = {
  words: OptionsWords['lists'];
  problem: ListProblem;
  /** The host that was asked, where one was. */
  host: string | null;
  /** Asks the reader whether the host may be asked; at once in the click. */
  onAllow: (host: string) => Promise<boolean>;
  onAllowed: () => void;
};

/** Why a list could not be read; and, where that would help, a button that asks for its host, as in the panel. */
export function ListProblemNotice({ words, problem, host, onAllow, onAllowed }: ListProblemNoticeProps) {
  return (
    <>
      <p class="notice fault" role="alert">
        {words.review.problem[problem]}
      </p>
      {problem === 'needs-permission' && host !== null && (
        <button type="button" class="button" onClick={() => void onAllow(host).then((allowed) => (allowed ? onAllowed() : undefined))}>
          {words.address.allow(host)}
        </button>
      )}
    </>
  );
}
