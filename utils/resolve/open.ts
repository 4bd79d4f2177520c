import { isAddress } from '../formats/baked/text';
import type { Finding } from '../model/finding';
import type { Net } from '../model/net';
import type { ProviderNamed, UnknownCode } from '../model/outcome';
import { ok, problem, type Result } from '../model/result';
import type { ProviderChoices } from '../model/settings';
import { type ProviderLink, providerAt, providerLink, type ShortLink } from '../providers/link';
import { atProvider } from './open/at-provider';
import { pointerTo } from './open/hosted-badge';
import { bakedAt, bakedInData } from './open/image';
import type { Part } from './open/part';
import { partsOf } from './open/parts';

export { type Part, wholeOf } from './open/part';

/** The largest text that may hold credentials, in bytes. */
const LIMIT = 512 * 1024;

const ACCEPT = 'application/vc, application/vc+jwt, application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8, text/plain;q=0.5';

/** Why there is nothing to examine, the address that it depends on, and the service whose address that is. */
export type NotOpened = { code: UnknownCode | 'not-a-credential'; url?: string; provider?: ProviderNamed };

/**
 * What a finding carries, opened: fetched where it is only linked, taken out of the image that it is baked into, and taken apart where several credentials stand
 * in one text (`partsOf`). `choices` says which providers may be asked.
 *
 * Fails: with the network's problem; `wrong-content` for a page of HTML in a credential's place; `too-large`; as `atProvider` for a provider's link;
 *        `not-a-credential` for an image without one.
 */
export async function open({ carried, place }: Finding, net: Net, choices: ProviderChoices): Promise<Result<Part[], NotOpened>> {
  if (carried.kind === 'too-large') return problem({ code: 'too-large' });
  if (carried.kind === 'for-wallet') return problem({ code: 'wallet-offer' });
  if (carried.kind === 'embedded') {
    if (place === 'image') return baked(await bakedInData(carried.raw), net, choices);
    return isTooLarge(carried.raw) ? problem({ code: 'too-large' }) : ok(await bounded(carried.raw));
  }
  const link = providerLink(carried.url);
  if (link !== null) return linked(link, net, choices);
  return place === 'image' || IMAGE.test(carried.url) ? inImage(carried.url, net, choices) : fetched(carried.url, net);
}

const IMAGE = /^[^?#]+\.(?:png|svg)(?:$|[?#])/i;

async function linked(link: ProviderLink | ShortLink, net: Net, choices: ProviderChoices): Promise<Result<Part[], NotOpened>> {
  const there = atProvider(link, choices);
  if (!there.ok) return there;
  return 'badge' in there.value ? ok(await bounded(there.value.badge)) : fetched(there.value.address, net);
}

/**
 * An image is only a guess: where it cannot be had, nothing is said, unless its address calls it somebody's badge. A provider's image is not asked for
 * before the provider may be.
 */
async function inImage(url: string, net: Net, choices: ProviderChoices): Promise<Result<Part[], NotOpened>> {
  const provider = providerAt(url);
  if (provider !== null && choices[provider.id] !== 'on') return problem(NOTHING);
  const found = await bakedAt(url, net);
  if (found.ok) return baked(found.value, net, choices);
  return problem(SAYS_SO.test(url) ? { code: found.problem, url } : NOTHING);
}

const SAYS_SO = /^[^?#]+(?:\/assertions?\/[^?#]+\/(?:image|baked)|open-?badge)/i;
const NOTHING: NotOpened = { code: 'not-a-credential' };

/** What was baked into an image: a credential, or where to ask for one. */
async function baked(text: string | null, net: Net, choices: ProviderChoices): Promise<Result<Part[], NotOpened>> {
  if (text === null) return problem(NOTHING);
  if (!isAddress(text)) return ok(await bounded(text));
  const link = providerLink(text);
  return link === null ? ok(await bounded(pointerTo(text))) : linked(link, net, choices);
}

async function fetched(url: string, net: Net): Promise<Result<Part[], NotOpened>> {
  const answer = await net.get(url, { accept: ACCEPT, limit: LIMIT });
  if (!answer.ok) return problem({ code: answer.problem, url });
  const { body, contentType } = answer.value;
  const isPage = contentType === 'text/html' || /^\s*<(!doctype|html)/i.test(body);
  return isPage ? problem({ code: 'wrong-content', url }) : ok(await bounded(body));
}

/** A text over the limit is not taken apart; one that does not even speak of a credential is nothing at all. */
const isTooLarge = (raw: string): boolean => raw.length > LIMIT && /"VerifiableCredential"|"credentialSubject"/.test(raw);
const bounded = (raw: string): Promise<Part[]> => partsOf(raw.length > LIMIT ? '' : raw.trim());
