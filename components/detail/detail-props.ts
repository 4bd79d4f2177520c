import type { ShownSummary } from '@/utils/explain/shown';
import type { Evidence } from '@/utils/model/evidence';
import type { Language } from '@/utils/model/settings';

/** What every section about one credential is a function of. `now` is milliseconds since 1970; `evidence` is null while it is read, or when it is no longer kept. `hidePeople`: the reader wants to see nobody's name. */
export type DetailProps = { summary: ShownSummary; evidence: Evidence | null; language: Language; now: number; hidePeople?: boolean };
