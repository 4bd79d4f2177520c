import { readPresentation } from '../formats/presentation/read';
import type { Net } from '../model/net';
import { gatherKeys, type Keys } from './keys';

/** The keys of whoever signed the presentation that a credential was handed over in, by verification method; none where there is no such presentation. */
export async function gatherPresenter(presentation: string | null, net: Net): Promise<Keys> {
  if (presentation === null) return {};
  const read = await readPresentation(presentation);
  return read.ok ? gatherKeys(read.value.proofs, net) : {};
}
