import type { Circumstances } from '../model/circumstances';
import type { Finding } from '../model/finding';
import type { Net } from '../model/net';
import { ok, problem } from '../model/result';
import type { ProviderChoices } from '../model/settings';
import { providerAt, providerLink } from '../providers/link';
import { atLink, baked, bounded, fetched, LIMIT, type Opened } from './open/at-address';
import { refusedAt } from './open/at-provider';
import { bakedAt, bakedInData } from './open/image';
import type { NotOpened } from './open/part';

export { type Part, wholeOf } from './open/part';

/**
 * What a finding carries, opened: fetched where it is only linked, taken out of the image that it is baked into, and taken apart where several credentials stand
 * in one text (`partsOf`). `providers` says which may be asked.
 *
 * Fails: with the network's problem; `wrong-content` for a page of HTML in a credential's place; `too-large`; as `atProvider` for a provider's link;
 *        `not-a-credential` for an image without one; as `openAsked` for what the reader has pointed at.
 */
export async function open(
  finding: Finding,
  net: Net,
  { providers: choices = {}, draw }: Pick<Circumstances, 'providers' | 'draw'>,
): Promise<Opened> {
  const { carried, place } = finding;
  if (carried.kind === 'too-large') return problem({ code: 'too-large' });
  if (carried.kind === 'for-wallet') return problem({ code: 'wallet-offer' });
  if (place === 'asked') {
    const { openAsked } = await import('./open/asked');
    return openAsked(carried, { net, choices, ...(draw !== undefined && { draw }) });
  }
  if (carried.kind === 'embedded') {
    if (place === 'image') return baked(await bakedInData(carried.raw), net, choices);
    return isTooLarge(carried.raw) ? problem({ code: 'too-large' }) : ok(await bounded(carried.raw));
  }
  const link = providerLink(carried.url);
  if (link !== null) return atLink(link, net, choices);
  if (place === 'image' || IMAGE.test(carried.url)) return inImage(carried.url, net, choices);
  const refused = refusedAt(carried.url, choices);
  return refused === null ? fetched(carried.url, net) : problem(refused);
}

const IMAGE = /^[^?#]+\.(?:png|svg)(?:$|[?#])/i;

/**
 * An image is only a guess: where it cannot be had, nothing is said, unless its address calls it somebody's badge. A provider's image is not asked for
 * before the provider may be.
 */
async function inImage(url: string, net: Net, choices: ProviderChoices): Promise<Opened> {
  const provider = providerAt(url);
  if (provider !== null && choices[provider.id] !== 'on') return problem(NOTHING);
  const found = await bakedAt(url, net);
  if (found.ok) return baked(found.value, net, choices);
  return problem(SAYS_SO.test(url) ? { code: found.problem, url } : NOTHING);
}

const SAYS_SO = /^[^?#]+(?:\/assertions?\/[^?#]+\/(?:image|baked)|open-?badge)/i;
const NOTHING: NotOpened = { code: 'not-a-credential' };

/** A text over the limit is not taken apart; one that does not even speak of a credential is nothing at all. */
const isTooLarge = (raw: string): boolean => raw.length > LIMIT && /"VerifiableCredential"|"credentialSubject"/.test(raw);
