import { readSettings } from '@/utils/browser/settings';
import { listsMark } from '@/utils/browser/trust-lists';
import type { Verifier } from '@/utils/browser/verifier';
import { sha256Hex } from '@/utils/encoding/bytes';
import type { Examination } from '@/utils/model/examination';
import type { Given } from '@/utils/model/messages';
import type { Result } from '@/utils/model/result';
import { FOR_WALLETS } from '@/utils/model/wallet-link';
import { withoutUser } from '@/utils/model/without-user';
import { providerLink } from '@/utils/providers/link';
import { slim } from './records';

/**
 * Examines what somebody gave us on a page of ours, as what the reader points at is examined: the same core, the same consent. Nothing of it is written down, and
 * nothing is kept on disk because of it, whatever window it was given in.
 */
export async function examineGiven(verifier: Verifier, given: Given, fresh: boolean): Promise<Result<Examination[], string>> {
  const carried = given.kind === 'linked' ? carriedByAddress(given.url) : given;
  const id = `given-${(await sha256Hex(JSON.stringify(carried))).slice(0, 24)}`;
  const answer = await verifier.examine({
    id: `preview:${id}:${fresh ? crypto.randomUUID() : ''}`,
    finding: { id, place: 'asked', carried, label: '' },
    fresh,
    lists: await listsMark(),
    isPrivate: true,
    providers: (await readSettings()).providers,
  });
  return answer.ok ? { ok: true, value: answer.value.map((one) => ({ ...one, finding: slim(one.finding) })) } : answer;
}

/** A provider's link by its one address, without anything personal; what a wallet would open is not read. */
function carriedByAddress(address: string) {
  if (FOR_WALLETS.test(address)) return { kind: 'for-wallet' } as const;
  return { kind: 'linked', url: providerLink(address)?.url ?? withoutUser(address) } as const;
}
