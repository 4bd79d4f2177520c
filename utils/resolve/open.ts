import type { Finding } from '../model/finding';
import type { Net } from '../model/net';
import type { UnknownCode } from '../model/outcome';
import { ok, problem, type Result } from '../model/result';
import { providerLink } from '../providers/link';
import { atProvider } from './open/at-provider';
import { type Part, partsOf } from './open/parts';

export { type Part, wholeOf } from './open/parts';

/** The largest text that may hold credentials, in bytes. */
const LIMIT = 512 * 1024;

const ACCEPT = 'application/vc, application/vc+jwt, application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8, text/plain;q=0.5';

/** Why there is nothing to examine, and the address that it depends on. */
export type NotOpened = { code: UnknownCode | 'not-a-credential'; url?: string };

/**
 * What a finding carries, opened: fetched where it is only linked, and taken apart where several credentials stand in one text (`partsOf`). `allowed` are the
 * providers that may be asked, by their ids.
 *
 * Fails: with the network's problem; `wrong-content` for a page of HTML in a credential's place; `too-large`; as `atProvider` for a provider's link.
 */
export async function open({ carried }: Finding, net: Net, allowed: readonly string[]): Promise<Result<Part[], NotOpened>> {
  if (carried.kind === 'too-large') return problem({ code: 'too-large' });
  if (carried.kind === 'embedded') return isTooLarge(carried.raw) ? problem({ code: 'too-large' }) : ok(await bounded(carried.raw));
  const link = providerLink(carried.url);
  if (link === null) return fetched(carried.url, net);
  const there = atProvider(link, allowed);
  if (!there.ok) return there;
  return 'badge' in there.value ? ok(await bounded(there.value.badge)) : fetched(there.value.address, net);
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
