import { readPresentation } from '../formats/presentation/read';
import type { Net } from '../model/net';
import { gatherOtherKeys, type Keys } from './keys';

/** The keys of whoever signed the presentation that a credential was handed over in, but for those that are known; none where there is no such presentation. */
export async function gatherPresenter(presentation: string | null, known: Keys, net: Net): Promise<Keys> {
  if (presentation === null) return {};
  const read = await readPresentation(presentation);
  return read.ok ? gatherOtherKeys(read.value.proofs, known, net) : {};
}
