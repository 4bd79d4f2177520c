import { judgeAgain } from '@/entrypoints/collection/judge';
import { readCollections } from '@/utils/browser/collections';
import { emptyRecord } from '@/utils/browser/tab-records';
import type { Language } from '@/utils/model/settings';
import type { Material } from './take-down';

/** A case as the report takes it: its credentials judged again, each under its own id, and the pages that they come from. Null where there is no such case. */
export async function materialOfCase(caseId: string, language: Language, now: number): Promise<Material | null> {
  const own = (await readCollections()).cases.find(({ id }) => id === caseId);
  if (own === undefined) return null;
  const held = await judgeAgain(own.items, language, now);
  const byId = new Map(held.map((one) => [one.id, one]));
  const hosts = [...new Set(held.map(({ source }) => source.host))];
  return {
    record: {
      ...emptyRecord(NO_TAB),
      host: hosts.join(', '),
      access: 'automatic',
      looked: true,
      entries: held.map(({ id, summary }) => ({ finding: { ...summary.finding, id }, state: { phase: 'done', results: [{ ...summary, id }] } })),
    },
    evidenceOf: async (id) => byId.get(id)?.evidence ?? null,
    meaningOf: async (id) => byId.get(id)?.meaning ?? null,
  };
}

const NO_TAB = -1;
