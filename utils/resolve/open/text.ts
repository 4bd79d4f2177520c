import { type Held, heldIn, LONGEST_ADDRESS } from '../../formats/carriers/text';
import type { Net } from '../../model/net';
import type { Draw } from '../../model/picture';
import { ok, problem } from '../../model/result';
import type { ProviderChoices } from '../../model/settings';
import { providerLink } from '../../providers/link';
import { atLink, bounded, fetched, type Opened } from './at-address';
import { type NotOpened, type Part, wholeOf } from './part';
import { together } from './parts';

/** What opening may use: the network, the providers that may be asked, and what makes points of a picture. */
export type World = { net: Net; choices: ProviderChoices; draw?: Draw };

/** One of several things that stood together: its name among them, and how it is opened. */
export type Item = { at: string; open(): Promise<Opened> };

/**
 * What stands in a text: credentials, and what its addresses lead to where they are of a kind that leads to credentials. Any other address is left alone: nobody
 * sees beforehand where a code leads.
 *
 * Fails: with `nothing` where there is neither, and the address that was left alone.
 */
export async function openText(text: string, world: World, nothing: NotOpened['code']): Promise<Opened> {
  const held = heldIn(text);
  const followed = held.filter((one) => one.kind !== 'address' || leadsToCredential(one.url));
  const [left] = held;
  const problemHere: NotOpened = { code: nothing, ...(left?.kind === 'address' && { url: left.url }) };
  return openEach(
    followed.map((one, index) => ({ at: followed.length === 1 ? '' : `/${index}`, open: () => openHeld(one, world) })),
    problemHere,
  );
}

/** Is it an address of a kind that credentials have: a provider's, or one that ends as they do? */
export function leadsToCredential(url: string): boolean {
  if (url.length > LONGEST_ADDRESS) return false;
  const link = providerLink(url);
  if (link !== null) return link.provider !== null;
  return /^https:/i.test(url) && ENDING.test(new URL(url).pathname);
}

const ENDING = /\.(?:vc|vp|vcjson|jsonld|jwt|jws)$|(?:credential|badge|certif|assertion|intyg|bevis|diplom)[^/]*\.json$/i;

async function openHeld(held: Held, { net, choices }: World): Promise<Opened> {
  switch (held.kind) {
    case 'credential':
      return ok(await bounded(held.raw));
    case 'for-wallet':
      return problem({ code: 'wallet-offer' });
    case 'other-form':
      return problem({ code: 'form-not-supported' });
    case 'address': {
      const link = providerLink(held.url);
      return link === null ? fetched(held.url, net) : atLink(link, net, choices);
    }
  }
}

/**
 * Several things that stood together, one after the other. What cannot be opened is told beside the others; what is nothing is passed over.
 *
 * Fails: with `nothing` where nothing is left.
 */
export async function openEach(items: readonly Item[], nothing: NotOpened): Promise<Opened> {
  const parts: Part[] = [];
  for (const { at, open } of items) {
    const opened = await open();
    if (opened.ok) parts.push(...opened.value.map((part) => within(at, part)));
    else if (opened.problem.code !== 'not-a-credential') parts.push({ ...wholeOf(''), part: at, unopened: opened.problem });
  }
  if (parts.length === 0) return problem(nothing);
  const [first] = parts;
  if (parts.length === 1 && first?.unopened !== undefined) return problem(first.unopened);
  return ok(parts.length === 1 ? parts : together(parts));
}

const within = (at: string, part: Part): Part => ({ ...part, part: at + part.part, of: part.of === null ? null : at + part.of });
