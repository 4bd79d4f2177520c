import type { OptionsWords } from '@/utils/explain/words.options';
import type { ListFault } from '@/utils/model/list-import';

export type ManagedFaultsProps = { words: OptionsWords['lists']; faults: readonly ListFault[] };

/** The most faults that are told one by one. */
const TOLD = 20;

/** What is wrong with the lists that the organisation set, for the reader to show to whoever can mend it. */
export function ManagedFaults({ words, faults }: ManagedFaultsProps) {
  if (faults.length === 0) return null;
  return (
    <div class="notice">
      <p>{words.managed.faulty}</p>
      <ul class="skipped">
        {faults.slice(0, TOLD).map((fault, place) => (
          <li key={place}>{sentence(words, fault)}</li>
        ))}
        {faults.length > TOLD && <li>{words.review.more(faults.length - TOLD)}</li>}
      </ul>
    </div>
  );
}

function sentence({ managed: { fault: words }, review }: OptionsWords['lists'], fault: ListFault): string {
  if (fault.kind === 'policy') return words.policy;
  if (fault.kind === 'list') return words.list(fault.list, review.problem[fault.problem]);
  return words.entry(fault.list, review.skippedEntry(fault.entry, fault.why));
}
