import { detect } from '@/utils/detect/detect';
import { isShown } from '@/utils/explain/shown';
import type { Examination } from '@/utils/model/examination';
import type { Given } from '@/utils/model/messages';
import type { Result } from '@/utils/model/result';
import type { ShownVerdict } from '@/utils/model/verdict';

/**
 * Puts the code on a page that nobody sees, looks there as on every page, and has what is found examined. Gives the verdicts, in order. The page is a text that was
 * read: no script runs in it, and nothing of it is loaded.
 */
export async function foundOnTestPage(code: string, examine: (given: Given) => Promise<Result<Examination[], string>>): Promise<ShownVerdict[]> {
  const page = new DOMParser().parseFromString(`<!doctype html><title>Test</title><body><h1>Test</h1>${code}<p>Test</p>`, 'text/html');
  let next = 0;
  const found = detect(page, { nextId: () => `test-${next++}`, base: 'https://page.test/' });
  const verdicts: ShownVerdict[] = [];
  for (const { finding } of found) {
    if (finding.carried.kind !== 'embedded' && finding.carried.kind !== 'linked') continue;
    const answer = await examine(finding.carried);
    if (answer.ok) verdicts.push(...answer.value.flatMap((one) => (isShown(one) ? [one.verdict] : [])));
  }
  return verdicts;
}
