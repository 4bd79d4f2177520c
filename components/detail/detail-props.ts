import type { ShownSummary } from '@/utils/explain/shown';
import type { Evidence } from '@/utils/model/evidence';
import type { Meaning } from '@/utils/model/meaning';
import type { Language } from '@/utils/model/settings';

/**
 * What every section about one credential is a function of. `now` is milliseconds since 1970; `evidence` is null while it is read, or when it is no longer kept; `meaning` is null when it is
 * no longer kept, and undefined while it is read.
 * `endorsements` are those that stand in it, each with its own verdict. `hidePeople`: the reader wants to see nobody's name.
 */
export type DetailProps = {
  summary: ShownSummary;
  evidence: Evidence | null;
  meaning?: Meaning | null | undefined;
  endorsements?: readonly ShownSummary[];
  language: Language;
  now: number;
  hidePeople?: boolean;
};
