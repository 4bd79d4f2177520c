import type { Finding } from '../model/finding';
import type { Net, NetProblem } from '../model/net';
import { ok, problem, type Result } from '../model/result';
import type { Part } from './open/part';
import { partsOf } from './open/parts';

export { type Part, wholeOf } from './open/part';

/** The largest text that may hold credentials, in bytes. */
const LIMIT = 512 * 1024;

const ACCEPT = 'application/vc, application/vc+jwt, application/vc+ld+json, application/ld+json;q=0.9, application/json;q=0.8, text/plain;q=0.5';

/**
 * What a finding carries, opened: fetched where it is only linked, and taken apart where several credentials stand in one text (`partsOf`).
 *
 * Fails: with the network's problem; `wrong-content` for a page of HTML in a credential's place; `too-large`.
 */
export async function open({ carried }: Finding, net: Net): Promise<Result<Part[], { code: NetProblem; url?: string }>> {
  if (carried.kind === 'too-large') return problem({ code: 'too-large' });
  if (carried.kind === 'embedded') return isTooLarge(carried.raw) ? problem({ code: 'too-large' }) : ok(await bounded(carried.raw));

  const answer = await net.get(carried.url, { accept: ACCEPT, limit: LIMIT });
  if (!answer.ok) return problem({ code: answer.problem, url: carried.url });
  const { body, contentType } = answer.value;
  const isPage = contentType === 'text/html' || /^\s*<(!doctype|html)/i.test(body);
  return isPage ? problem({ code: 'wrong-content', url: carried.url }) : ok(await bounded(body));
}

/** A text over the limit is not taken apart; one that does not even speak of a credential is nothing at all. */
const isTooLarge = (raw: string): boolean => raw.length > LIMIT && /"VerifiableCredential"|"credentialSubject"/.test(raw);
const bounded = (raw: string): Promise<Part[]> => partsOf(raw.length > LIMIT ? '' : raw.trim());
