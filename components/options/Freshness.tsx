import { dateInWords } from '@/utils/explain/dates';
import type { OptionsWords } from '@/utils/explain/words.options';
import { type RenewalDoubt, type Renewals, renewalDoubts } from '@/utils/model/list-import';
import type { Language } from '@/utils/model/settings';
import type { TrustList } from '@/utils/model/trust-list';

export type FreshnessProps = { words: OptionsWords['lists']; language: Language; list: TrustList; renewals: Renewals };

/** Where a list's copy came from and when; and, where the last try to fetch it anew failed or was kept out, that and why. */
export function Freshness({ words, language, list: { url, source }, renewals }: FreshnessProps) {
  if (url === undefined) return null;
  const { tried, came } = renewals[url] ?? { tried: 0, came: 'taken' };
  const isNewer = tried > (Date.parse(source?.fetched ?? '') || 0); // else the copy that is here is the one that was fetched then
  const date = dateInWords(new Date(tried).toISOString(), language) ?? '';
  const { problem, doubt } = words.review;
  return (
    <>
      <span class="under">{words.fetched(new URL(url).host, dateInWords(source?.fetched ?? null, language))}</span>
      {isNewer && came !== 'taken' && (
        <span class="under">{isDoubt(came) ? words.keptOut(date, doubt[came]) : words.notFetched(date, problem[came])}</span>
      )}
    </>
  );
}

const isDoubt = (came: string): came is RenewalDoubt => renewalDoubts.some((doubt) => doubt === came);
