import type { Presentation } from '@/utils/formats/presentation/presentation';
import { readPresentation } from '@/utils/formats/presentation/read';
import type { Circumstances } from '@/utils/model/circumstances';
import { gatherKeys } from '@/utils/resolve/keys';
import { type Presented, provePresentation } from '@/utils/verify/presentation';

/**
 * A presentation as signed, and what was found about its own proofs, for a verifier that asked for it; the credentials in it are another question (`examine`).
 * Null where the text is none that can be read.
 */
export async function examinePresentation(raw: string, { net, now }: Pick<Circumstances, 'net' | 'now'>): Promise<(Presentation & Presented) | null> {
  const read = await readPresentation(raw);
  if (!read.ok) return null;
  const keys = await gatherKeys(read.value.proofs, net);
  return { ...read.value, ...(await provePresentation(read.value, { keys, listed: [], now })) };
}
