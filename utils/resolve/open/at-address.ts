import { isAddress } from '../../formats/baked/text';
import type { Net } from '../../model/net';
import { ok, problem, type Result } from '../../model/result';
import type { ProviderChoices } from '../../model/settings';
import { type ProviderLink, providerLink, type ShortLink } from '../../providers/link';
import { atProvider } from './at-provider';
import { pointerTo } from './hosted-badge';
import type { NotOpened, Part } from './part';
import { partsOf } from './parts';

/** The largest text that may hold credentials, in bytes. */
export const LIMIT = 512 * 1024;

/** What credentials are asked for as. */
export const ACCEPT =
  'application/vc, application/vc+jwt, application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8, text/plain;q=0.5';

/** What was opened: the credentials in it, or why there are none. */
export type Opened = Result<Part[], NotOpened>;

/**
 * What stands at a provider's link. `choices` says which providers may be asked.
 *
 * Fails: as `atProvider`, and with the network's problem.
 */
export async function atLink(link: ProviderLink | ShortLink, net: Net, choices: ProviderChoices): Promise<Opened> {
  const there = atProvider(link, choices);
  if (!there.ok) return there;
  return 'badge' in there.value ? ok(await bounded(there.value.badge)) : fetched(there.value.address, net);
}

/** What was baked into an image: a credential, or where to ask for one. */
export async function baked(text: string | null, net: Net, choices: ProviderChoices): Promise<Opened> {
  if (text === null) return problem({ code: 'not-a-credential' });
  if (!isAddress(text)) return ok(await bounded(text));
  const link = providerLink(text);
  return link === null ? ok(await bounded(pointerTo(text))) : atLink(link, net, choices);
}

/**
 * What an address answers.
 *
 * Fails: with the network's problem; `wrong-content` for a page of HTML in a credential's place.
 */
export async function fetched(url: string, net: Net): Promise<Opened> {
  const answer = await net.get(url, { accept: ACCEPT, limit: LIMIT });
  if (!answer.ok) return problem({ code: answer.problem, url });
  const { body, contentType } = answer.value;
  return isPage(body, contentType) ? problem({ code: 'wrong-content', url }) : ok(await bounded(body));
}

/** Is it a page of HTML? */
export const isPage = (body: string, contentType: string): boolean => contentType === 'text/html' || /^\s*<(!doctype|html)/i.test(body);

/** The credentials in a text that is not too long for any. */
export const bounded = (raw: string): Promise<Part[]> => partsOf(raw.length > LIMIT ? '' : raw.trim());
