import { readPresentation } from '../formats/presentation/read';
import type { KeyResult } from '../model/key';
import type { Net } from '../model/net';
import { gatherKeys } from './gather';

/** The keys of whoever signed the presentation that a credential was handed over in, by verification method; none where there is no such presentation. */
export async function gatherPresenter(presentation: string | null, net: Net): Promise<Record<string, KeyResult>> {
  if (presentation === null) return {};
  const read = await readPresentation(presentation);
  return read.ok ? gatherKeys(read.value.proofs, net) : {};
}
