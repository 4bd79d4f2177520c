import { neutralise } from '@/utils/explain/neutralise';
import type { OptionsWords } from '@/utils/explain/words.options';
import type { PolicyFault } from '@/utils/model/policy';

/** The most faults that are told one by one. */
const TOLD = 20;

/** What of the organisation's settings could not be read, for the reader to show to whoever can mend it. */
export function PolicyFaults({ words, faults }: { words: OptionsWords['policy']; faults: readonly PolicyFault[] }) {
  if (faults.length === 0) return null;
  return (
    <div class="paper notice">
      <p>{words.faulty}</p>
      <ul class="skipped">
        {faults.slice(0, TOLD).map(({ part, entry }) => (
          <li key={`${part} ${entry}`}>{entry === undefined ? words.part(part) : words.entry(part, neutralise(entry, 80))}</li>
        ))}
        {faults.length > TOLD && <li>{words.more(faults.length - TOLD)}</li>}
      </ul>
    </div>
  );
}
